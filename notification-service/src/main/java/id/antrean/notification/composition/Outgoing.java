package id.antrean.notification.composition;

import id.antrean.notification.picture.Ticket;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person, ready to be sent, within WhatsApp's limits; {@link #toString} of all forms hides its text,
 * which is personal. Meta does not say whether it counts code points or UTF-16 units; we count the units, which are never
 * fewer.
 */
public sealed interface Outgoing {

    /** The most characters of a text message, and of the words above a list. */
    int TEXT_LIMIT = 4096;

    /** The most characters of a picture's caption. */
    int CAPTION_LIMIT = 1024;

    /** The most characters of the words above buttons. */
    int BUTTON_BODY_LIMIT = 1024;

    /** The most rows of a list. */
    int MOST_ROWS = 10;

    /** The most buttons of a message. */
    int MOST_BUTTONS = 3;

    /** The most characters of what a button says, also of the one that opens a list. */
    int BUTTON_LIMIT = 20;

    /** The most characters of a row's title. */
    int ROW_TITLE_LIMIT = 24;

    /** The most characters of the smaller text below a row's title. */
    int ROW_DESCRIPTION_LIMIT = 72;

    /** The most characters of the id of a row, of which a button's may have more. */
    int CHOICE_ID_LIMIT = 200;

    /** The words, with WhatsApp's marks for bold. */
    String words();

    /**
     * Words alone.
     *
     * @param words up to {@link #TEXT_LIMIT} characters
     */
    record Text(String words) implements Outgoing {

        public Text {
            Outgoing.check("message", words, TEXT_LIMIT);
        }

        @Override
        public String toString() {
            return "Text[" + words.length() + " characters]";
        }
    }

    /**
     * The picture of a ticket, with the words as its caption.
     *
     * @param ticket what the picture shows
     * @param words up to {@link #CAPTION_LIMIT} characters
     */
    record CodePicture(Ticket ticket, String words) implements Outgoing {

        public CodePicture {
            Outgoing.check("caption", words, CAPTION_LIMIT);
        }

        @Override
        public String toString() {
            return "CodePicture[" + ticket.code() + ", " + words.length() + " characters]";
        }
    }

    /**
     * Words with a button that opens a list, of which one row may be tapped.
     *
     * @param words up to {@link #TEXT_LIMIT} characters
     * @param opener what the button says
     * @param rows 1 to {@link #MOST_ROWS}, with different ids
     */
    record RowList(String words, String opener, List<Choice> rows) implements Outgoing {

        public RowList {
            Outgoing.check("list's body", words, TEXT_LIMIT);
            Outgoing.check("list's button", opener, BUTTON_LIMIT);
            rows = List.copyOf(rows);
            Outgoing.check("list's rows", rows, MOST_ROWS, Choice::id);
            rows.forEach(row -> Outgoing.check("row's title", row.title(), ROW_TITLE_LIMIT));
        }

        @Override
        public String toString() {
            return "RowList[" + words.length() + " characters, " + rows.size() + " rows]";
        }
    }

    /**
     * Words with buttons below.
     *
     * @param words up to {@link #BUTTON_BODY_LIMIT} characters
     * @param buttons 1 to {@link #MOST_BUTTONS}, with different titles and without descriptions
     */
    record Buttons(String words, List<Choice> buttons) implements Outgoing {

        public Buttons {
            Outgoing.check("body above buttons", words, BUTTON_BODY_LIMIT);
            buttons = List.copyOf(buttons);
            Outgoing.check("buttons", buttons, MOST_BUTTONS, Choice::id);
            Outgoing.check("buttons", buttons, MOST_BUTTONS, Choice::title);
            buttons.forEach(button -> Outgoing.check("button", button.title(), BUTTON_LIMIT));
        }

        @Override
        public String toString() {
            return "Buttons[" + words.length() + " characters, " + buttons.size() + " buttons]";
        }
    }

    /**
     * A place on the map, which opens in the phone's own map.
     *
     * @param latitude in degrees
     * @param longitude in degrees
     * @param name what the place is called
     * @param address where it is, in words
     */
    record Location(double latitude, double longitude, String name, String address) implements Outgoing {

        public Location {
            Outgoing.check("place's name", name, TEXT_LIMIT);
            Outgoing.check("place's address", address, TEXT_LIMIT);
        }

        /** Name and address: what is said where no map can be shown. */
        @Override
        public String words() {
            return name + "\n" + address;
        }

        @Override
        public String toString() {
            return "Location[" + latitude + ", " + longitude + "]";
        }
    }

    /**
     * Words with WhatsApp's own button by which somebody who hides the number shares it.
     *
     * @param words up to {@link #BUTTON_BODY_LIMIT} characters
     */
    record ContactRequest(String words) implements Outgoing {

        public ContactRequest {
            Outgoing.check("body above a button", words, BUTTON_BODY_LIMIT);
        }

        @Override
        public String toString() {
            return "ContactRequest[" + words.length() + " characters]";
        }
    }

    /**
     * What may be tapped.
     *
     * @param id what comes back when it is tapped; the one who offered it knows what it means
     * @param title what it says
     * @param description what a row says in smaller letters, or null
     */
    record Choice(String id, String title, @Nullable String description) {

        public Choice {
            Outgoing.check("choice's id", id, CHOICE_ID_LIMIT);
            if (description != null) {
                Outgoing.check("row's description", description, ROW_DESCRIPTION_LIMIT);
            }
        }

        @Override
        public String toString() {
            return "Choice";
        }
    }

    private static void check(String what, String words, int limit) {
        if (words.isBlank() || words.length() > limit) {
            throw new IllegalArgumentException(
                    "a " + what + " must have 1 to " + limit + " characters, but has " + words.length());
        }
    }

    private static void check(String what, List<Choice> choices, int most, Function<Choice, String> part) {
        if (choices.isEmpty() || choices.size() > most) {
            throw new IllegalArgumentException(
                    "there must be 1 to " + most + " " + what + ", but there are " + choices.size());
        }
        if (choices.stream().map(part).distinct().count() < choices.size()) {
            throw new IllegalArgumentException("two of the " + what + " are the same");
        }
    }
}
