package id.antrean.notification.composition;

import java.util.regex.Pattern;

/** Takes from text of unknown origin whatever would do more in a WhatsApp message than be read. */
final class PlainText {

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\\p{Cc}]+");
    /** Format signs (among them those that turn the direction of writing), private use and halves of surrogate pairs. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]+");

    private static final Pattern MARKUP = Pattern.compile("[*_~`<>|]+");
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://+|mailto:|tel:");
    private static final Pattern DOMAIN_DOT = Pattern.compile("\\.(?=\\p{L})");
    private static final String CUT = "…";

    private PlainText() {}

    /**
     * The text in one line, without formatting marks, and without anything that WhatsApp would turn into a link.
     *
     * @param limit the most characters of the result; what is longer ends in an ellipsis
     * @return the text, maybe empty
     */
    static String of(String text, int limit) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String plain = MARKUP.matcher(visible).replaceAll("");
        String unlinked =
                DOMAIN_DOT.matcher(SCHEME.matcher(plain).replaceAll("")).replaceAll(". ");
        return cut(SPACES.matcher(unlinked).replaceAll(" ").strip(), limit);
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - CUT.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + CUT;
    }
}
