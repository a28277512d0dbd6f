package id.antrean.intake.parsing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text, in lower case, without digits and signs. */
final class Words {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private Words() {}

    static List<String> of(String text) {
        return Arrays.stream(NO_LETTERS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A dictionary, written as words between spaces. */
    static Set<String> set(String words) {
        return Set.copyOf(Arrays.asList(words.strip().split("\\s+")));
    }
}
