package id.antrean.intake.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** R1, by property. */
class MessageParserPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String[] NAMES = {
        "BUDI", "Siti Nur'aini", "I Made Putra", "Drs. H. Ahmad", "Anne-Marie", "José", "محمد علي", "王小明", "Ng"
    };
    private static final String[] FORMS = {
        "ddMMyyyy", "dd-MM-yyyy", "d/M/yyyy", "dd.MM.yyyy", "dd MM yyyy", "d - M - yyyy", "d MMMM yyyy", "dd_MM_yyyy"
    };
    private static final String[] SHORT_FORMS = {"ddMMyy", "d/M/yy", "dd-MM-yy", "d.M.yy"};
    private static final String[] INVISIBLE = {"", "", "\u200B", "\uFEFF", "\u200E", "\u2060"};
    private static final String[] BEFORE = {"", "", "> ", "*", "\"", "🙏 ", "Selamat pagi\n", "Mau daftar:\n\n", "- "};
    private static final String[] AFTER = {"", "", "#", "*", "\"", " 🙏", "\nterima kasih", "#\n", " ya pak", "."};

    /** What stands around registrations and changes nothing. */
    private static final String[] CHAT = {"", "Selamat pagi pak", "mohon info ya", "kenapa?", "paspor lama", "🙏"};

    /** Everything that has a meaning to the parser, and more. */
    private static final String ALPHABET =
            "##  \n\n0011223456789-/.,*_:<>'\"aAbBuUdDiIéßあ王ع٣３＃😀👨‍👩\u0000\u200B\u202E\uFEFF\uD800\uFDFA";

    @Test
    void aRegistrationInAnyAcceptedFormIsReadBack() {
        SeededRandom.check(5_000, random -> {
            Person person = new Person(
                    new PersonName(random.oneOf(NAMES)),
                    random.date(LocalDate.of(1930, 1, 1), LocalDate.of(2026, 1, 1)));
            LocalDate visit = random.date(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));

            assertThat(entries(MessageParser.parse(message(random, person, visit), TODAY)))
                    .containsExactly(new Entry(person, visit));
        });
    }

    private static String message(SeededRandom random, Person person, LocalDate visit) {
        String hash = random.oneOf("#", "#", "#", "＃", "##", " # ", "# ", "#\u200B", "#️⃣");
        String first = random.inPercent(80) ? hash : "";
        return random.oneOf(BEFORE)
                + first
                + person.name().value()
                + random.oneOf(INVISIBLE)
                + hash
                + date(random, person.birthDate())
                + random.oneOf(INVISIBLE)
                + hash
                + date(random, visit)
                + random.oneOf(AFTER);
    }

    private static String date(SeededRandom random, LocalDate date) {
        String form = random.oneOf(date.getYear() > 1930 ? random.oneOf(FORMS, SHORT_FORMS) : FORMS);
        return DateTimeFormatter.ofPattern(form, random.oneOf(new Locale("id"), Locale.ENGLISH))
                .format(date);
    }

    @Test
    void whateverIsWrittenIsAnsweredAndNothingFails() {
        SeededRandom.check(5_000, random -> {
            String garbage = random.text(ALPHABET, random.between(0, 200));

            isPlausible(MessageParser.parse(garbage, TODAY).understood());
        });
    }

    @Test
    void aDamagedRegistrationIsNeverReadAsAnImpossibleOne() {
        SeededRandom.check(5_000, random -> {
            StringBuilder message = new StringBuilder("#BUDI SANTOSO#25011987#24112026");
            for (int damage = random.between(1, 4); damage > 0; damage--) {
                int from = random.between(0, message.length());
                message.delete(from, random.between(from, Math.min(from + 3, message.length())));
                message.insert(random.between(0, message.length()), random.letterOf(ALPHABET));
            }

            isPlausible(MessageParser.parse(message.toString(), TODAY).understood());
        });
    }

    @Test
    void aFamilyIsRegisteredAsAWholeOrNotAtAll() {
        SeededRandom.check(5_000, random -> {
            int people = random.between(1, 8);
            int wrong = random.inPercent(50) ? random.between(1, people) : 0;
            List<String> lines = new ArrayList<>();
            for (int i = 1; i <= people; i++) {
                String birth = i == wrong ? random.oneOf("31022017", "25011", "besok", "24112099") : "2501198" + i;
                lines.add("#" + NAMES[i] + "#" + birth + "#24112026");
            }
            lines.add(random.between(0, lines.size()), random.oneOf(CHAT));

            Understood understood =
                    MessageParser.parse(String.join("\n", lines), TODAY).understood();

            if (wrong == 0 && people <= RegistrationReceived.MAX_ENTRIES) {
                assertThat(((Understood.Registration) understood).entries()).hasSize(people);
            } else {
                List<Fault.Kind> kinds = ((Understood.Faulty) understood)
                        .faults().stream().map(Fault::kind).toList();
                int good = wrong == 0 ? people : people - 1;
                assertThat(kinds)
                        .filteredOn(Fault.Kind.HELD_BACK::equals)
                        .hasSize(Math.min(good, RegistrationReceived.MAX_ENTRIES));
                assertThat(kinds).hasSize(people);
                assertThat(kinds.get(0)).isNotEqualTo(Fault.Kind.HELD_BACK);
            }
        });
    }

    @Test
    void nothingThatWasTypedIsLeftInTheShape() {
        SeededRandom.check(5_000, random -> {
            String typed = random.text(ALPHABET, random.between(0, 200));

            String shape = Shape.of(PlainText.of(typed));

            assertThat(shape).matches("[A9#\\-/., \n?]{0,80}").doesNotContain("AA", "99", "  ");
        });
    }

    @Test
    void peopleWhoTypeTheSameFormHaveTheSameShape() {
        SeededRandom.check(1_000, random -> {
            String one = Shape.of("#" + random.text("ABCéع王", random.between(1, 30)) + "#25011987#1-1-2027");
            String other = Shape.of("#" + random.text("XYZ", random.between(1, 30)) + "#010203#24-11-27");

            assertThat(one).isEqualTo("#A#9#9-9-9").isEqualTo(other);
        });
    }

    @Test
    void aCommandStaysACommandWhateverPoliteWordsAreAround() {
        SeededRandom.check(2_000, random -> {
            String command = random.oneOf("STATUS", "Cek", "INFO", "ubah", "Kenapa", "BATAL", "why", "cancel", "help");
            String polite = random.oneOf("", "Selamat pagi pak, ", "mohon ", "please ", "Halo min\n")
                    + command
                    + random.oneOf("", ".", "!!", "?", " ya", " dong pak", " \uD83D\uDE4F", "\nterima kasih");

            assertThat(MessageParser.parse(polite, TODAY).understood())
                    .isEqualTo(MessageParser.parse(command, TODAY).understood())
                    .isNotEqualTo(new Understood.Other(Intent.OTHER));
        });
    }

    private static List<Entry> entries(Reading reading) {
        return ((Understood.Registration) reading.understood()).entries();
    }

    private static void isPlausible(Understood understood) {
        if (understood instanceof Understood.Registration registration) {
            registration.entries().forEach(entry -> {
                assertThat(entry.person().birthDate()).isBetween(TODAY.minusYears(PartReader.OLDEST), TODAY);
                assertThat(entry.visitDate().getYear()).isBetween(1900, 9999);
            });
        } else if (understood instanceof Understood.Faulty faulty) {
            assertThat(faulty.faults()).isNotEmpty();
            faulty.faults().forEach(MessageParserPropertyTest::isFitToRepeat);
        }
    }

    private static void isFitToRepeat(Fault fault) {
        String text = fault.text();
        if (text != null) {
            assertThat(text).isNotBlank();
            assertThat(text.codePoints())
                    .noneMatch(Character::isISOControl)
                    .noneMatch(symbol -> Character.getType(symbol) == Character.SURROGATE);
        }
    }
}
