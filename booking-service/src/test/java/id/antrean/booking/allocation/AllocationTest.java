package id.antrean.booking.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.allocation.Outcome.Granted;
import id.antrean.booking.allocation.Outcome.Place;
import id.antrean.booking.allocation.Outcome.Refused;
import id.antrean.booking.allocation.Slot.Counts;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which places are given, and which days are offered instead. */
class AllocationTest {

    private static final OfficeCode BOGOR = new OfficeCode("BGR");
    /** A Monday, 07:00 in Bogor. */
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime HALF_PAST_EIGHT = LocalTime.of(8, 30);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalDate BORN = LocalDate.of(1987, 1, 25);
    private static final Person TODDLER = World.person("Putri", LocalDate.of(2023, 5, 1));
    private static final Person GRANDMOTHER = World.person("Wati", LocalDate.of(1950, 5, 1));
    private static final Person GRANDFATHER = World.person("Harjo", LocalDate.of(1948, 5, 1));

    private final World world = new World(NOW).office(BOGOR, 30);

    @Test
    void theEarliestSlotOfTheDayIsGiven() {
        world.opens(BOGOR, TUESDAY, 2, NINE, EIGHT);

        assertThat(startsOf(book("Budi", TUESDAY))).containsExactly(EIGHT);
        assertThat(startsOf(book("Siti", TUESDAY))).containsExactly(EIGHT);
        assertThat(startsOf(book("Agus", TUESDAY))).containsExactly(NINE);
    }

    @Test
    void r6ASlotOfTodayIsGivenUntilItsArrivalTimeHasPassed() {
        world.opens(BOGOR, MONDAY, 5, EIGHT, HALF_PAST_EIGHT, NINE);

        world.now = World.at(MONDAY, LocalTime.of(7, 30));
        assertThat(startsOf(book("Budi", MONDAY))).containsExactly(EIGHT);
        world.now = World.at(MONDAY, LocalTime.of(7, 30)).plusMillis(1);
        assertThat(startsOf(book("Siti", MONDAY))).containsExactly(HALF_PAST_EIGHT);
    }

    @Test
    void r6WhenNoSlotOfTodayCanBeReachedItIsTooLateHoweverEmptyTheDay() {
        world.opens(BOGOR, MONDAY, 5, EIGHT, NINE).opens(BOGOR, TUESDAY, 5, EIGHT);
        world.now = World.at(MONDAY, LocalTime.of(8, 31));

        assertThat(book("Budi", MONDAY)).isEqualTo(refused(Reason.TODAY_TOO_LATE, TUESDAY));
    }

    @Test
    void r6PlacesOfTodayThatNobodyCanReachAnyMoreAreNotOfferedInstead() {
        world.opens(BOGOR, MONDAY, 5, EIGHT).opens(BOGOR, TUESDAY, 1, EIGHT).opens(BOGOR, WEDNESDAY, 1, EIGHT);
        world.now = World.at(MONDAY, LocalTime.of(8, 31));
        book("Budi", TUESDAY);

        assertThat(book("Siti", TUESDAY)).isEqualTo(refused(Reason.DAY_FULL, WEDNESDAY));
    }

    @Test
    void r11TheOneTooManyIsRefusedWithTheNearestDaysThatHaveRoom() {
        world.opens(BOGOR, TUESDAY, 1, EIGHT, NINE)
                .opens(BOGOR, MONDAY, 1, NINE)
                .opens(BOGOR, WEDNESDAY, 1, EIGHT);
        book("Budi", TUESDAY);
        book("Siti", TUESDAY);

        assertThat(book("Agus", TUESDAY)).isEqualTo(refused(Reason.DAY_FULL, MONDAY, WEDNESDAY));
    }

    @Test
    void todayIsFullAndNotTooLateWhileItsLastSlotCouldStillBeReached() {
        world.opens(BOGOR, MONDAY, 1, EIGHT, NINE);
        world.now = World.at(MONDAY, EIGHT);
        book("Budi", MONDAY);

        assertThat(book("Siti", MONDAY)).isEqualTo(refused(Reason.DAY_FULL));
    }

    @Test
    void atMostFiveDaysAreOfferedTheNearestFirstAndOfTwoAsNearTheEarlier() {
        LocalDate asked = MONDAY.plusDays(10);
        for (int day = 0; day <= 20; day++) {
            if (day != 10) {
                world.opens(BOGOR, MONDAY.plusDays(day), 1, NINE);
            }
        }

        assertThat(refusal(book("Budi", asked)).alternatives())
                .containsExactly(
                        asked.minusDays(3),
                        asked.minusDays(2),
                        asked.minusDays(1),
                        asked.plusDays(1),
                        asked.plusDays(2));
    }

