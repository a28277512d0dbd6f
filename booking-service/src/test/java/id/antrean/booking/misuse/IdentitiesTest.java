package id.antrean.booking.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.misuse.Identities.TooMany;
import id.antrean.booking.misuse.Identities.Tried;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final PersonHash HASH = new PersonHash("a key for tests only");

    private static final List<String> NAMES = List.of(
            "Budi Santoso",
            "Siti Aminah",
            "Agus Wijaya",
            "Dewi Lestari",
            "Muhammad Rizki",
            "Sri Wahyuni",
            "Joko",
            "Ratna Sari Dewi",
            "Hendra Gunawan",
            "Yohanes Manurung",
            "Ani",
            "Abdurrahman Wahid",
            "Nyoman Suarta");

    @Test
    void r10TheThirdStrangerAndEachThereafterIsTooMany() {
        List<Tried> strangers = List.of(
                tried("Siti Aminah", "1990-03-04"),
                tried("Agus Wijaya", "1971-12-30"),
                tried("Dewi Lestari", "2001-07-19"),
                tried("Joko", "1965-10-11"));

        assertThat(Identities.tooMany(List.of(), strangers, 3))
                .extracting(TooMany::number)
                .containsExactly(3, 4);
        assertThat(Identities.tooMany(strangers.subList(0, 2), strangers.subList(2, 3), 3))
                .hasSize(1);
    }

    @Test
    void whoIsTriedAgainIsNobodyNew() {
        List<Tried> strangers = List.of(
                tried("Siti Aminah", "1990-03-04"),
                tried("Agus Wijaya", "1971-12-30"),
                tried("Dewi Lestari", "2001-07-19"));

        assertThat(Identities.tooMany(strangers, strangers, 3)).isEmpty();
    }

    @Test
    void r10OtherSpellingsOfAStrangerAreNobodyNew() {
        List<Tried> spellings = List.of(
                tried("Siti Aminah", "1990-03-04"),
                tried("Siti Aminag", "1990-03-04"),
                tried("Siti Aminah", "1990-03-05"),
                tried("Siti Aminah", "1990-04-03"),
                tried("Siti Aminah", "1909-03-04"));

        assertThat(Identities.tooMany(List.of(), spellings, 2)).hasSizeLessThanOrEqualTo(1);
        assertThat(Identities.tooMany(List.of(), spellings, 3)).isEmpty();
    }

    @Test
    void aHashTellsNothingOfThePersonAndDependsOnTheKey() {
        Person budi = person("Budi Santoso", "1987-01-25");

        assertThat(HASH.of(budi)).matches("[0-9a-f]{32}").isEqualTo(HASH.of(person("BUDI SANTOSO", "1987-01-25")));
        assertThat(HASH.of(budi)).isNotEqualTo(new PersonHash("another key for tests").of(budi));
        assertThat(HASH.of(budi)).isNotEqualTo(HASH.of(person("Budi Santoso", "1987-01-26")));
    }

    @Test
    void lettersThatAreWrongMissingTooManyOrExchangedAreOneErrorEach() {
        assertThat(Likeness.distance("BUDI", "BUDI")).isZero();
        assertThat(Likeness.distance("BUDI", "BUFI")).isEqualTo(1);
        assertThat(Likeness.distance("BUDI", "BUI")).isEqualTo(1);
        assertThat(Likeness.distance("BUDI", "BUDDI")).isEqualTo(1);
        assertThat(Likeness.distance("BUDI", "BUID")).isEqualTo(1);
        assertThat(Likeness.distance("BUDI", "SITI")).isEqualTo(3);
        assertThat(Likeness.distance("", "ANI")).isEqualTo(3);
    }

    /** Whichever of the writings is the one that the number was bound to, all others are taken for it. */
    @Test
    void r10AnHonestTypingErrorNeverMakesAnotherPerson() {
        SeededRandom.check(5_000, random -> {
            Person truth = somebody(random);
            Person first = mistyped(truth, random);
            Person second = random.inPercent(30) ? truth : mistyped(truth, random);

            assertThat(Likeness.areAlike(first, second)).isTrue();
            assertThat(Likeness.areAlike(second, first)).isTrue();
        });
    }

    /** Of a stranger only hashes are kept: one error is still seen. */
    @Test
    void aTypingErrorInAStrangerLeavesAMark() {
        SeededRandom.check(5_000, random -> {
            Person truth = somebody(random);
            assertThat(tried(truth).isLike(tried(mistyped(truth, random)))).isTrue();
        });
    }

    /** Else nobody who registers others would ever be found. */
    @Test
    void otherPeopleAreHardlyEverTakenForTypingErrors() {
        SeededRandom.check(20, random -> {
            int alike = 0;
            for (int i = 0; i < 1_000; i++) {
                Person one = somebody(random);
                Person other = somebody(random);
                if (Likeness.areAlike(one, other) || tried(one).isLike(tried(other))) {
                    alike++;
                }
            }
            assertThat(alike).isLessThan(10);
        });
    }

    private static Person somebody(SeededRandom random) {
        return new Person(
                new PersonName(random.oneOf(NAMES)), random.date(LocalDate.of(1950, 1, 1), LocalDate.of(2010, 12, 31)));
    }

    /** The person with one thing wrong: a letter of the name, or a digit of the birth date. */
    static Person mistyped(Person person, SeededRandom random) {
        if (random.inPercent(50)) {
            return new Person(new PersonName(mistypedName(person.name().value(), random)), person.birthDate());
        }
        while (true) {
            String typed = mistypedDigits(TYPED.format(person.birthDate()), random);
            try {
                return new Person(person.name(), LocalDate.parse(typed, TYPED));
            } catch (DateTimeException e) {
                // The parser asks back; nobody hears of it here.
                continue;
            }
        }
    }

    private static String mistypedName(String name, SeededRandom random) {
        while (true) {
            int at = random.between(0, name.length() - 1);
            String letter = random.letterOf("abcdefghijklmnopqrstuvwxyz");
            String head = name.substring(0, at);
            String typed = random.oneOf(
                    head + letter + name.substring(at),
                    head + name.substring(at + 1),
                    head + letter + name.substring(at + 1),
                    at + 1 < name.length()
                            ? head + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2)
                            : name);
            if (PersonName.parse(typed).isPresent()) {
                return PersonName.parse(typed).orElseThrow().value();
            }
        }
    }

    private static String mistypedDigits(String date, SeededRandom random) {
        List<Character> digits = new ArrayList<>();
        date.chars().forEach(digit -> digits.add((char) digit));
        int at = random.between(0, digits.size() - 2);
        if (random.inPercent(50)) {
            digits.set(at, random.letterOf("0123456789").charAt(0));
        } else {
            digits.add(at, digits.remove(at + 1));
        }
        StringBuilder typed = new StringBuilder();
        digits.forEach(typed::append);
        return typed.toString();
    }

    private static Tried tried(String name, String birthDate) {
        return tried(person(name, birthDate));
    }

    private static Tried tried(Person person) {
        return new Tried(HASH.of(person), HASH.likeness(person), NOW);
    }

    private static Person person(String name, String birthDate) {
        return new Person(new PersonName(name), LocalDate.parse(birthDate));
    }
}
