package id.antrean.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a person as he or she wrote it, with single spaces between the words. One word is a whole name in
 * Indonesia.
 *
 * <p>It is personal data: {@link #toString()} is masked, {@link #value()} is not.
 *
 * @param value 2 to 100 characters: letters, and between them spaces, full stops, commas, apostrophes and hyphens
 */
public record PersonName(@JsonValue String value) {

    /** The longest name accepted, in characters; the longest on Indonesian identity cards are well below. */
    public static final int MAX_LENGTH = 100;

    private static final int MIN_LETTERS = 2;
    private static final int SHORTEST_SLIPPED = 5;
    private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\p{M}.,'’`-]*( [\\p{L}\\p{M}.,'’`-]+)*");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}]+");
    /** What telephones write for an apostrophe; two of them are letters to Unicode. */
    private static final Pattern APOSTROPHES = Pattern.compile("['‘’`´ʻʼ]");

    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");

    /** @throws IllegalArgumentException when the value is no name; the message does not repeat it */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonName {
        if (!isName(value)) {
            throw new IllegalArgumentException("name must have 2 to 100 characters and consist of letters");
        }
    }

    /**
     * Reads a name from what a person typed or pasted: any spaces, dashes and apostrophes, full-width letters, invisible
     * signs.
     *
     * @return empty when it is none: too short, too long, or with digits, emoji or other signs
     */
    public static Optional<PersonName> parse(String typed) {
        // Signs between a letter and its mark would spoil the composition; so would the acute accent, which to Unicode
        // is
        // a space with a mark.
        String visible = INVISIBLE.matcher(typed).replaceAll("").replace('´', '\'');
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        String dashed =
                DASHES.matcher(APOSTROPHES.matcher(composed).replaceAll("'")).replaceAll("-");
        String tidy = SPACES.matcher(dashed).replaceAll(" ").strip();
        return isName(tidy) ? Optional.of(new PersonName(tidy)) : Optional.empty();
    }

    private static boolean isName(String value) {
        return value.length() <= MAX_LENGTH && FORM.matcher(value).matches() && NameWords.letters(value) >= MIN_LETTERS;
    }

    /**
     * The name as it is compared: one key for one name, however it is written. Capital letters without accents and
     * punctuation; titles left out ({@code "H. Budi, S.Kom."}); the frequent short forms ({@code "Muh."},
     * {@code "Abd."}), the spelling of before 1972 and doubled letters made one; each word once, in an order that does
     * not depend on how they were written. The key of a key is the key itself.
     *
     * <p>Nur, Nurul and Abdul are words of their own even when run together with the next, so that {@code "Nuraini"} and
     * {@code "Nur Aini"} have one key. Other words run together have not: cut anywhere, different names would meet.
     * {@link #overlaps} knows them.
     *
     * <p>Two names of one person may still have different keys, see {@link #overlaps}.
     */
    public String key() {
        return NameWords.of(value).key();
    }

    /**
     * Tells whether both may be names of one person, given the same birth date: all words of the shorter name are in
     * the longer, in any order, as in {@code "BUDI"} and {@code "Santoso, Budi"}. Words are compared as in
     * {@link #key()}; names of one key overlap. Beyond that,
     *
     * <ul>
     *   <li>an initial stands for a word that begins with it, if another word is the same in both;
     *   <li>one typing slip in all is passed over, in a word of five letters or more, but not in a vowel at the end: that
     *       tells brother from sister (Rizki and Rizka, Adrian and Adriana);
     *   <li>two words may be run together in the other name.
     * </ul>
     */
    public boolean overlaps(PersonName other) {
        NameWords ours = NameWords.of(value);
        NameWords theirs = NameWords.of(other.value);
        return ours.key().equals(theirs.key())
                || overlap(joinedAs(theirs.inOrder(), ours.inOrder()), joinedAs(ours.inOrder(), theirs.inOrder()));
    }

    private static boolean overlap(List<String> ours, List<String> theirs) {
        boolean known = ours.stream().anyMatch(word -> NameWords.isOfName(word) && theirs.contains(word));
        List<String> oursOnly = without(ours, theirs);
        List<String> theirsOnly = without(theirs, ours);
        boolean weAreShorter = oursOnly.size() <= theirsOnly.size();
        List<String> shorter = weAreShorter ? oursOnly : theirsOnly;
        List<String> longer = weAreShorter ? theirsOnly : oursOnly;
        if (known && initialsJoin(shorter, longer)) {
            return true;
        }
        return shorter.stream().anyMatch(word -> longer.stream()
                .anyMatch(other -> NameWords.isOfName(word)
                        && NameWords.isOfName(other)
                        && isSlip(word, other)
                        && initialsJoin(without(shorter, List.of(word)), without(longer, List.of(other)))));
    }

    /** The words, where two neighbours are one if the other name has them run together. */
    private static List<String> joinedAs(List<String> example, List<String> words) {
        List<String> joined = new ArrayList<>();
        for (String word : words) {
            int last = joined.size() - 1;
            if (last >= 0 && isJoined(joined.get(last), word, example)) {
                joined.set(last, joined.get(last) + word);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private static boolean isJoined(String one, String next, List<String> example) {
        return NameWords.isOfName(one) && NameWords.isOfName(next) && example.contains(one + next);
    }

    private static List<String> without(List<String> words, List<String> others) {
        return words.stream().filter(word -> !others.contains(word)).toList();
    }

    /**
     * Tells whether each of the shorter list's words has a partner of its own, of which one is the initial of the other.
     * No word is in both lists, so an initial is in one of them at most and the first partner found is as good as any.
     */
    private static boolean initialsJoin(List<String> shorter, List<String> longer) {
        List<String> free = new ArrayList<>(longer);
        return shorter.stream().allMatch(word -> free.stream()
                .filter(other -> isInitialOf(word, other) || isInitialOf(other, word))
                .findFirst()
                .map(free::remove)
                .orElse(false));
    }

    private static boolean isInitialOf(String initial, String word) {
        return NameWords.isInitial(initial) && NameWords.isOfName(word) && word.startsWith(initial);
    }

    /** Tells whether one letter is missing, added or changed, or two neighbours are swapped. */
    private static boolean isSlip(String one, String other) {
        if (one.length() > other.length()) {
            return isSlip(other, one);
        }
        if (one.length() < SHORTEST_SLIPPED || other.length() - one.length() > 1) {
            return false;
        }
        int start = 0;
        while (start < one.length() && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        if (one.length() < other.length()) {
            return one.regionMatches(start, other, start + 1, one.length() - start)
                    && !(start == one.length() && NameWords.isVowel(other.charAt(start)));
        }
        boolean vowelAtTheEnd = start == one.length() - 1
                && NameWords.isVowel(one.charAt(start))
                && NameWords.isVowel(other.charAt(start));
        return !vowelAtTheEnd && (sameFrom(start + 1, one, other) || areSwapped(start, one, other));
    }

    private static boolean areSwapped(int at, String one, String other) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && sameFrom(at + 2, one, other);
    }

    private static boolean sameFrom(int start, String one, String other) {
        return one.regionMatches(start, other, start, one.length() - start);
    }

    @Override
    public String toString() {
        return Character.toString(value.codePointAt(0)) + "***";
    }
}
