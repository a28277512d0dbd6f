package id.antrean.sandbox.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message shows.
 *
 * @param type Meta's word for it: {@code text}, {@code image}, {@code interactive}, {@code location}, {@code template}
 * @param text the body or the caption; empty where there is none
 * @param mediaId the picture, where there is one
 * @param link where the picture is fetched from, where it was given so
 * @param location the place, of a location
 * @param menu the buttons or rows to tap, of an interactive message
 * @param tapped what an applicant tapped, of an answer to a menu
 */
record Content(
        String type,
        String text,
        @Nullable String mediaId,
        @Nullable String link,
        @Nullable Location location,
        @Nullable Menu menu,
        @Nullable Tapped tapped) {

    static Content text(String text) {
        return new Content("text", text, null, null, null, null, null);
    }

    static Content template(String text) {
        return new Content("template", text, null, null, null, null, null);
    }

    static Content image(Picture picture, String caption) {
        return new Content("image", caption, picture.mediaId(), picture.link(), null, null, null);
    }

    static Content location(Location location) {
        return new Content("location", "", null, null, location, null, null);
    }

    static Content menu(String body, @Nullable Picture header, Menu menu) {
        return new Content(
                "interactive",
                body,
                header == null ? null : header.mediaId(),
                header == null ? null : header.link(),
                null,
                menu,
                null);
    }

    static Content tapped(Tapped tapped) {
        return new Content("interactive", tapped.choice().title(), null, null, null, null, tapped);
    }

    /** The same with the picture that its link led to. */
    Content withMedia(String fetched) {
        return new Content(type, text, fetched, link, location, menu, tapped);
    }

    /** A picture that was uploaded before, or that lies behind a link. */
    record Picture(@Nullable String mediaId, @Nullable String link) {}

    /** A place, in degrees. */
    record Location(
            double latitude,
            double longitude,
            @Nullable String name,
            @Nullable String address) {}

    /** What to choose from. */
    enum MenuKind {
        BUTTON,
        LIST
    }

    /**
     * The choices of an interactive message.
     *
     * @param opener the words on the button that opens a list; null for buttons
     */
    record Menu(
            MenuKind kind,
            @Nullable String header,
            @Nullable String footer,
            @Nullable String opener,
            List<Choice> choices) {}

    /**
     * One button or row.
     *
     * @param section the heading that a row stands under
     */
    record Choice(
            String id,
            String title,
            @Nullable String description,
            @Nullable String section) {}

    /** A choice that an applicant tapped. */
    record Tapped(MenuKind kind, Choice choice) {}
}
