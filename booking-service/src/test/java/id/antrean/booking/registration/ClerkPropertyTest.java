package id.antrean.booking.registration;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.allocation.OpenBooking;
import id.antrean.booking.allocation.Slot.Counts;
import id.antrean.booking.registration.Choice.BookDay;
import id.antrean.booking.registration.Choice.Drop;
import id.antrean.booking.registration.Choice.Leave;
import id.antrean.booking.registration.Choice.Take;
import id.antrean.booking.registration.Choice.Wait;
import id.antrean.booking.registration.Desk.Said;
import id.antrean.booking.sender.SenderRow;
import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingWithdrawn;
import id.antrean.contracts.event.BookingWithdrawn.Cause;
import id.antrean.contracts.event.EnquiryReceived;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random messages of a few numbers in three parts; taps are on what the parts before may have offered. */
class ClerkPropertyTest {

    private static final int TRIES = 150;
    private static final int PART = 20;
    private static final int PARTS = 3;

    @Test
    void r14HoweverTheMessagesAreSplitIntoBatchesTheyGetTheSameAnswers() {
        SeededRandom.check(TRIES, random -> {
            long seed = random.between(0, Long.MAX_VALUE);
            Desk alone = desk(new SeededRandom(seed));
            Desk inBatches = desk(new SeededRandom(seed));
            for (int part = 0; part < PARTS; part++) {
                List<Said> messages = messages(random, part);
                messages.forEach(said -> alone.answer(List.of(said)));
                for (int from = 0; from < PART; ) {
                    int to = Math.min(PART, from + random.between(1, PART));
                    inBatches.answer(messages.subList(from, to));
                    from = to;
                }
                moveSome(alone, part);
                moveSome(inBatches, part);
            }

            assertThat(inBatches.told).isEqualTo(alone.told);
            assertThat(inBatches.state()).isEqualTo(alone.state());
            assertThat(inBatches.askedWhy).extracting(Turn::id).isEqualTo(ids(alone.askedWhy));
        });
    }

    @Test
    void everyMessageGetsExactlyOneAnswerAndAFamilyOneBookingForEach() {
        SeededRandom.check(TRIES, random -> {
            Desk desk = desk(random);
            for (int part = 0; part < PARTS; part++) {
                for (Said said : messages(random, part)) {
                    int why = desk.askedWhy.size();
                    List<Event> answers = new ArrayList<>(desk.answer(List.of(said)));
                    answers.removeIf(event ->
                            event instanceof BookingWithdrawn withdrawn && withdrawn.cause() == Cause.REPLACED);
                    boolean asksWhy =
                            said.message() instanceof EnquiryReceived enquiry && enquiry.subject() == Subject.WHY;

                    if (said.message() instanceof SenderChanged || asksWhy) {
                        assertThat(answers).isEmpty();
                    } else if (answers.get(0) instanceof BookingIssued
                            && said.message() instanceof RegistrationReceived registration) {
                        assertThat(answers)
                                .allMatch(BookingIssued.class::isInstance)
                                .hasSameSizeAs(registration.entries());
                    } else if (answers.get(0) instanceof BookingIssued) {
                        assertThat(answers).allMatch(BookingIssued.class::isInstance);
                    } else {
                        assertThat(answers).hasSize(1);
                    }
                    assertThat(desk.askedWhy).hasSize(why + (asksWhy ? 1 : 0));
                }
                moveSome(desk, part);
            }
            assertThat(desk.told).extracting(one -> one.id()).doesNotHaveDuplicates();
        });
    }

