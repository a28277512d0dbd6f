package id.antrean.intake.parsing;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A message in its plain form: full-width and other digits as ASCII, one kind of hyphen and hash, single spaces, line
 * feeds between lines, and nothing that cannot be seen.
 */
final class PlainText {

    /** WhatsApp's own limit of a text; what comes after it is not read. */
    static final int MAX_LENGTH = 4_096;

    /** No script piles up so many marks on a letter, and each takes longer to normalise than the one before. */
    private static final Pattern PILED_MARKS =
            Pattern.compile("([\\p{M}\\uFF9E\\uFF9F\\u0E33\\u0EB3]{8})[\\p{M}\\uFF9E\\uFF9F\\u0E33\\u0EB3]++");

    private static final int DECIMAL = 10;
    private static final int KEYCAP = 0x20E3;
    private static final int MINUS = 0x2212;
    private static final int FRACTION_SLASH = 0x2044;
    private static final int DIVISION_SLASH = 0x2215;
    private static final int MUSIC_SHARP = 0x266F;

    private PlainText() {}

    static String of(String typed) {
        // The acute accent, which telephones write for an apostrophe, is a space with a mark to Unicode.
        String typable = PILED_MARKS.matcher(cut(typed).replace('´', '\'')).replaceAll("$1");
        String composed = Normalizer.normalize(typable, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(composed.length());
        cut(composed).codePoints().forEach(symbol -> append(plain, symbol));
        return plain.toString().strip();
    }

    private static String cut(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }

    private static void append(StringBuilder plain, int symbol) {
        if (symbol == '\n' || symbol == '\r' || isLineBreak(symbol)) {
            plain.append('\n');
        } else if (symbol == ' ' || Character.isSpaceChar(symbol) || Character.isISOControl(symbol)) {
            appendSpace(plain);
        } else if (!isInvisible(symbol)) {
            plain.appendCodePoint(visible(symbol));
        }
    }

    private static void appendSpace(StringBuilder plain) {
        int last = plain.length() - 1;
        if (last >= 0 && plain.charAt(last) != ' ' && plain.charAt(last) != '\n') {
            plain.append(' ');
        }
    }

    private static boolean isLineBreak(int symbol) {
        return symbol == 0x0B || symbol == 0x0C || symbol == 0x85 || symbol == 0x2028 || symbol == 0x2029;
    }

    private static boolean isInvisible(int symbol) {
        int type = Character.getType(symbol);
        return type == Character.FORMAT
                || type == Character.SURROGATE
                || symbol >= 0xFE00 && symbol <= 0xFE0F
                || symbol == KEYCAP;
    }

    private static int visible(int symbol) {
        if (symbol < 0x80) {
            return symbol;
        }
        return switch (Character.getType(symbol)) {
            case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(symbol, DECIMAL);
            case Character.DASH_PUNCTUATION -> '-';
            default -> sign(symbol);
        };
    }

    private static int sign(int symbol) {
        return switch (symbol) {
            case MINUS -> '-';
            case MUSIC_SHARP -> '#';
            case FRACTION_SLASH, DIVISION_SLASH -> '/';
            default -> symbol;
        };
    }
}
