package id.antrean.intake.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

            assertThat(MessageParser.parse(message(random, person, visit), TODAY)
                            .parts())
                    .containsExactly(new Understood.Registration(person, visit));
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

            Reading reading = MessageParser.parse(garbage, TODAY);

            assertThat(reading.parts()).isNotEmpty().hasSizeLessThanOrEqualTo(MessageParser.MAX_REGISTRATIONS + 2);
            reading.parts().forEach(MessageParserPropertyTest::isPlausible);
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

            MessageParser.parse(message.toString(), TODAY).parts().forEach(MessageParserPropertyTest::isPlausible);
        });
    }

    private static void isPlausible(Understood part) {
        if (part instanceof Understood.Registration registration) {
            assertThat(registration.person().birthDate()).isBetween(TODAY.minusYears(PartReader.OLDEST), TODAY);
            assertThat(registration.visitDate().getYear()).isBetween(1900, 9999);
        } else if (part instanceof Understood.Faulty faulty) {
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
