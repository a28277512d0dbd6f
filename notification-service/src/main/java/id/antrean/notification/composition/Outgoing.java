package id.antrean.notification.composition;

import id.antrean.contracts.value.BookingCode;

/** One message to one person, ready to be sent; {@link #toString} of all forms hides its text, which is personal. */
public sealed interface Outgoing {

    /** The most characters of a text message. */
    int TEXT_LIMIT = 4096;

    /**
     * The most characters of a picture's caption. Meta does not say whether it counts code points or UTF-16 units; we
     * count the units, which are never fewer.
     */
    int CAPTION_LIMIT = 1024;

    /** The words, with WhatsApp's marks for bold. */
    String words();

    /**
     * Words alone.
     *
     * @param words up to {@link #TEXT_LIMIT} characters
     */
    record Text(String words) implements Outgoing {

        public Text {
            Outgoing.check(words, TEXT_LIMIT);
        }

        @Override
        public String toString() {
            return "Text[" + words.length() + " characters]";
        }
    }

    /**
     * The picture of a booking code, with the words as its caption.
     *
     * @param code what the picture shows
     * @param words up to {@link #CAPTION_LIMIT} characters
     */
    record CodePicture(BookingCode code, String words) implements Outgoing {

        public CodePicture {
            Outgoing.check(words, CAPTION_LIMIT);
        }

        @Override
        public String toString() {
            return "CodePicture[" + code + ", " + words.length() + " characters]";
        }
    }

    private static void check(String words, int limit) {
        if (words.isBlank() || words.length() > limit) {
            throw new IllegalArgumentException(
                    "a message must have 1 to " + limit + " characters, but has " + words.length());
        }
    }
}
