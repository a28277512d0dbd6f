package id.antrean.intake.parsing;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts digits where letters that look like them stand in a date: an O for a nought, an l or I for a one.
 *
 * <p>This is no guess: eight signs that are nearly all digits are neither a word nor a name, and each of these letters looks
 * like one digit only, so that there is one reading. It is taken only where that is a day of the calendar; else it is left
 * as it is, and asked back.
 */
final class LettersForDigits {

    private static final Pattern DATE = Pattern.compile("(?<![\\p{L}\\d])(?:"
            + "(?=\\d*+[OoIl])[\\dOoIl]{8}"
            + "|[\\dOoIl]{2}([-/.])[\\dOoIl]{2}\\1[\\dOoIl]{4})(?![\\p{L}\\d])");

    private static final int FEWEST_DIGITS = 5;
    private static final int LAST_SHORT_YEAR = 2099;

    private LettersForDigits() {}

    static String repaired(String plain) {
        return DATE.matcher(plain).replaceAll(LettersForDigits::repaired);
    }

    private static String repaired(MatchResult match) {
        String typed = match.group();
        String digits = typed.replaceAll("[Oo]", "0").replaceAll("[Il]", "1");
        boolean plainlyMeant = typed.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS
                && WrittenDate.opening(digits)
                        .flatMap(date -> date.resolve(LAST_SHORT_YEAR))
                        .isPresent();
        return plainlyMeant ? digits : typed;
    }
}