    @Test
    void onlyDaysWithRoomForAllWhoComeTogetherAreOffered() {
        world.opens(BOGOR, TUESDAY, 1, EIGHT)
                .opens(BOGOR, WEDNESDAY, 1, EIGHT, NINE)
                .opens(BOGOR, THURSDAY, 1, EIGHT, HALF_PAST_EIGHT, NINE);

        assertThat(family(TUESDAY, GRANDMOTHER, GRANDFATHER, TODDLER))
                .isEqualTo(new Refused(Reason.DAY_FULL, 1, List.of(THURSDAY), null, null));
    }

    @Test
    void aDayThatFilledUpOnTheWayIsNotOffered() {
        world.opens(BOGOR, TUESDAY, 1, EIGHT).opens(BOGOR, WEDNESDAY, 1, EIGHT);

        List<Outcome> outcomes = world.decide(List.of(
                world.request(BOGOR, 1, TUESDAY, World.person("Budi", BORN)),
                world.request(BOGOR, 2, WEDNESDAY, World.person("Siti", BORN)),
                world.request(BOGOR, 3, WEDNESDAY, World.person("Agus", BORN))));

        assertThat(outcomes.get(2)).isEqualTo(refused(Reason.DAY_FULL));
    }

    @Test
    void aDayThatIsOverClosedOrTooFarAheadIsRefused() {
        world.opens(BOGOR, TUESDAY, 1, EIGHT)
                .opens(BOGOR, MONDAY.plusDays(30), 1, EIGHT)
                .opens(BOGOR, MONDAY.plusDays(31), 1, EIGHT);

        assertThat(refusal(book("Budi", MONDAY.minusDays(1))).reason()).isEqualTo(Reason.DAY_PAST);
        assertThat(refusal(book("Budi", WEDNESDAY)).reason()).isEqualTo(Reason.DAY_CLOSED);
        assertThat(book("Budi", MONDAY.plusDays(31)))
                .isEqualTo(refused(Reason.BEYOND_HORIZON, TUESDAY, MONDAY.plusDays(30)));
        assertThat(book("Budi", MONDAY.plusDays(30))).isInstanceOf(Granted.class);
    }

    @Test
    void absurdDatesAreRefusedLikeAnyOther() {
        world.opens(BOGOR, TUESDAY, 1, EIGHT);

        assertThat(book("Budi", LocalDate.MIN)).isEqualTo(refused(Reason.DAY_PAST, TUESDAY));
        assertThat(book("Budi", LocalDate.MAX)).isEqualTo(refused(Reason.BEYOND_HORIZON, TUESDAY));
    }

    @Test
    void whatTheOfficeReservesAndWhatIsHeldForOthersIsNotGivenOut() {
        world.opens(BOGOR, TUESDAY, new Counts(3, 1, 0, 0, 0, 1), EIGHT);

        assertThat(book("Budi", TUESDAY)).isInstanceOf(Granted.class);
        assertThat(refusal(book("Siti", TUESDAY)).reason()).isEqualTo(Reason.DAY_FULL);
    }

    @Test
    void theLastPlacesOfASlotAreForToddlersAndElderlyPeopleOnly() {
        world.opens(BOGOR, TUESDAY, new Counts(3, 0, 2, 0, 0, 0), EIGHT);

        assertThat(book("Budi", TUESDAY)).isInstanceOf(Granted.class);
        assertThat(refusal(book("Siti", TUESDAY)).reason()).isEqualTo(Reason.DAY_FULL);
        assertThat(family(TUESDAY, TODDLER, GRANDMOTHER)).isInstanceOf(Granted.class);
        assertThat(refusal(world.decide(BOGOR, 77, TUESDAY, GRANDFATHER)).reason())
                .isEqualTo(Reason.DAY_FULL);
    }

    @Test
    void placesThatToddlersAndElderlyPeopleHaveAlreadyUsedAreKeptBackNoLonger() {
        world.opens(BOGOR, TUESDAY, new Counts(3, 0, 2, 0, 0, 0), EIGHT);

        family(TUESDAY, TODDLER, GRANDMOTHER);

        assertThat(book("Budi", TUESDAY)).isInstanceOf(Granted.class);
    }

    @Test
    void aDayWithOnlyKeptPlacesIsOfferedToWhomTheyAreKeptForAndToNobodyElse() {
        world.opens(BOGOR, TUESDAY, 0, EIGHT).opens(BOGOR, WEDNESDAY, new Counts(1, 0, 1, 0, 0, 0), EIGHT);

        assertThat(book("Budi", TUESDAY)).isEqualTo(refused(Reason.DAY_FULL));
        assertThat(family(TUESDAY, TODDLER)).isEqualTo(refused(Reason.DAY_FULL, WEDNESDAY));
    }

    @Test
    void aFamilySitsInNeighbouringSlotsWhereNoneTakesAllOfThem() {
        world.opens(BOGOR, TUESDAY, 1, EIGHT, HALF_PAST_EIGHT, NINE);

        assertThat(startsOf(family(TUESDAY, GRANDMOTHER, TODDLER, GRANDFATHER)))
                .containsExactly(EIGHT, HALF_PAST_EIGHT, NINE);
    }

