package id.antrean.booking.registration;

import static id.antrean.booking.registration.Says.adult;
import static id.antrean.booking.registration.Says.asks;
import static id.antrean.booking.registration.Says.lacksTheBirthDate;
import static id.antrean.booking.registration.Says.lacksTheDay;
import static id.antrean.booking.registration.Says.registers;
import static id.antrean.booking.registration.Says.taps;
import static id.antrean.booking.registration.Says.toddler;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.allocation.Slot.Counts;
import id.antrean.booking.registration.Choice.BookDay;
import id.antrean.booking.registration.Choice.Drop;
import id.antrean.booking.registration.Choice.Leave;
import id.antrean.booking.registration.Choice.Take;
import id.antrean.booking.registration.Choice.Wait;
import id.antrean.booking.registration.Desk.Said;
import id.antrean.booking.sender.SenderRow;
import id.antrean.booking.waiting.WaitingEntry;
import id.antrean.booking.waiting.WaitingEntry.State;
import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.event.BookingWithdrawn;
import id.antrean.contracts.event.BookingWithdrawn.Cause;
import id.antrean.contracts.event.DetailAsked;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.event.StatusReported;
import id.antrean.contracts.event.WaitingJoined;
import id.antrean.contracts.event.WaitingLeft;
import id.antrean.contracts.event.WithdrawalAnswered;
import id.antrean.contracts.event.WithdrawalAnswered.Answer;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Standing;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClerkTest {

    private static final LocalDate TUESDAY = Desk.TODAY.plusDays(1);
    private static final LocalDate WEDNESDAY = Desk.TODAY.plusDays(2);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final Person BUDI = adult("Budi");
    private static final Person SITI = adult("Siti");
    private static final Person AGUS = adult("Agus");

    private final Desk desk = new Desk();

    @BeforeEach
    void openDays() {
        desk.opens(TUESDAY, 1, EIGHT).opens(WEDNESDAY, 2, EIGHT);
    }

    @Test
    void aFamilyGetsOneBookingForEachAndTheirIdsDiffer() {
        List<Event> answers = say(registers(1, WEDNESDAY, BUDI, toddler("Putri")));

        assertThat(answers).hasSize(2).allMatch(BookingIssued.class::isInstance);
        assertThat(desk.told).extracting(one -> one.id()).containsExactly("m0/issued", "m0/issued-1");
        assertThat(desk.open).extracting(one -> one.code()).containsExactly(Desk.code(0, 0), Desk.code(0, 1));
    }

    @Test
    void r10WhoIsFlaggedMayBookAndItShowsOnTheBooking() {
        desk.senders.put(
                1L, new SenderRow(1, null, "ID.1", null, null, Desk.START.plusSeconds(1), Desk.START.minusSeconds(1)));

        assertThat(one(registers(1, TUESDAY, BUDI), BookingIssued.class).standing())
                .isEqualTo(Standing.FLAGGED);
    }

    @Test
    void r10ABlacklistCountsUntilItsEnd() {
        desk.senders.put(
                1L, new SenderRow(1, null, "ID.1", null, Desk.START.plusSeconds(1), null, Desk.START.minusSeconds(1)));

        assertThat(one(registers(1, TUESDAY, BUDI), BookingRefused.class).blockedUntil())
                .isEqualTo(Desk.START.plusSeconds(1));
        desk.now = Desk.START.plusSeconds(1);
        assertThat(one(registers(1, TUESDAY, BUDI), BookingIssued.class).standing())
                .isEqualTo(Standing.CLEAR);
    }

    @Test
    void whoIsAskedForADayIsShownThoseThatHaveRoomForThatPerson() {
        desk.opens(Desk.TODAY.plusDays(3), new Counts(1, 0, 1, 0, 0, 0), EIGHT);
        say(registers(1, TUESDAY, BUDI));

        assertThat(one(lacksTheDay(2, SITI), DetailAsked.class).days()).containsExactly(WEDNESDAY);
        assertThat(one(lacksTheDay(2, toddler("Putri")), DetailAsked.class).days())
                .containsExactly(WEDNESDAY, Desk.TODAY.plusDays(3));
        assertThat(desk.decided.get(1).wantsOtherDays).containsExactly(Desk.OFFICE);
    }

    @Test
    void whoIsAskedForTheBirthDateIsShownNoDays() {
        DetailAsked asked = one(lacksTheBirthDate(2, SITI), DetailAsked.class);

        assertThat(asked.detail()).isEqualTo(DetailAsked.Detail.BIRTH_DATE);
        assertThat(asked.name()).isEqualTo(SITI.name());
        assertThat(asked.days()).isEmpty();
        assertThat(desk.decided.get(0).wantsOtherDays).isEmpty();
    }

    @Test
    void r2APartOfARegistrationEndsTheSilenceOfANumber() {
        desk.senders.put(1L, new SenderRow(1, null, "ID.1", BUDI, null, null, Desk.START.minus(Duration.ofDays(999))));

        say(lacksTheDay(1, SITI));

        assertThat(one(registers(1, TUESDAY, SITI), BookingIssued.class).person())
                .isEqualTo(SITI);
    }

    @Test
    void whoMeetsAFullDayIsOfferedOtherDaysAndTheWaitingList() {
        say(registers(1, TUESDAY, BUDI));

        BookingRefused refused = one(registers(2, TUESDAY, SITI), BookingRefused.class);
        assertThat(refused.reason()).isEqualTo(Reason.DAY_FULL);
        assertThat(refused.alternatives())
                .containsExactly(new BookingRefused.Alternative(WEDNESDAY, new BookDay(Desk.token(1), WEDNESDAY).id()));
        assertThat(refused.waitChoice()).isEqualTo(new Wait(Desk.token(1)).id());
        assertThat(refused.horizonDays()).isEqualTo(6);
    }

    @Test
    void whereNothingCanBeChosenNothingIsKept() {
        BookingRefused refused = one(registers(1, Desk.TODAY.minusDays(1), BUDI), BookingRefused.class);
        assertThat(refused.waitChoice()).isNull();
        assertThat(refused.alternatives()).isNotEmpty();

        say(registers(1, TUESDAY, BUDI));
        assertThat(one(registers(1, TUESDAY, BUDI), BookingRefused.class).alternatives())
                .isEmpty();
        assertThat(desk.decided.get(2).requests).isEmpty();
    }

    @Test
    void aDayThatWasOfferedIsBookedByATapAndASecondTapTellsTheBooking() {
        say(registers(1, TUESDAY, BUDI), registers(2, TUESDAY, SITI));
        Said tap = taps(2, new BookDay(Desk.token(1), WEDNESDAY).id());

        assertThat(one(tap, BookingIssued.class).person()).isEqualTo(SITI);
        BookingRefused again = one(tap, BookingRefused.class);

        assertThat(again.reason()).isEqualTo(Reason.ALREADY_BOOKED);
        assertThat(again.held()).isNotNull().extracting(HeldBooking::code).isEqualTo(Desk.code(2, 0));
    }

    @Test
    void r14WhoTapsWhatWasOfferedToAnotherIsToldHisOwnState() {
        say(registers(1, TUESDAY, BUDI), registers(2, TUESDAY, SITI));
        say(taps(2, new Wait(Desk.token(1)).id()));
        for (Choice choice : List.of(
                new BookDay(Desk.token(1), WEDNESDAY),
                new Wait(Desk.token(1)),
                new Take(Desk.token(2)),
                new Leave(Desk.token(2)))) {
            StatusReported status = one(taps(3, choice.id()), StatusReported.class);
            assertThat(status.bookings()).isEmpty();
            assertThat(status.waiting()).isEmpty();
            assertThat(status.sender()).isEqualTo(Desk.reached(3));
        }
        desk.withdrawal = true;
        one(taps(3, new Drop(Desk.code(0, 0)).id()), StatusReported.class);
        assertThat(desk.open).hasSize(1);
        assertThat(desk.waiting).singleElement().matches(WaitingEntry::isOpen);
    }

    @Test
    void aTapOnWhatNobodyOfferedIsAnsweredWithTheState() {
        say(registers(1, TUESDAY, BUDI));

        StatusReported status = one(taps(1, "b9:future:thing"), StatusReported.class);
        assertThat(status.subject()).isEqualTo(Subject.STATUS);
        assertThat(status.bookings()).extracting(HeldBooking::code).containsExactly(Desk.code(0, 0));
    }

    @Test
    void whoWaitsIsToldHowManyAreBeforeHimAndTheSameWhenHeAsksAgain() {
        full();
        assertThat(one(waits(2), WaitingJoined.class).ahead()).isZero();
        assertThat(one(waits(3), WaitingJoined.class).ahead()).isOne();
        assertThat(one(waits(3), WaitingJoined.class).ahead()).isOne();
        assertThat(desk.waiting).hasSize(2);

        assertThat(one(taps(2, new Leave(desk.waiting.get(0).token()).id()), WaitingLeft.class)
                        .persons())
                .containsExactly(SITI);
        assertThat(one(waits(3), WaitingJoined.class).ahead()).isZero();
    }

    @Test
    void whoWantsToWaitWhileThereIsRoomAfterAllGetsThePlace() {
        full();
        desk.free(TUESDAY);

        assertThat(one(waits(2), BookingIssued.class).date()).isEqualTo(TUESDAY);
        assertThat(desk.waiting).isEmpty();
    }

    @Test
    void anOfferedPlaceIsTakenByATapAndASecondTapTellsTheBooking() {
        offerToTwo();
        Said take = taps(2, new Take(desk.waiting.get(0).token()).id());

        assertThat(one(take, BookingIssued.class).date()).isEqualTo(TUESDAY);
        assertThat(desk.waiting.get(0).state()).isEqualTo(State.TAKEN);
        assertThat(desk.counts.get(1L)).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
        assertThat(one(take, StatusReported.class).bookings()).hasSize(1);
    }

    @Test
    void r14AnOfferedPlaceIsNobodyElses() {
        offerToTwo();

        assertThat(one(registers(4, TUESDAY, adult("Dewi")), BookingRefused.class)
                        .reason())
                .isEqualTo(Reason.DAY_FULL);
    }

    @Test
    void anOfferIsOverWhenItsTimeIsAndOtherDaysAreOffered() {
        offerToTwo();
        Said take = taps(2, new Take(desk.waiting.get(0).token()).id());
        desk.now = desk.now.plus(Duration.ofHours(2)).plusMillis(1);

        BookingRefused refused = one(take, BookingRefused.class);
        assertThat(refused.reason()).isEqualTo(Reason.OFFER_OVER);
        assertThat(refused.alternatives())
                .extracting(BookingRefused.Alternative::date)
                .containsExactly(WEDNESDAY);
        assertThat(refused.waitChoice()).isNull();
    }

    @Test
    void r14WhoGivesUpAnOfferedPlaceEndsTheRoundAndItGoesToTheNextWhoWaits() {
        offerToTwo();
        Said leave = taps(2, new Leave(desk.waiting.get(0).token()).id());
        int rounds = desk.decided.size();

        List<Event> answers = say(leave, registers(4, TUESDAY, adult("Dewi")), leave);

        assertThat(answers)
                .extracting(Event::getClass)
                .containsExactly(WaitingLeft.class, BookingRefused.class, StatusReported.class);
        assertThat(desk.decided.get(rounds).answered).isOne();
        assertThat(desk.waiting).extracting(WaitingEntry::state).containsExactly(State.LEFT, State.OFFERED);
    }

    @Test
    void whoGivesUpWaitingEndsTheRoundSinceAnOfferMayHaveComeMeanwhile() {
        full();
        say(waits(2));
        int rounds = desk.decided.size();

        say(taps(2, new Leave(desk.waiting.get(0).token()).id()), asks(2, Subject.STATUS));

        assertThat(desk.decided.get(rounds).answered).isOne();
        assertThat(desk.waiting).extracting(WaitingEntry::state).containsExactly(State.LEFT);
    }

    @Test
    void statusTellsBookingsAndWaitingPlaces() {
        full();
        say(waits(2), registers(2, WEDNESDAY, toddler("Putri")));

        StatusReported status = one(asks(2, Subject.STATUS), StatusReported.class);

        assertThat(status.bookings()).extracting(HeldBooking::person).containsExactly(toddler("Putri"));
        assertThat(status.waiting()).containsExactly(new StatusReported.Waiting(Desk.OFFICE, TUESDAY, List.of(SITI)));
        assertThat(one(asks(2, Subject.CHANGE), StatusReported.class).subject()).isEqualTo(Subject.CHANGE);
    }

    @Test
    void whoAsksWhyIsHandedOnInTheOrderOfTheMessages() {
        assertThat(say(asks(1, Subject.WHY), asks(2, Subject.WHY))).isEmpty();

        assertThat(desk.askedWhy).extracting(turn -> turn.sender().id()).containsExactly(1L, 2L);
    }

    @Test
    void r4WhereTheOfficeDoesNotAllowItNothingIsWithdrawn() {
        say(registers(1, TUESDAY, BUDI));

        assertThat(one(asks(1, Subject.CANCEL), WithdrawalAnswered.class).answer())
                .isEqualTo(Answer.NOT_ALLOWED);
        assertThat(one(taps(1, new Drop(Desk.code(0, 0)).id()), WithdrawalAnswered.class)
                        .answer())
                .isEqualTo(Answer.NOT_ALLOWED);
        assertThat(desk.open).hasSize(1);
    }

    @Test
    void whereTheOfficeAllowsItABookingIsWithdrawnOnceAndItsPlaceIsNotFreeYet() {
        desk.withdrawal = true;
        assertThat(one(asks(1, Subject.CANCEL), WithdrawalAnswered.class).answer())
                .isEqualTo(Answer.NOTHING_OPEN);
        say(registers(1, TUESDAY, BUDI));
        WithdrawalAnswered answer = one(asks(1, Subject.CANCEL), WithdrawalAnswered.class);
        Said drop = taps(1, answer.options().get(0).choice());

        assertThat(answer.answer()).isEqualTo(Answer.CHOOSE);
        assertThat(one(drop, BookingWithdrawn.class).cause()).isEqualTo(Cause.BY_SENDER);
        one(drop, StatusReported.class);
        assertThat(one(registers(2, TUESDAY, SITI), BookingRefused.class).reason())
                .isEqualTo(Reason.DAY_FULL);
        assertThat(one(registers(1, WEDNESDAY, BUDI), BookingIssued.class).replaces())
                .isNull();
    }

    @Test
    void aMovedBookingIsReplacedAndItsPlaceGoesToWhoWaits() {
        full();
        say(waits(2));
        desk.move(Desk.code(0, 0));

        List<Event> answers = say(registers(1, WEDNESDAY, BUDI));

        assertThat(answers.get(0))
                .isInstanceOfSatisfying(BookingWithdrawn.class, withdrawn -> assertThat(withdrawn.cause())
                        .isEqualTo(Cause.REPLACED));
        assertThat(answers.get(1)).isInstanceOfSatisfying(BookingIssued.class, issued -> assertThat(issued.replaces())
                .isEqualTo(Desk.code(0, 0)));
        assertThat(answers).hasSize(2);
        assertThat(desk.waiting).singleElement().extracting(WaitingEntry::state).isEqualTo(State.OFFERED);
    }

    @Test
    void r2ASilentNumberThatWroteAgainDoesNotLapseASecondTimeInTheBatch() {
        desk.withdrawal = true;
        desk.opens(TUESDAY, 5, LocalTime.of(9, 0));
        say(registers(1, TUESDAY, BUDI), registers(4, TUESDAY, adult("Dewi")));
        desk.move(Desk.code(1, 0));
        SenderRow row = desk.sender(1);
        desk.senders.put(
                1L,
                new SenderRow(1, row.phone(), null, row.owner(), null, null, Desk.START.minus(Duration.ofDays(999))));

        List<Event> answers = say(
                taps(1, new Drop(Desk.code(0, 0)).id()),
                registers(4, WEDNESDAY, adult("Dewi")),
                registers(1, WEDNESDAY, AGUS));

        assertThat(answers.get(answers.size() - 1))
                .isInstanceOfSatisfying(BookingRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.NUMBER_OF_ANOTHER));
    }

    /** Tuesday is full; 2 and 3 were refused, with the tokens 1 and 2. */
    private void full() {
        say(registers(1, TUESDAY, BUDI), registers(2, TUESDAY, SITI), registers(3, TUESDAY, AGUS));
    }

    private static Said waits(long sender) {
        return taps(sender, new Wait(Desk.token((int) sender - 1)).id());
    }

    private void offerToTwo() {
        full();
        say(waits(2), waits(3));
        desk.free(TUESDAY);
        assertThat(desk.waiting).extracting(WaitingEntry::state).containsExactly(State.OFFERED, State.WAITING);
    }

    private List<Event> say(Said... batch) {
        return desk.answer(List.of(batch));
    }

    private <T extends Event> T one(Said said, Class<T> type) {
        List<Event> answers = say(said);
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0)).isInstanceOf(type);
        return type.cast(answers.get(0));
    }
}
