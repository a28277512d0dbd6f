package id.antrean.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.testing.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for the comparison of any two names. */
class PersonNameComparisonPropertyTest {

    private static final int TRIES = 20_000;

    /** Words that one rule or another looks at, beside plain ones. */
    private static final String[] TRICKY = {
        "M",
        "M.",
        "St",
        "ST.",
        "H",
        "H.",
        "B",
        "b.",
        "bt",
        "bin",
        "Binti",
        "Dr.",
        "DR",
        "Tn",
        "Ibu",
        "Haji",
        "Hadji",
        "K.H.",
        "KH",
        "S.H.",
        "S",
        "T",
        "S.",
        "Kom",
        "Kom.",
        "S.Kom",
        "SSOS",
        "SKKOM",
        "Ph",
        "D",
        "D.",
        "MA",
        "MA,",
        "Nur",
        "Nurhaji",
        "NNUR",
        "NNURAINI",
        "Nurbinti",
        "Nurul",
        "Noor",
        "Abdul",
        "Abdurr",
        "Abdullah",
        "ABDUHAJI",
        "Muh.",
        "Muhammad",
        "Mochammad",
        "Ach.",
        "Ah",
        "CHH",
        "DJJ",
        "TTJ",
        "OOE",
        "TJH",
        "NDJOE",
        "BBB",
        "Budi",
        "Budi,",
        "Santoso",
        "Zainal",
        "Widjaja",
        "Sy'i",
        "ŉ",
        "ﬁ",
        "ﷺ",
        "ß",
        "ᾳ",
        "李",
        "明明",
        "İı",
        "Rizky",
        "NJ",
    };

    private static final String[] PLAIN = {
        "Budi",
        "Santoso",
        "Siti",
        "Nuraini",
        "Rizky",
        "Soekarno",
        "Tjahjono",
        "Widjaja",
        "Annisa",
        "Achmad",
        "Muhammad",
        "Abdurrahman",
        "Wati",
        "Raden",
        "Gusti",
        "Djoko",
        "Chairul",
        "Joko",
        "Taufiq",
        "Nur'aini",
    };

    private static final String[] BEFORE = {
        "Dr.", "dr", "Drs.", "Dra", "Ir.", "Prof.", "H.", "Hj", "Haji", "Hajjah", "K.H.", "Bapak", "Bpk.", "Pak", "Ibu",
        "Bu", "Sdr.", "Sdri", "Tn.", "Ny", "Nn.", "Mr", "Mrs.", "Ms", "Ustadz",
    };

    private static final String[] BEHIND = {
        ", S.H.",
        " SH",
        ", S.E",
        " S.Kom",
        ", SKom",
        ", S.Pd",
        " S.T.",
        " ST",
        ", M.M.",
        " MM",
        ", M.Si",
        ", M.Pd",
        ", Ph.D",
        " PhD",
        ", A.Md",
        ", Sp.A",
        ", M.A.",
        ", S.Sos., M.Si.",
        " S. Pd. I.",
    };

    @Test
    void overlapIsReflexiveAndSymmetric() {
        SeededRandom.check(TRIES, random -> {
            PersonName one = anyName(random);
            PersonName other = random.inPercent(50) ? anyName(random) : like(one, random);
            assertThat(one.overlaps(one)).isTrue();
            assertThat(one.overlaps(other))
                    .as("%s | %s", one.value(), other.value())
                    .isEqualTo(other.overlaps(one));
        });
    }

    @Test
    void theKeyOfAKeyIsTheKey() {
        SeededRandom.check(TRIES, random -> {
            PersonName name = anyName(random);
            assertThat(name.key()).isNotBlank();
            // That of "B. B." is "B", which is too short for a name.
            if (name.key().length() > 1 && name.key().length() <= PersonName.MAX_LENGTH) {
                assertThat(new PersonName(name.key()).key()).as(name.value()).isEqualTo(name.key());
            }
        });
    }

    @Test
    void namesOfOneKeyOverlap() {
        SeededRandom.check(TRIES, random -> {
            PersonName one = anyName(random);
            PersonName other = like(one, random);
            if (one.key().equals(other.key())) {
                assertThat(one.overlaps(other))
                        .as("%s | %s", one.value(), other.value())
                        .isTrue();
            }
        });
    }

