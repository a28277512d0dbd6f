package id.antrean.intake.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import id.antrean.contracts.event.Choices;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import id.antrean.contracts.value.PersonName;
import id.antrean.intake.fuzzing.Fuzzing;
import id.antrean.intake.fuzzing.MessyText;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever people write, and whatever anybody makes of it, is answered within the limits. */
class MessageParserFuzzTest {

    private static final int INPUTS = 3_000;

    /** Ten that are told, and those of the five that are held back. */
    private static final int MOST_FAULTS = 15;

    private static final List<String> MESSAGES = Corpus.texts();

    /** Mostly the day of the corpus; also the ends of what a webhook's time may be, and days around a change of year. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(1970, 1, 1),
            LocalDate.of(2286, 11, 21),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2028, 2, 29));

    private record Input(String text, LocalDate today) {

        String shown() {
            return today + " \"" + escaped(text) + "\"";
        }
    }

    @Test
    void noMessageBreaksTheParserOrItsLimits() {
        Fuzzing.run(
                "messages",
                INPUTS,
                random -> new Input(
                        MessyText.of(random, MESSAGES), random.inPercent(90) ? Corpus.TODAY : random.oneOf(DAYS)),
                Input::shown,
                MessageParserFuzzTest::isWithinLimits);
    }

    @Test
    void aVisitInTheFirstCenturyIsATypingError() {
        assertThat(MessageParser.parse("Nama Budi Hartono datang 24-11-0026", Corpus.TODAY)
                        .understood())
                .isEqualTo(new Understood.Parts(
                        new PersonName("Budi Hartono"),
                        null,
                        null,
                        List.of(new Fault(Fault.Kind.VISIT_DATE, "24-11-0026")),
                        true));
        isWithinLimits(new Input("Nama Budi Hartono\nlahir 25-01-1987\ndatang 24-11-0026", Corpus.TODAY));
    }

    @Test
    void aSignThatIsTwoLettersIsAName() {
        isWithinLimits(new Input("\u00DF`=\u0085\u0085", Corpus.TODAY));
    }

    @Test
    void aLabelThatSignsHideIsNoPartOfTheNameThatIsSuggested() {
        for (String between : List.of("*", "\uD83D\uDE4F", "* ", " \uD83D\uDE4F ", ": nama ", " : ")) {
            isWithinLimits(new Input("#Nama" + between + "Siti\uD83D\uDE4F#05-12-1990#27-11-20266", Corpus.TODAY));
        }
    }

    @Test
    void aLongRowOfSignsInANameTakesNoTimeToRead() {
        String text = "#WAY" + "}/".repeat(2_030) + "x#1#2";

        assertTimeout(Duration.ofSeconds(3), () -> {
            for (int again = 0; again < 10; again++) {
                isWithinLimits(new Input(text, Corpus.TODAY));
            }
        });
    }

    private static void isWithinLimits(Input input) {
        Reading reading = MessageParser.parse(input.text(), input.today());

        assertThat(MessageParser.parse(input.text(), input.today())).isEqualTo(reading);
        if (reading.understood() instanceof Understood.Registration registration) {
            assertThat(registration.entries())
                    .hasSizeBetween(1, RegistrationReceived.MAX_ENTRIES)
                    .doesNotHaveDuplicates()
                    .allSatisfy(entry -> isPossible(entry, input.today()));
            assertThat(registration.shape()).matches("[A9#\\-/., \n?]{0,80}");
        } else if (reading.understood() instanceof Understood.Faulty faulty) {
            assertThat(faulty.faults()).hasSizeBetween(1, MOST_FAULTS).allSatisfy(MessageParserFuzzTest::isFitToRepeat);
            assertThat(faulty.suggestions())
                    .hasSizeLessThanOrEqualTo(MessageReceived.MOST_SUGGESTIONS)
                    .doesNotHaveDuplicates()
                    .allSatisfy(entry -> isFitForAButton(entry, input.today()));
        } else if (reading.understood() instanceof Understood.Parts parts) {
            areSensible(parts, input.today());
        }
    }

    private static void areSensible(Understood.Parts parts, LocalDate today) {
        assertThat(parts.faults())
                .hasSizeLessThanOrEqualTo(MOST_FAULTS)
                .allSatisfy(MessageParserFuzzTest::isFitToRepeat);
        boolean empty = parts.name() == null
                && parts.birthDate() == null
                && parts.visitDate() == null
                && parts.faults().isEmpty();
        assertThat(empty && !parts.certain()).as("may mean nothing").isFalse();
        if (parts.name() != null) {
            isName(parts.name());
        }
        if (parts.birthDate() != null) {
            assertThat(parts.birthDate()).isBetween(today.minusYears(PartReader.OLDEST), today);
        }
        if (parts.visitDate() != null) {
            assertThat(parts.visitDate().getYear()).isBetween(1900, 9999);
        }
    }

    private static void isPossible(Entry entry, LocalDate today) {
        isName(entry.person().name());
        assertThat(entry.person().birthDate()).isBetween(today.minusYears(PartReader.OLDEST), today);
        assertThat(entry.visitDate().getYear()).isBetween(1900, 9999);
    }

    private static void isFitForAButton(Entry entry, LocalDate today) {
        isPossible(entry, today);
        assertThat(Choices.ofRegistration(entry.person(), entry.visitDate()))
                .hasSizeLessThanOrEqualTo(Choices.MAX_LENGTH);
    }

    private static void isName(PersonName name) {
        // One sign may be two letters, as the ligature of f and i is.
        assertThat(name.value()).hasSizeBetween(1, PersonName.MAX_LENGTH);
        assertThat(PersonName.parse(name.value())).contains(name);
    }

    private static void isFitToRepeat(Fault fault) {
        @Nullable String text = fault.text();
        if (text != null) {
            assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(Fault.MAX_TEXT);
            assertThat(text.codePoints())
                    .noneMatch(Character::isISOControl)
                    .noneMatch(symbol -> Character.getType(symbol) == Character.SURROGATE);
        }
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(sign -> sign >= ' ' && sign < 0x7F && sign != '\\' && sign != '"'
                        ? Character.toString(sign)
                        : "\\u%04X".formatted(sign))
                .collect(Collectors.joining());
    }
}
