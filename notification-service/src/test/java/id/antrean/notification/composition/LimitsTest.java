package id.antrean.notification.composition;

import static id.antrean.notification.review.Samples.AT_BOGOR;
import static id.antrean.notification.review.Samples.BOGOR;
import static id.antrean.notification.review.Samples.OLD_CODE;
import static id.antrean.notification.review.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.event.StandingExplained.Sign;
import id.antrean.contracts.event.StatusReported;
import id.antrean.contracts.event.StatusReported.Waiting;
import id.antrean.contracts.event.WithdrawalAnswered.Answer;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.SignalKind;
import id.antrean.contracts.value.Standing;
import id.antrean.notification.composition.Outgoing.Choice;
import id.antrean.notification.review.Samples;
import id.antrean.notification.texts.BuiltInTexts;
import id.antrean.platform.office.Office;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** No message is over WhatsApp's limits, whatever the names, the offices and the numbers of things. */
class LimitsTest {

    private static final String LETTERS = "AbcDéö'-.,日𠮷 ";

    @Test
    void everyCaptionFitsWhateverTheNameTheOfficeAndTheDay() {
        SeededRandom.check(3_000, random -> {
            OffsetDateTime slot = random.date(LocalDate.of(2026, 1, 1), LocalDate.of(2036, 12, 31))
                    .atTime(LocalTime.of(random.between(7, 15), 30))
                    .atOffset(ZoneOffset.ofHours(random.between(7, 9)));
            Outgoing message = BookingMessages.issued(
                    AT_BOGOR.booking(
                            person(random),
                            random.oneOf(Category.values()),
                            slot,
                            random.oneOf(Standing.values()),
                            random.inPercent(50) ? OLD_CODE : null),
                    scene(random));

            assertThat(message.words().length()).isLessThanOrEqualTo(1_024);
            assertThat(message.words()).contains(Samples.CODE.value()).containsPattern("(gratis|free of charge)");
        });
    }

    @Test
    void everyRefusalFits() {
        SeededRandom.check(2_000, random -> {
            List<LocalDate> days = Stream.iterate(TODAY, day -> day.plusDays(1))
                    .limit(random.between(0, 40))
                    .toList();
            assertWithinLimits(RefusalMessages.refused(
                    AT_BOGOR.refusal(
                            persons(random),
                            random.oneOf(Reason.values()),
                            random.date(LocalDate.of(2026, 1, 1), LocalDate.of(2036, 12, 31)),
                            days,
                            random.inPercent(50) ? "b1:wait:" + "x".repeat(190) : null),
                    scene(random)));
        });
    }

    @Test
    void everyOtherMessageFits() {
        SeededRandom.check(2_000, random -> {
            Scene scene = scene(random);
            Person[] persons = persons(random).toArray(Person[]::new);
            Person person = persons[0];
            assertWithinLimits(BookingMessages.moved(AT_BOGOR.moved(person, random.text(LETTERS, 1_000)), scene));
            assertWithinLimits(BookingMessages.expired(AT_BOGOR.expiry(person), scene));
            assertWithinLimits(
                    WaitingMessages.joined(AT_BOGOR.joined(random.between(0, 9_999), List.of(persons)), scene));
            assertWithinLimits(WaitingMessages.left(AT_BOGOR.left(List.of(persons)), scene));
            assertWithinLimits(WaitingMessages.offered(AT_BOGOR.offered(List.of(persons)), scene));
            assertWithinLimits(StatusMessages.reported(status(random, persons), scene));
            HeldBooking[] bookings = bookings(persons);
            assertWithinLimits(StatusMessages.withdrawal(AT_BOGOR.withdrawal(Answer.CHOOSE, bookings), scene));
            assertWithinLimits(StandingMessages.explained(
                    AT_BOGOR.explained(random.oneOf(Standing.values()), everySign()), scene));
            assertWithinLimits(ConversationMessages.answer(
                    AT_BOGOR.message(random.oneOf(Intent.values()), faults(random)), scene));
        });
    }

    private static StatusReported status(SeededRandom random, Person[] persons) {
        List<Waiting> waiting = Stream.generate(() -> AT_BOGOR.waiting(List.of(persons)))
                .limit(random.between(0, 20))
                .toList();
        List<HeldBooking> bookings = Stream.generate(() -> AT_BOGOR.held(persons[0]))
                .limit(random.between(0, 20))
                .toList();
        return AT_BOGOR.status(
                random.oneOf(Subject.STATUS, Subject.CHANGE), bookings, waiting, random.oneOf(Standing.values()));
    }

