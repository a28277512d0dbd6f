package id.antrean.sandbox.simulator;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a message shows.
 *
 * @param type Meta's word for it, such as {@code text}, {@code image} or {@code interactive}
 * @param text the body or the caption; of a reaction its sign, of contacts the number, of what is unsupported its kind;
 *     empty where there is none
 * @param mediaId the picture, where there is one
 * @param link where the picture is fetched from, where it was given so
 * @param location the place, of a location
 * @param menu the buttons or rows to tap, of an interactive message
 * @param tapped what an applicant tapped, of an answer to a menu
 * @param template the approved template that it was made from
 */
record Content(
        String type,
        String text,
        @Nullable String mediaId,
        @Nullable String link,
        @Nullable Location location,
        @Nullable Menu menu,
        @Nullable Tapped tapped,
        @Nullable TemplateUse template) {

    /** The id of the button that shares the person's own number. */
    static final String SHARE_NUMBER = "request_contact_info";

    static Content text(String text) {
        return plain("text", text);
    }

    /** A message that has nothing but its type and a few words. */
    static Content plain(String type, String text) {
        return new Content(type, text, null, null, null, null, null, null);
    }

    /** A filled-in template. */
    static Content template(TemplateUse template, String body, @Nullable Picture header, Menu menu) {
        return new Content(
                "template",
                body,
                header == null ? null : header.mediaId(),
                header == null ? null : header.link(),
                null,
                menu,
                null,
                template);
    }

    /** A file from an applicant. */
    static Content media(String type, String mediaId, String caption) {
        return new Content(type, caption, mediaId, null, null, null, null, null);
    }

    static Content image(Picture picture, String caption) {
        return new Content("image", caption, picture.mediaId(), picture.link(), null, null, null, null);
    }

    static Content location(Location location) {
        return new Content("location", "", null, null, location, null, null, null);
    }

    static Content menu(String body, @Nullable Picture header, Menu menu) {
        return new Content(
                "interactive",
                body,
                header == null ? null : header.mediaId(),
                header == null ? null : header.link(),
                null,
                menu,
                null,
                null);
    }

    static Content tapped(Tapped tapped) {
        String type = tapped.kind() == MenuKind.TEMPLATE ? "button" : "interactive";
        return new Content(type, tapped.choice().title(), null, null, null, null, tapped, null);
    }

    /** A person's own number, shared by the button that asked for it. */
    static Content sharedNumber(String number, Tapped tapped) {
        return new Content("contacts", number, null, null, null, null, tapped, null);
    }

    /** The same with the picture that its link led to. */
    Content withMedia(String fetched) {
        return new Content(type, text, fetched, link, location, menu, tapped, template);
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
        /** Up to three buttons to answer with. */
        BUTTON,
        /** Up to ten rows to answer with. */
        LIST,
        /** One button that opens a page. */
        CTA_URL,
        /** One button that sends the person's place. */
        LOCATION_REQUEST_MESSAGE,
        /** One button that sends the person's own number. */
        CONTACT_REQUEST,
        /** The buttons of a template, of several kinds. */
        TEMPLATE;

        /** Meta's word for it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
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
     * @param link the page or the telephone number that it opens in place of answering
     */
    record Choice(
            String id,
            String title,
            @Nullable String description,
            @Nullable String section,
            @Nullable String link) {

        static Choice answer(String id, String title) {
            return new Choice(id, title, null, null, null);
        }

        static Choice opener(String title, String link) {
            return new Choice(link, title, null, null, link);
        }
    }

    /** Which template a message was made from. */
    record TemplateUse(String name, String language, String category) {}

    /** A choice that an applicant tapped. */
    record Tapped(MenuKind kind, Choice choice) {}
}
