package id.antrean.contracts.event;

import java.util.regex.Pattern;

/**
 * The ids of list rows and buttons that the booking service offers. WhatsApp returns them as they were, months later if
 * somebody taps an old message; so they begin with a version. They hold no personal data, and prove nothing: what is
 * chosen must belong to the sender.
 */
public final class Choices {

    /** What every id of this version begins with. */
    public static final String PREFIX = "b1:";

    /** WhatsApp's limit for the id of a list's row. */
    public static final int MAX_LENGTH = 200;

    private static final Pattern FORM = Pattern.compile("b[0-9]{1,3}:[A-Za-z0-9:_-]{1,190}");

    private Choices() {}

    /** Tells whether an id is one of the booking service's, of this version or another. */
    public static boolean isChoice(String id) {
        return FORM.matcher(id).matches();
    }
}