    private static HeldBooking[] bookings(Person[] persons) {
        return IntStream.range(0, persons.length)
                .mapToObj(i -> new HeldBooking(
                        BookingCode.of(BOGOR.code(), i),
                        BOGOR.code(),
                        persons[i],
                        AT_BOGOR.held(persons[i]).slotStart(),
                        AT_BOGOR.held(persons[i]).arriveBy()))
                .toArray(HeldBooking[]::new);
    }

    private static Sign[] everySign() {
        return Stream.of(SignalKind.values())
                .map(kind -> new Sign(kind, 1_000, TODAY))
                .toArray(Sign[]::new);
    }

    private static Fault[] faults(SeededRandom random) {
        return Stream.generate(() -> new Fault(random.oneOf(Fault.Kind.values()), random.text(LETTERS, 60)))
                .limit(random.between(0, 100))
                .toArray(Fault[]::new);
    }

    /** The limits of Meta's pages on messages, written down once more. */
    private static void assertWithinLimits(Outgoing message) {
        assertThat(message.words()).isNotBlank();
        int most = message instanceof Outgoing.Buttons ? 1_024 : 4_096;
        assertThat(message.words().length()).isLessThanOrEqualTo(most);
        if (message instanceof Outgoing.RowList list) {
            assertThat(list.opener().length()).isBetween(1, 20);
            assertThat(list.rows()).hasSizeBetween(1, 10).allSatisfy(row -> {
                assertThat(row.title().length()).isBetween(1, 24);
                assertThat(row.id().length()).isBetween(1, 200);
                assertThat(row.description()).hasSizeBetween(1, 72);
            });
            assertThat(list.rows()).extracting(Choice::id).doesNotHaveDuplicates();
        }
        if (message instanceof Outgoing.Buttons buttons) {
            assertThat(buttons.buttons())
                    .hasSizeBetween(1, 3)
                    .allSatisfy(button -> assertThat(button.title().length()).isBetween(1, 20));
        }
    }

    private static List<Person> persons(SeededRandom random) {
        return Stream.generate(() -> person(random))
                .limit(random.between(1, 12))
                .toList();
    }

    private static Person person(SeededRandom random) {
        int length = random.inPercent(50) ? PersonName.MAX_LENGTH : random.between(4, PersonName.MAX_LENGTH);
        return new Person(
                new PersonName("Ab" + random.text("bcdéö'-", length - 2)),
                random.date(LocalDate.of(1920, 1, 1), TODAY));
    }

    private static Scene scene(SeededRandom random) {
        String name = "K" + random.text(LETTERS, random.between(0, 300));
        Office office = new Office(
                BOGOR.code(),
                name,
                BOGOR.phoneNumberId(),
                BOGOR.displayNumber(),
                BOGOR.zone(),
                "J" + random.text(LETTERS, random.between(0, 300)),
                Duration.ofMinutes(30));
        return Samples.scene(office, BuiltInTexts.in(random.oneOf(Language.values())), TODAY);
    }

    @Test
    void whatIsOverALimitIsNoMessage() {
        Choice choice = new Choice("a", "Ya", null);
        assertRefused(() -> new Outgoing.Text("x".repeat(4_097)));
        assertRefused(() -> new Outgoing.Text(" "));
        assertRefused(() -> new Outgoing.Buttons("x".repeat(1_025), List.of(choice)));
        assertRefused(() -> new Outgoing.Buttons("x", List.of()));
        assertRefused(() -> new Outgoing.Buttons("x", List.of(choice, new Choice("b", "Ya", null))));
        assertRefused(() -> new Outgoing.Buttons("x", List.of(new Choice("a", "x".repeat(21), null))));
        assertRefused(() -> new Outgoing.RowList("x", "x".repeat(21), List.of(choice)));
        assertRefused(() -> new Outgoing.RowList("x", "Pilih", List.of(choice, choice)));
        assertRefused(() -> new Outgoing.RowList("x", "Pilih", List.of(new Choice("a", "x".repeat(25), null))));
        assertRefused(() -> new Choice("x".repeat(201), "Ya", null));
        assertRefused(() -> new Choice("a", "Ya", "x".repeat(73)));
    }

    private static void assertRefused(ThrowingCallable message) {
        assertThatThrownBy(message).isInstanceOf(IllegalArgumentException.class);
    }
}
