package id.antrean.booking.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.allocation.Outcome.Granted;
import id.antrean.booking.allocation.Outcome.Refused;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final OfficeCode BOGOR = new OfficeCode("BGR");
    private static final OfficeCode MAKASSAR = new OfficeCode("MKS");
    /** A Monday, 07:00 in Bogor. */
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime HALF_PAST_EIGHT = LocalTime.of(8, 30);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalDate BORN = LocalDate.of(1987, 1, 25);
    private static final Sender BUDIS_PHONE = sender(1);
    private static final Sender OTHER_PHONE = sender(2);

    private final World world = new World(NOW).office(BOGOR, 30).office(MAKASSAR, 30);
    private long codes;

    @Test
    void theEarliestSlotOfTheDayIsGiven() {
        world.opens(BOGOR, TUESDAY, 2, NINE, EIGHT);

        assertThat(startOf(world.decide(request("Budi", TUESDAY)))).isEqualTo(EIGHT);
        assertThat(startOf(world.decide(request("Siti", TUESDAY)))).isEqualTo(EIGHT);
        assertThat(startOf(world.decide(request("Agus", TUESDAY)))).isEqualTo(NINE);
    }

    @Test
    void r6ASlotOfTodayIsGivenUntilItsArrivalTimeHasPassed() {
        world.opens(BOGOR, MONDAY, 5, EIGHT, HALF_PAST_EIGHT, NINE);

        world.now = at(MONDAY, LocalTime.of(7, 30));
        assertThat(startOf(world.decide(request("Budi", MONDAY)))).isEqualTo(EIGHT);
        world.now = at(MONDAY, LocalTime.of(7, 30)).plusMillis(1);
        assertThat(startOf(world.decide(request("Siti", MONDAY)))).isEqualTo(HALF_PAST_EIGHT);
    }

    @Test
    void r6WhenNoSlotOfTodayCanBeReachedItIsTooLateHoweverEmptyTheDay() {
        world.opens(BOGOR, MONDAY, 5, EIGHT, NINE).opens(BOGOR, TUESDAY, 5, EIGHT);
        world.now = at(MONDAY, LocalTime.of(8, 31));

        assertThat(refusal(world.decide(request("Budi", MONDAY))))
                .isEqualTo(new Refused(Reason.TODAY_TOO_LATE, List.of(TUESDAY), null));
    }

    @Test
    void r11TheOneTooManyIsRefusedWithTheNearestDaysThatHaveRoom() {
        world.opens(BOGOR, TUESDAY, 1, EIGHT, NINE)
                .opens(BOGOR, MONDAY, 1, NINE)
                .opens(BOGOR, WEDNESDAY, 1, EIGHT);
        world.decide(List.of(request("Budi", TUESDAY), request("Siti", TUESDAY)));

        assertThat(refusal(world.decide(request("Agus", TUESDAY))))
                .isEqualTo(new Refused(Reason.DAY_FULL, List.of(MONDAY, WEDNESDAY), null));
    }

    @Test
    void todayIsFullAndNotTooLateWhileItsLastSlotCouldStillBeReached() {
        world.opens(BOGOR, MONDAY, 1, EIGHT, NINE);
        world.now = at(MONDAY, LocalTime.of(8, 0));
        world.decide(request("Budi", MONDAY));

        assertThat(reasonOf(world.decide(request("Siti", MONDAY)))).isEqualTo(Reason.DAY_FULL);
    }

    @Test
    void atMostFiveDaysAreOfferedTheNearestFirstAndOfTwoAsNearTheEarlier() {
        LocalDate asked = MONDAY.plusDays(10);
        for (int day = 0; day <= 20; day++) {
            if (day != 10) {
                world.opens(BOGOR, MONDAY.plusDays(day), 1, NINE);
            }
        }

        assertThat(refusal(world.decide(request("Budi", asked))).alternatives())
                .containsExactly(
                        asked.minusDays(3),
                        asked.minusDays(2),
                        asked.minusDays(1),
                        asked.plusDays(1),
                        asked.plusDays(2));
    }

    @Test
    void aDayThatFilledUpOnTheWayIsNotOffered() {
        world.opens(BOGOR, TUESDAY, 1, EIGHT).opens(BOGOR, WEDNESDAY, 1, EIGHT);

        List<Outcome> outcomes =
                world.decide(List.of(request("Budi", TUESDAY), request("Siti", WEDNESDAY), request("Agus", WEDNESDAY)));

        assertThat(refusal(outcomes.get(2))).isEqualTo(new Refused(Reason.DAY_FULL, List.of(), null));
    }

    @Test
    void aDayThatIsOverClosedOrTooFarAheadIsRefused() {
        world.opens(BOGOR, TUESDAY, 1, EIGHT).opens(BOGOR, MONDAY.plusDays(30), 1, EIGHT);

        assertThat(reasonOf(world.decide(request("Budi", MONDAY.minusDays(1))))).isEqualTo(Reason.DAY_PAST);
        assertThat(reasonOf(world.decide(request("Budi", WEDNESDAY)))).isEqualTo(Reason.DAY_CLOSED);
        assertThat(reasonOf(world.decide(request("Budi", MONDAY.plusDays(31))))).isEqualTo(Reason.BEYOND_HORIZON);
        assertThat(world.decide(request("Budi", MONDAY.plusDays(30)))).isInstanceOf(Granted.class);
    }

    @Test
    void absurdDatesAreRefusedLikeAnyOther() {
        world.opens(BOGOR, TUESDAY, 1, EIGHT);

        assertThat(refusal(world.decide(request("Budi", LocalDate.MIN))))
                .isEqualTo(new Refused(Reason.DAY_PAST, List.of(TUESDAY), null));
        assertThat(refusal(world.decide(request("Budi", LocalDate.MAX))))
                .isEqualTo(new Refused(Reason.BEYOND_HORIZON, List.of(TUESDAY), null));
    }

    @Test
    void r14OnePersonHoldsOneOpenBookingWhateverTheOfficeAndIsToldItsCode() {
        world.opens(BOGOR, TUESDAY, 5, EIGHT).opens(MAKASSAR, TUESDAY, 5, EIGHT);
        Request first = request(BOGOR, "Siti Nur'aini", BUDIS_PHONE, TUESDAY);
        world.decide(first);

        Refused refused = refusal(world.decide(request(MAKASSAR, "SITI NURAINI", BUDIS_PHONE, TUESDAY)));

        assertThat(refused.reason()).isEqualTo(Reason.ALREADY_BOOKED);
        assertThat(refused.alternatives()).isEmpty();
        assertThat(refused.held()).isNotNull().extracting(OpenBooking::code).isEqualTo(first.code());
    }

    @Test
    void r14WhoRegistersFromManyNumbersGetsNoSecondPlaceAndOthersAreNotToldTheCode() {
        world.opens(BOGOR, TUESDAY, 5, EIGHT);
        world.decide(request(BOGOR, "Budi", BUDIS_PHONE, TUESDAY));

        assertThat(refusal(world.decide(request(BOGOR, "BUDI", OTHER_PHONE, TUESDAY))))
                .isEqualTo(new Refused(Reason.ALREADY_BOOKED_BY_OTHER, List.of(), null));
    }

    @Test
    void anOverlappingNameFromTheSameNumberIsTheSamePerson() {
        world.opens(BOGOR, TUESDAY, 5, EIGHT);
        world.decide(request(BOGOR, "Budi", BUDIS_PHONE, TUESDAY));

        assertThat(reasonOf(world.decide(request(BOGOR, "Budi Santoso", BUDIS_PHONE, WEDNESDAY))))
                .isEqualTo(Reason.ALREADY_BOOKED);
        assertThat(world.decide(request(BOGOR, "Budi Santoso", OTHER_PHONE, TUESDAY)))
                .isInstanceOf(Granted.class);
        assertThat(world.decide(request(BOGOR, "Ani", BUDIS_PHONE, TUESDAY))).isInstanceOf(Granted.class);
    }

    @Test
    void theSendersOwnBookingIsToldRatherThanTheOneOfAnother() {
        world.opens(BOGOR, TUESDAY, 5, EIGHT, NINE);
        world.decide(request(BOGOR, "Budi Santoso", OTHER_PHONE, TUESDAY));
        Request own = request(BOGOR, "Budi", BUDIS_PHONE, TUESDAY);
        world.decide(own);

        assertThat(refusal(world.decide(request(BOGOR, "Budi Santoso", BUDIS_PHONE, TUESDAY)))
                        .held())
                .isNotNull()
                .extracting(OpenBooking::code)
                .isEqualTo(own.code());
    }

    @Test
    void aNumberThatChangedHandsDoesNotInheritTheBooking() {
        world.opens(BOGOR, TUESDAY, 5, EIGHT);
        PhoneNumber number = new PhoneNumber("+6281100000001");
        world.decide(request(BOGOR, "Budi", new Sender(number, "ID.old"), TUESDAY));

        assertThat(reasonOf(world.decide(request(BOGOR, "Budi", new Sender(number, "ID.new"), TUESDAY))))
                .isEqualTo(Reason.ALREADY_BOOKED_BY_OTHER);
        assertThat(world.decide(request(BOGOR, "Budi Santoso", new Sender(number, "ID.new"), TUESDAY)))
                .isInstanceOf(Granted.class);
    }

    @Test
    void aSenderIsKnownByTheUserIdWhereTheNumberIsHidden() {
        world.opens(BOGOR, TUESDAY, 5, EIGHT);
        world.decide(request(BOGOR, "Budi", new Sender(new PhoneNumber("+6281100000001"), "ID.1"), TUESDAY));

        assertThat(reasonOf(world.decide(request(BOGOR, "Budi Santoso", new Sender(null, "ID.1"), TUESDAY))))
                .isEqualTo(Reason.ALREADY_BOOKED);
    }

    @Test
    void whoIsBookedAlreadyIsToldSoEvenIfTheDayWouldBeRefusedToo() {
        world.opens(BOGOR, TUESDAY, 5, EIGHT);
        world.decide(request("Budi", TUESDAY));

        assertThat(reasonOf(world.decide(request("Budi", MONDAY.minusDays(1))))).isEqualTo(Reason.ALREADY_BOOKED);
    }

    @Test
    void whatIsGrantedInABatchCountsForThoseBehind() {
        world.opens(BOGOR, TUESDAY, 1, EIGHT);
        Request first = request("Budi", TUESDAY);

        List<Outcome> outcomes = world.decide(List.of(first, request("Siti", TUESDAY), request("Budi", WEDNESDAY)));

        assertThat(outcomes.get(0)).isInstanceOf(Granted.class);
        assertThat(reasonOf(outcomes.get(1))).isEqualTo(Reason.DAY_FULL);
        assertThat(refusal(outcomes.get(2)).held())
                .isNotNull()
                .extracting(OpenBooking::code)
                .isEqualTo(first.code());
    }

    private Request request(String name, LocalDate date) {
        return request(BOGOR, name, sender(name.hashCode() & 0xffff), date);
    }

    private Request request(OfficeCode office, String name, Sender sender, LocalDate date) {
        Person person = new Person(new PersonName(name), BORN);
        return new Request(office, sender, person, date, BookingCode.of(office, codes++));
    }

    private static Sender sender(int number) {
        return Sender.ofPhone(new PhoneNumber("+628110" + (1_000_000 + number)));
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(World.ZONE).toInstant();
    }

    private static LocalTime startOf(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Granted.class);
        return LocalTime.ofInstant(((Granted) outcome).slot().startsAt(), World.ZONE);
    }

    private static Refused refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }

    private static Reason reasonOf(Outcome outcome) {
        return refusal(outcome).reason();
    }
}