    @Test
    void r11r14NoPlaceIsGivenTwiceAndNobodyHoldsTwo() {
        SeededRandom.check(TRIES, random -> {
            Desk desk = desk(random);
            for (int part = 0; part < PARTS; part++) {
                desk.answer(messages(random, part));
                moveSome(desk, part);

                assertThat(desk.counts.values()).allSatisfy(of -> {
                    assertThat(of.taken() + of.held() + of.reserved()).isLessThanOrEqualTo(of.capacity());
                    assertThat(of.held()).isNotNegative();
                    assertThat(of.priorityTaken()).isBetween(0, of.taken());
                });
                assertThat(desk.open)
                        .extracting(one -> one.person().name().key(), one -> one.person()
                                .birthDate())
                        .doesNotHaveDuplicates();
                assertThat(desk.open)
                        .filteredOn(one -> !one.dependant())
                        .extracting(OpenBooking::senderId)
                        .doesNotHaveDuplicates();
            }
        });
    }

    private static List<String> ids(List<Turn> turns) {
        return turns.stream().map(Turn::id).toList();
    }

    /** The office moves what every third message of a part got. */
    private static void moveSome(Desk desk, int part) {
        for (int message = part * PART; message < (part + 1) * PART; message += 3) {
            desk.move(Desk.code(message, 0));
        }
    }

    private static Desk desk(SeededRandom random) {
        Desk desk = new Desk();
        desk.withdrawal = random.inPercent(50);
        for (LocalDate date = Desk.TODAY; !date.isAfter(Desk.TODAY.plusDays(3)); date = date.plusDays(1)) {
            for (int i = random.between(0, 2); i > 0; i--) {
                desk.opens(
                        date,
                        new Counts(random.between(1, 4), random.between(0, 1), random.between(0, 1), 0, 0, 0),
                        LocalTime.of(10, 0).minusMinutes(30L * i));
            }
        }
        desk.senders.put(1L, row(1, Says.adult("Budi"), 999));
        desk.senders.put(
                2L, new SenderRow(2, null, "ID.2", null, Desk.START.plusSeconds(1), null, Desk.START.minusSeconds(1)));
        desk.senders.put(3L, row(3, Says.adult("Siti Wati"), 1));
        return desk;
    }

    private static SenderRow row(long id, Person owner, int silentDays) {
        return new SenderRow(id, null, "ID." + id, owner, null, null, Desk.START.minus(Duration.ofDays(silentDays)));
    }

    private static List<Said> messages(SeededRandom random, int part) {
        return IntStream.range(0, PART).mapToObj(i -> message(random, part)).toList();
    }

    private static Said message(SeededRandom random, int part) {
        long sender = random.between(1, 7);
        int kind = random.between(1, 100);
        if (kind <= 12) {
            return Says.asks(sender, random.oneOf(Subject.values()));
        }
        if (kind <= 15) {
            return Says.changes(sender);
        }
        if (kind <= 60 && part > 0) {
            return Says.taps(sender, choice(random, part).id());
        }
        if (kind <= 70) {
            return random.inPercent(70)
                    ? Says.lacksTheDay(sender, person(random))
                    : Says.lacksTheBirthDate(sender, person(random));
        }
        Person[] family = IntStream.range(0, random.oneOf(1, 1, 1, 2, 3))
                .mapToObj(i -> person(random))
                .toArray(Person[]::new);
        return Says.registers(sender, date(random), family);
    }

    private static Choice choice(SeededRandom random, int part) {
        int message = random.between(0, part * PART - 1);
        String token = Desk.token(message);
        return random.<Choice>oneOf(
                new BookDay(token, date(random)),
                new Wait(token),
                new Wait(token),
                new Take(token),
                new Leave(token),
                new Drop(Desk.code(message, random.between(0, 1))));
    }

    private static LocalDate date(SeededRandom random) {
        return random.date(Desk.TODAY.minusDays(1), Desk.TODAY.plusDays(4));
    }

    private static Person person(SeededRandom random) {
        String name = random.oneOf("Budi", "Siti", "Agus", "Dewi") + random.oneOf("", " Santoso", " Wati");
        return random.inPercent(50) ? Says.adult(name) : Says.toddler(name);
    }
}