    @Test
    void aToddlerDoesNotSitWhereOnlyItsMotherCouldHaveSat() {
        world.opens(BOGOR, TUESDAY, 1, EIGHT).opens(BOGOR, TUESDAY, new Counts(1, 0, 1, 0, 0, 0), NINE);

        assertThat(startsOf(family(TUESDAY, TODDLER, World.person("Siti", BORN))))
                .containsExactly(NINE, EIGHT);
    }

    @Test
    void r14AFamilyGetsAllPlacesOrNoneSoThatThoseBehindGetThem() {
        world.opens(BOGOR, TUESDAY, 1, EIGHT, NINE);

        assertThat(family(TUESDAY, GRANDMOTHER, TODDLER, GRANDFATHER))
                .isEqualTo(new Refused(Reason.DAY_FULL, 2, List.of(), null, null));
        assertThat(startsOf(book("Budi", TUESDAY))).containsExactly(EIGHT);
    }

    @Test
    void r14AFamilyOnTwoDaysGetsBothOrNone() {
        world.opens(BOGOR, TUESDAY, 1, EIGHT).opens(BOGOR, WEDNESDAY, 1, EIGHT);
        book("Budi", WEDNESDAY);
        Request request = new Request(
                BOGOR,
                world.registrant(5),
                List.of(world.applicant(BOGOR, GRANDMOTHER, TUESDAY), world.applicant(BOGOR, TODDLER, WEDNESDAY)));

        assertThat(world.decide(List.of(request)))
                .containsExactly(new Refused(Reason.DAY_FULL, 1, List.of(), null, null));
        assertThat(book("Agus", TUESDAY)).isInstanceOf(Granted.class);
    }

    @Test
    void keptPlacesBecomeTheirsWhoWaitedThoughTheDayIsFullForAllOthers() {
        world.opens(BOGOR, TUESDAY, new Counts(2, 0, 0, 0, 0, 2), EIGHT);
        assertThat(refusal(book("Budi", TUESDAY)).reason()).isEqualTo(Reason.DAY_FULL);

        Outcome outcome = world.take(world.request(BOGOR, 9, TUESDAY, GRANDMOTHER, TODDLER), List.of(1L, 1L));

        assertThat(startsOf(outcome)).containsExactly(EIGHT, EIGHT);
        assertThat(world.counts.get(1L)).isEqualTo(new Counts(2, 0, 0, 2, 2, 0));
    }

    @Test
    void keptPlacesInASlotThatWasClosedOrCannotBeReachedAreLost() {
        world.opens(BOGOR, MONDAY, new Counts(1, 0, 0, 0, 0, 1), EIGHT).opens(BOGOR, TUESDAY, 1, EIGHT);
        Request request = world.request(BOGOR, 9, MONDAY, World.person("Budi", BORN));

        assertThat(world.take(request, List.of(99L))).isEqualTo(refused(Reason.OFFER_OVER, TUESDAY));
        world.now = World.at(MONDAY, EIGHT);
        assertThat(world.take(request, List.of(1L))).isEqualTo(refused(Reason.OFFER_OVER, TUESDAY));
    }

    @Test
    void whoHasABookingBynowDoesNotGetTheKeptPlaceToo() {
        world.opens(BOGOR, TUESDAY, new Counts(2, 0, 0, 0, 0, 1), EIGHT);
        world.decide(BOGOR, 9, TUESDAY, World.person("Budi", BORN));

        assertThat(refusal(world.take(world.request(BOGOR, 9, TUESDAY, World.person("Budi", BORN)), List.of(1L)))
                        .reason())
                .isEqualTo(Reason.ALREADY_BOOKED);
    }

    @Test
    void whoseOfferIsOverIsOfferedNothingThatHeMayNotHave() {
        world.opens(BOGOR, TUESDAY, 5, EIGHT);
        world.blocked.put(9L, NOW.plusSeconds(60));
        Request request = world.request(BOGOR, 9, TUESDAY, World.person("Budi", BORN));

        assertThat(world.takeTooLate(request))
                .isEqualTo(new Refused(Reason.BLACKLISTED, 0, List.of(), null, NOW.plusSeconds(60)));
    }

    private Outcome book(String name, LocalDate date) {
        return world.decide(BOGOR, name.hashCode() & 0xffff, date, World.person(name, BORN));
    }

    private Outcome family(LocalDate date, Person... persons) {
        return world.decide(BOGOR, 100_000, date, persons);
    }

    private static Refused refused(Reason reason, LocalDate... alternatives) {
        return new Refused(reason, 0, Arrays.asList(alternatives), null, null);
    }

    private static List<LocalTime> startsOf(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Granted.class);
        return ((Granted) outcome)
                .places().stream()
                        .map(Place::slot)
                        .map(slot -> LocalTime.ofInstant(slot.startsAt(), World.ZONE))
                        .toList();
    }

    private static Refused refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }
}
