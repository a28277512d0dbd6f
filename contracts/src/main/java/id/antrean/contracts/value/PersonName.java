package id.antrean.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\p{M}.,'’`-]*( [\\p{L}\\p{M}.,'’`-]+)*");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** What telephones write for an apostrophe; two of them are letters to Unicode. */
    private static final Pattern APOSTROPHES = Pattern.compile("['‘’`´ʻʼ]");

    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

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
        return value.length() <= MAX_LENGTH
                && FORM.matcher(value).matches()
                && words(value).stream().mapToInt(String::length).sum() >= MIN_LETTERS;
    }

    /**
     * The name as it is compared: capital letters without accents and punctuation, words separated by one space.
     * {@code "Siti Nur'aini"} and {@code "SITI NURAINI"} have the same key. Two names of one person may still have
     * different keys, see {@link #overlaps}.
     */
    public String key() {
        return String.join(" ", words(value));
    }

    /**
     * Tells whether both may be names of one person, given the same birth date: all words of the shorter name are in
     * the longer, in any order, as in {@code "BUDI"} and {@code "Santoso, Budi"}.
     */
    public boolean overlaps(PersonName other) {
        List<String> ours = words(value);
        List<String> theirs = words(other.value);
        return ours.containsAll(theirs) || theirs.containsAll(ours);
    }

    private static List<String> words(String name) {
        String joined = APOSTROPHES.matcher(name).replaceAll("");
        String plain = MARKS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return Arrays.stream(NO_LETTERS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return Character.toString(value.codePointAt(0)) + "***";
    }
}
