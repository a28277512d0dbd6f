package id.antrean.intake.parsing;

/**
 * The form in which a message was typed, without what was typed: messages that a program writes have one form. No
 * letter, digit or length of a word of the message is left in it.
 */
final class Shape {

    /** In characters. */
    static final int MAX_LENGTH = 80;

    private static final String KEPT = "#-/., \n";

    private Shape() {}

    /** The shape of a plain text: letters as A and digits as 9, however many in a row, and rare signs as a question mark. */
    static String of(String plain) {
        StringBuilder shape = new StringBuilder(MAX_LENGTH);
        plain.codePoints()
                .map(Shape::symbol)
                .takeWhile(symbol -> shape.length() < MAX_LENGTH)
                .forEach(symbol -> append(shape, (char) symbol));
        return shape.toString();
    }

    private static char symbol(int symbol) {
        if (Character.isLetter(symbol) || isMark(symbol)) {
            return 'A';
        }
        return Character.isDigit(symbol) ? '9' : KEPT.indexOf(symbol) >= 0 ? (char) symbol : '?';
    }

    /** Part of a letter, in scripts whose vowels are marks. */
    private static boolean isMark(int symbol) {
        return switch (Character.getType(symbol)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static void append(StringBuilder shape, char symbol) {
        boolean collapses = symbol == 'A' || symbol == '9' || symbol == ' ';
        if (!collapses || shape.isEmpty() || shape.charAt(shape.length() - 1) != symbol) {
            shape.append(symbol);
        }
    }
}
