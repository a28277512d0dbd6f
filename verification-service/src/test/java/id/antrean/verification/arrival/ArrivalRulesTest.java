package id.antrean.verification.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.contracts.value.Standing;
import id.antrean.verification.arrival.ArrivalOutcome.AlreadyArrived;
import id.antrean.verification.arrival.ArrivalOutcome.CheckIn;
import id.antrean.verification.arrival.ArrivalOutcome.Expired;
import id.antrean.verification.arrival.ArrivalOutcome.IdentityMismatch;
import id.antrean.verification.arrival.ArrivalOutcome.WrongDay;
import id.antrean.verification.arrival.ArrivalOutcome.WrongOffice;
import id.antrean.verification.visit.Visit;
import id.antrean.verification.visit.VisitState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ArrivalRulesTest {

    private static final OffsetDateTime SLOT = OffsetDateTime.parse("2026-11-24T08:00:00+07:00");
    private static final Person BUDI = new Person(new PersonName("Budi Santoso"), LocalDate.of(1987, 1, 25));
    private static final Shown BUDIS_CARD = shown("BUDI SANTOSO", "1987-01-25");

    @Test
    void r5WhoIsThereOnTheMinuteOfTheSlotIsInTime() {
        assertThat(decideAt("2026-11-24T08:00:00+07:00")).isEqualTo(new CheckIn());
    }

    @Test
    void r5WhoIsThereAMomentLaterHasLostTheCode() {
        assertThat(decideAt("2026-11-24T08:00:00.001+07:00")).isEqualTo(new Expired(SLOT, false));
    }

    @Test
    void r5ALaterDayIsTooLateAndNotTheWrongDay() {
        assertThat(decideAt("2026-11-25T07:30:00+07:00")).isEqualTo(new Expired(SLOT, false));
    }

    @Test
    void r5AnExpiredCodeStaysVoidEvenIfTheClockIsSetBack() {
        assertThat(ArrivalRules.decide(
                        visit(SLOT, VisitState.EXPIRED), BUDIS_CARD, true, at("2026-11-24T07:00:00+07:00")))
                .isEqualTo(new Expired(SLOT, true));
    }

    @Test
    void r6WhoComesLaterThanThirtyMinutesBeforeTheSlotIsStillInTime() {
        assertThat(decideAt("2026-11-24T07:30:01+07:00")).isEqualTo(new CheckIn());
    }

    @Test
    void r6WhoComesLongBeforeIsWelcomeFromMidnightOn() {
        assertThat(decideAt("2026-11-24T00:00:00+07:00")).isEqualTo(new CheckIn());
        assertThat(decideAt("2026-11-23T23:59:59+07:00")).isEqualTo(new WrongDay(SLOT.toLocalDate()));
    }

    @Test
    void theDayIsTheOneOfTheOffice() {
        OffsetDateTime jayapura = OffsetDateTime.parse("2026-11-24T08:00:00+09:00");
        // In Jakarta it is still the day before.
        assertThat(ArrivalRules.decide(
                        visit(jayapura, VisitState.ISSUED), BUDIS_CARD, true, at("2026-11-23T23:00:00+07:00")))
                .isEqualTo(new CheckIn());
    }

    @Test
    void r3TheNameOnTheDocumentMayBeLongerShorterOrInAnotherOrder() {
        assertThat(decide(shown("budi", "1987-01-25"))).isEqualTo(new CheckIn());
        assertThat(decide(shown("Santoso, Budi Hartono", "1987-01-25"))).isEqualTo(new CheckIn());
    }

    @Test
    void r3AnotherPersonIsNotCheckedInAndItIsSaidWhatDiffers() {
        assertThat(decide(shown("Siti Nur'aini", "1987-01-25"))).isEqualTo(new IdentityMismatch(true, false));
        assertThat(decide(shown("Budi Santoso", "1987-01-26"))).isEqualTo(new IdentityMismatch(false, true));
        assertThat(decide(shown("Siti Nur'aini", "1990-05-17"))).isEqualTo(new IdentityMismatch(true, true));
    }

    @Test
    void aCodeIsGoodForOneArrival() {
        assertThat(ArrivalRules.decide(visit(SLOT, VisitState.ISSUED).arrived(12), BUDIS_CARD, true, SLOT.toInstant()))
                .isEqualTo(new AlreadyArrived(12));
    }

    @Test
    void ofSeveralReasonsTheFirstOneIsTold() {
        Shown stranger = shown("Siti Nur'aini", "1990-05-17");
        Instant late = at("2026-11-24T09:00:00+07:00");
        Instant early = at("2026-11-20T09:00:00+07:00");
        Visit issued = visit(SLOT, VisitState.ISSUED);
        assertThat(ArrivalRules.decide(issued.arrived(3), stranger, false, late))
                .isEqualTo(new WrongOffice());
        assertThat(ArrivalRules.decide(issued.arrived(3), stranger, true, late)).isEqualTo(new AlreadyArrived(3));
        assertThat(ArrivalRules.decide(issued, stranger, true, late)).isEqualTo(new Expired(SLOT, false));
        assertThat(ArrivalRules.decide(issued, stranger, true, early)).isEqualTo(new WrongDay(SLOT.toLocalDate()));
    }

    /** R3, R5 and R6 at once: exactly the right person, on the right day, in time, at the right office is checked in. */
    @Test
    void r3R5R6NobodyElseIsCheckedInAndNobodyElseIsRefused() {
        SeededRandom.check(20_000, random -> {
            OffsetDateTime slot = randomSlot(random);
            VisitState state =
                    random.oneOf(VisitState.ISSUED, VisitState.ISSUED, VisitState.ISSUED, VisitState.EXPIRED);
            Visit visit = random.inPercent(10) ? visit(slot, VisitState.ISSUED).arrived(7) : visit(slot, state);
            boolean samePerson = random.inPercent(70);
            Shown shown = samePerson ? BUDIS_CARD : shown("Siti Nur'aini", random.oneOf("1987-01-25", "1990-05-17"));
            boolean ownOffice = random.inPercent(80);
            Instant now = momentNear(slot, random);

            boolean inTime = !now.isAfter(slot.toInstant());
            boolean rightDay = now.atOffset(slot.getOffset()).toLocalDate().equals(slot.toLocalDate());
            boolean welcome = ownOffice && visit.state() == VisitState.ISSUED && inTime && rightDay && samePerson;
            assertThat(ArrivalRules.decide(visit, shown, ownOffice, now) instanceof CheckIn)
                    .isEqualTo(welcome);
        });
    }

    @Test
    void r5AnOpenVisitIsToBeExpiredExactlyWhenItsSlotHasStarted() {
        SeededRandom.check(20_000, random -> {
            OffsetDateTime slot = randomSlot(random);
            Instant now = momentNear(slot, random);
            ArrivalOutcome outcome = ArrivalRules.decide(visit(slot, VisitState.ISSUED), BUDIS_CARD, true, now);
            assertThat(outcome.equals(new Expired(slot, false))).isEqualTo(now.isAfter(slot.toInstant()));
        });
    }

    private static OffsetDateTime randomSlot(SeededRandom random) {
        return random.date(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31))
                .atTime(random.between(0, 23), random.oneOf(0, 30))
                .atOffset(ZoneOffset.ofHours(random.between(7, 9)));
    }

    /** Mostly about the slot's start and the day's, where the rules turn. */
    private static Instant momentNear(OffsetDateTime slot, SeededRandom random) {
        Instant midnight = slot.toLocalDate().atStartOfDay().toInstant(slot.getOffset());
        Duration aside = random.oneOf(
                Duration.ofMillis(random.between(-2, 2)),
                Duration.ofMinutes(random.between(-60, 60)),
                Duration.ofHours(random.between(-72, 72)));
        return random.oneOf(slot.toInstant(), midnight).plus(aside);
    }

    private static ArrivalOutcome decideAt(String moment) {
        return ArrivalRules.decide(visit(SLOT, VisitState.ISSUED), BUDIS_CARD, true, at(moment));
    }

    private static ArrivalOutcome decide(Shown shown) {
        return ArrivalRules.decide(visit(SLOT, VisitState.ISSUED), shown, true, at("2026-11-24T07:20:00+07:00"));
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    private static Shown shown(String name, String birthDate) {
        return new Shown(new PersonName(name), LocalDate.parse(birthDate));
    }

    private static Visit visit(OffsetDateTime slot, VisitState state) {
        OfficeCode office = new OfficeCode("BGR");
        return new Visit(
                BookingCode.of(office, 1),
                office,
                BUDI,
                Category.ADULT,
                slot.toLocalDate(),
                slot,
                slot.plusMinutes(30),
                slot.minusMinutes(30),
                Sender.ofPhone(new PhoneNumber("+6281100000021")),
                null,
                Standing.CLEAR,
                state,
                null);
    }
}
