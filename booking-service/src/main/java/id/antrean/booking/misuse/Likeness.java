package id.antrean.booking.misuse;

import id.antrean.contracts.value.Person;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells typing errors from other people. Whoever mistypes a registration makes one error in the name, in the birth date
 * or in each; so two writings of one person differ by two errors at most.
 */
final class Likeness {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT);
    private static final int ERRORS = 2;

    private Likeness() {}

    /**
     * Tells whether both may be one person who was mistyped: born on one day, or with so few letters and digits wrong.
     */
    static boolean areAlike(Person one, Person other) {
        return one.birthDate().equals(other.birthDate()) || nameErrors(one, other) + dateErrors(one, other) <= ERRORS;
    }

    private static int nameErrors(Person one, Person other) {
        if (one.name().overlaps(other.name())) {
            return 0;
        }
        // A first letter that is wrong may change the order of the words in the key.
        return Math.min(
                distance(one.name().key(), other.name().key()),
                distance(letters(one.name().value()), letters(other.name().value())));
    }

    private static int dateErrors(Person one, Person other) {
        return distance(TYPED.format(one.birthDate()), TYPED.format(other.birthDate()));
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** How many letters are wrong, missing, too many, or exchanged with their neighbour. */
    static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }

    /**
     * What one typing error leaves as it was, so that two writings of a person who is not kept have one of these in
     * common: the birth date where the name is mistyped; the name with all but one digit of the date, or with its digits
     * in another order, where the date is.
     */
    static List<String> marks(Person person) {
        List<String> marks = new ArrayList<>();
        LocalDate birthDate = person.birthDate();
        String date = TYPED.format(birthDate);
        String name = person.name().key();
        marks.add("born " + date);
        for (int i = 0; i < date.length(); i++) {
            marks.add(name + " " + date.substring(0, i) + "?" + date.substring(i + 1));
        }
        for (int i = 0; i + 1 < date.length(); i++) {
            char first = date.charAt(i);
            char second = date.charAt(i + 1);
            marks.add(name + " " + date.substring(0, i) + "(" + (char) Math.min(first, second)
                    + (char) Math.max(first, second) + ")" + date.substring(i + 2));
        }
        return marks;
    }
}