    @Test
    void orderCapitalsAndRepetitionNeverChangeTheKey() {
        SeededRandom.check(TRIES, random -> {
            List<String> words = plainWords(random);
            List<String> others = new ArrayList<>(words);
            if (random.inPercent(30)) {
                others.add(random.oneOf(words));
            }
            shuffle(others, random);
            String name = String.join(" ", others);
            assertThat(key(random.oneOf(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))))
                    .isEqualTo(key(String.join(" ", words)));
        });
    }

    @Test
    void titlesNeverChangeTheKey() {
        SeededRandom.check(TRIES, random -> {
            String name = String.join(" ", plainWords(random));
            StringBuilder titled = new StringBuilder();
            for (int i = random.between(0, 3); i > 0; i--) {
                titled.append(random.oneOf(BEFORE)).append(' ');
            }
            titled.append(name);
            for (int i = random.between(0, 2); i > 0; i--) {
                titled.append(random.oneOf(BEHIND));
            }
            assertThat(key(titled.toString())).as(titled.toString()).isEqualTo(key(name));
        });
    }

    @Test
    void aNameOverlapsItselfWithWordsLeftOut() {
        SeededRandom.check(TRIES, random -> {
            List<String> words = plainWords(random);
            PersonName whole = new PersonName(String.join(" ", words));
            shuffle(words, random);
            PersonName part = new PersonName(String.join(" ", words.subList(0, random.between(1, words.size()))));
            assertThat(whole.overlaps(part))
                    .as("%s | %s", whole.value(), part.value())
                    .isTrue();
            assertThat(part.overlaps(whole)).isTrue();
        });
    }

    @Test
    void oneSlipInALongWordIsPassedOverAndNeverInAShortOne() {
        SeededRandom.check(TRIES, random -> {
            // None of these letters is doubled, folded or a vowel: only the slip can make the words differ.
            List<String> letters = new ArrayList<>(List.of("B", "D", "F", "G", "L", "P", "R", "V", "W", "Z"));
            shuffle(letters, random);
            int length = random.between(2, 8);
            List<String> slipped = new ArrayList<>(letters.subList(0, length));
            int at = random.between(0, length - 1);
            switch (random.between(0, 3)) {
                case 0 -> slipped.set(at, "X");
                case 1 -> slipped.add(at, "X");
                case 2 -> slipped.remove(at);
                default -> Collections.swap(slipped, at, at == 0 ? 1 : at - 1);
            }
            String word = String.join("", letters.subList(0, length));
            String other = String.join("", slipped);
            boolean passed = Math.min(word.length(), other.length()) >= 5;
            if (other.length() >= 2) {
                assertThat(new PersonName(word).overlaps(new PersonName(other)))
                        .as("%s | %s", word, other)
                        .isEqualTo(passed);
            }
        });
    }

    @Test
    void initialsAloneAreNobody() {
        SeededRandom.check(TRIES, random -> {
            List<String> words = plainWords(random);
            StringBuilder initials = new StringBuilder();
            words.forEach(word -> initials.append(word.charAt(0)).append(". "));
            Optional<PersonName> name = PersonName.parse(initials.toString());
            name.ifPresent(initial -> assertThat(initial.overlaps(new PersonName(String.join(" ", words))))
                    .isFalse());
        });
    }

    private static String key(String name) {
        return new PersonName(name).key();
    }

    private static PersonName anyName(SeededRandom random) {
        while (true) {
            StringBuilder name = new StringBuilder();
            for (int i = random.between(1, 5); i > 0; i--) {
                String word = random.inPercent(80)
                        ? random.oneOf(TRICKY)
                        : random.text("ABDHIJKLMNOQRSTUCEYabuhjnoe'", random.between(1, 8));
                name.append(word).append(random.oneOf(" ", " ", " ", "", "-"));
            }
            Optional<PersonName> parsed = valid(name.toString().strip());
            if (parsed.isPresent()) {
                return parsed.get();
            }
        }
    }

    /** The name as it is or, so that what a reader repairs is seen too, as it is read. */
    private static Optional<PersonName> valid(String name) {
        try {
            return Optional.of(new PersonName(name));
        } catch (IllegalArgumentException e) {
            return PersonName.parse(name);
        }
    }

    /** The name in another order, with a word less, or with some letter changed. */
    private static PersonName like(PersonName name, SeededRandom random) {
        List<String> words = new ArrayList<>(Arrays.asList(name.value().split(" ")));
        shuffle(words, random);
        if (random.inPercent(40)) {
            words.remove(0);
        }
        if (random.inPercent(40)) {
            words.add(random.oneOf(TRICKY));
        }
        String other = String.join(" ", words);
        if (random.inPercent(30) && !other.isEmpty()) {
            int at = random.between(0, other.length() - 1);
            other = other.substring(0, at) + random.text("ABDHIJKMOES", random.between(0, 2)) + other.substring(at + 1);
        }
        return PersonName.parse(other).orElse(name);
    }

    private static List<String> plainWords(SeededRandom random) {
        List<String> words = new ArrayList<>();
        for (int i = random.between(1, 4); i > 0; i--) {
            words.add(
                    random.inPercent(60)
                            ? random.oneOf(PLAIN)
                            : random.oneOf("Ka", "Lo", "Wi") + random.text("abcdefgr", random.between(2, 6)));
        }
        return words;
    }

    private static void shuffle(List<String> words, SeededRandom random) {
        Collections.shuffle(words, new Random(random.between(0, Long.MAX_VALUE)));
    }
}
