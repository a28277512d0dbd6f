package id.antrean.notification.composition;

import static id.antrean.notification.composition.Samples.BOGOR;
import static id.antrean.notification.composition.Samples.BUDI;
import static id.antrean.notification.composition.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every message as people get it, in the files of {@code src/test/resources/messages}. Where a text is changed on
 * purpose, the new one is in {@code target/messages}: read it, and copy it over the old one.
 */
class ApprovedMessagesTest {

    private static final Path APPROVED = Path.of("src/test/resources/messages");
    private static final Path NOW = Path.of("target/messages");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);
    private static final List<LocalDate> ROOM =
            List.of(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 30));

    @TestFactory
    Stream<DynamicTest> everyMessageIsAsItWasApproved() {
        return Stream.of(Language.values()).flatMap(language -> messages(language).entrySet().stream()
                .map(message -> DynamicTest.dynamicTest(
                        language + " " + message.getKey(),
                        () -> assertApproved(language, message.getKey(), message.getValue()))));
    }

    private static void assertApproved(Language language, String name, Outgoing message) throws IOException {
        Path file = Path.of(language.name().toLowerCase(Locale.ROOT), name + ".txt");
        Path now = NOW.resolve(file);
        Files.createDirectories(now.getParent());
        Files.writeString(now, message.words() + "\n");
        assertThat(APPROVED.resolve(file)).hasSameTextualContentAs(now);
    }

    private static Map<String, Outgoing> messages(Language language) {
        Map<String, Outgoing> messages = new TreeMap<>();
        for (Category category : Category.values()) {
            messages.put(
                    "booking-" + category.name().toLowerCase(Locale.ROOT),
                    Composer.issued(Samples.booking(BUDI, category), BOGOR, language));
        }
        for (Reason reason : Reason.values()) {
            String name = "refusal-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
            messages.put(name, refusal(language, reason, ROOM));
            if (reason == Reason.DAY_FULL) {
                messages.put(name + "-without-other-days", refusal(language, reason, List.of()));
            }
        }
        messages.put("expiry", Composer.expired(Samples.expiry(BUDI), BOGOR, language, WEDNESDAY));
        for (Intent intent : Intent.values()) {
            messages.put(
                    "answer-" + intent.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    Composer.answer(
                            intent == Intent.FAULTY_REGISTRATION
                                    ? Samples.message(intent, everyFault())
                                    : Samples.message(intent),
                            BOGOR,
                            language,
                            TODAY));
        }
        return messages;
    }

    private static Outgoing refusal(Language language, Reason reason, List<LocalDate> alternatives) {
        LocalDate day =
                switch (reason) {
                    case DAY_CLOSED -> SATURDAY;
                    case DAY_PAST -> TODAY.minusYears(1);
                    case TODAY_TOO_LATE -> TODAY;
                    case BEYOND_HORIZON -> TODAY.plusYears(1);
                    default -> WEDNESDAY;
                };
        return Composer.refused(Samples.refusal(BUDI, reason, day, alternatives), BOGOR, BOGOR.name(), language, TODAY);
    }

    private static Fault[] everyFault() {
        return new Fault[] {
            Samples.fault(Fault.Kind.PARTS, "BUDI#25011987#24112026#2 orang"),
            Samples.fault(Fault.Kind.NAME, "BUD1"),
            Samples.fault(Fault.Kind.BIRTH_DATE, "31022017"),
            Samples.fault(Fault.Kind.BIRTH_DATE_IN_FUTURE, "25012087"),
            Samples.fault(Fault.Kind.BIRTH_DATE_TOO_LONG_AGO, "25011787"),
            Samples.fault(Fault.Kind.VISIT_DATE, "besok"),
            Samples.fault(Fault.Kind.TOO_MANY, "#BUDI#25011987#24112026"),
        };
    }
}
