package id.antrean.contracts.event;

import id.antrean.contracts.value.Person;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids of list rows and buttons. WhatsApp returns them as they were, months later if somebody taps an old message; so
 * they begin with a version. They prove nothing: what is chosen must belong to the sender.
 *
 * <p>What the booking service offers has ids of its own, without personal data. Other ids hold a text: tapping them is as
 * if the sender had typed it, so that what a tap means needs no memory.
 */
public final class Choices {

    /** What every id of the booking service begins with, in this version. */
    public static final String PREFIX = "b1:";

    /** WhatsApp's limit for the id of a list's row. */
    public static final int MAX_LENGTH = 200;

    private static final Pattern FORM = Pattern.compile("b[0-9]{1,3}:[A-Za-z0-9:_-]{1,190}");

    private static final String TEXT_PREFIX = "t1:";
    private static final Pattern TEXT_FORM = Pattern.compile("t[0-9]{1,3}:(?<text>.{1,196})", Pattern.DOTALL);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT);

    private Choices() {}

    /** Tells whether an id is one of the booking service's, of this version or another. */
    public static boolean isChoice(String id) {
        return FORM.matcher(id).matches();
    }

    /**
     * The id of what is tapped instead of typing a text.
     *
     * @throws IllegalArgumentException when the text is empty, or longer than an id may be
     */
    public static String ofText(String text) {
        if (text.isBlank() || text.length() > MAX_LENGTH - TEXT_PREFIX.length()) {
            throw new IllegalArgumentException("a text to tap must have 1 to " + (MAX_LENGTH - TEXT_PREFIX.length())
                    + " characters, but has " + text.length());
        }
        return TEXT_PREFIX + text;
    }

    /** The id of what is tapped instead of typing a registration (R1). */
    public static String ofRegistration(Person person, LocalDate visitDate) {
        return ofText("#" + person.name().value() + "#" + DAY.format(person.birthDate()) + "#" + DAY.format(visitDate));
    }

    /** The text that a tap stands for; empty for other ids. */
    public static Optional<String> textOf(String id) {
        Matcher matcher = TEXT_FORM.matcher(id);
        return matcher.matches() ? Optional.of(matcher.group("text")) : Optional.empty();
    }
}
