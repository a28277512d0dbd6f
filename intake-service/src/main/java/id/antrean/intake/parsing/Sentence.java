package id.antrean.intake.parsing;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The words of a text as a wish is looked for in them: in lower case, without digits and signs, and without the ending
 * "-nya" ("syaratnya", "jadwalnya").
 */
record Sentence(List<String> words) {

    private static final String ENDING = "nya";
    private static final int SHORTEST_WITH_ENDING = 6;

    /** "Paspor" as it is spelled; endings such as in "passportku" may follow. */
    private static final List<String> PASSPORT = List.of("paspor", "passport", "pasport", "passpor");

    static Sentence of(String text) {
        return new Sentence(Words.of(text).stream().map(Sentence::withoutEnding).toList());
    }

    private static String withoutEnding(String word) {
        return word.length() >= SHORTEST_WITH_ENDING && word.endsWith(ENDING)
                ? word.substring(0, word.length() - ENDING.length())
                : word;
    }

    static boolean isPassport(String word) {
        return PASSPORT.stream().anyMatch(passport -> word.startsWith(passport) || word.endsWith("-" + passport));
    }

    boolean has(Set<String> dictionary) {
        return first(dictionary::contains) >= 0;
    }

    /** Where the first such word is, or -1. */
    int first(Predicate<String> word) {
        for (int i = 0; i < words.size(); i++) {
            if (word.test(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a word of one dictionary is followed, at most so many words later, by one of another. */
    boolean hasPair(Set<String> one, Set<String> other, int within) {
        for (int i = 0; i < words.size(); i++) {
            if (one.contains(words.get(i)) && hasBetween(i + 1, i + within, other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether such a word is at these positions, both included, as far as the sentence has them. */
    boolean hasBetween(int from, int to, Set<String> dictionary) {
        for (int i = Math.max(from, 0); i <= to && i < words.size(); i++) {
            if (dictionary.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    Sentence without(Predicate<String> word) {
        return new Sentence(words.stream().filter(word.negate()).toList());
    }
}
