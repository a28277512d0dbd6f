package id.antrean.booking.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.allocation.Outcome.Granted;
import id.antrean.booking.allocation.Outcome.Place;
import id.antrean.booking.allocation.Outcome.Refused;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a number may register, and who holds a booking already. */
class AllocationNumbersTest {

    private static final OfficeCode BOGOR = new OfficeCode("BGR");
    private static final OfficeCode MAKASSAR = new OfficeCode("MKS");
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalDate BORN = LocalDate.of(1987, 1, 25);
    private static final Person BUDI = World.person("Budi", BORN);
    private static final Person AGUS = World.person("Agus", BORN);
    private static final long PHONE = 1;
    private static final long OTHER_PHONE = 2;

    private final World world = new World(NOW).office(BOGOR, 30).office(MAKASSAR, 30);

    @BeforeEach
    void openOffices() {
        world.opens(BOGOR, TUESDAY, 20, EIGHT)
                .opens(BOGOR, WEDNESDAY, 20, EIGHT)
                .opens(MAKASSAR, TUESDAY, 20, EIGHT);
    }

    @Test
    void r2ANumberBelongsToTheFirstWhoIsNeitherToddlerNorElderly() {
        book(PHONE, toddler("Putri"));
        assertThat(world.owners).isEmpty();
        book(PHONE, BUDI);
        assertThat(world.owners).containsEntry(PHONE, BUDI);

        assertThat(reasonOf(book(PHONE, AGUS))).isEqualTo(Reason.NUMBER_OF_ANOTHER);
        assertThat(book(OTHER_PHONE, AGUS)).isInstanceOf(Granted.class);
    }

    @Test
    void r2AChildOfFiveYearsOwnsANumberAsAdultsDo() {
        book(PHONE, World.person("Putri", LocalDate.of(2021, 11, 24)));

        assertThat(reasonOf(book(PHONE, BUDI))).isEqualTo(Reason.NUMBER_OF_ANOTHER);
    }

    @Test
    void r2OneMessageRegistersOneAdultOnly() {
        assertThat(book(PHONE, toddler("Putri"), BUDI, AGUS))
                .isEqualTo(new Refused(Reason.NUMBER_OF_ANOTHER, 2, List.of(), null, null));
        assertThat(world.owners).isEmpty();
        assertThat(dependants(book(PHONE, toddler("Putri"), BUDI, elderly("Wati"))))
                .containsExactly(true, false, true);
    }

    @Test
    void r2ARefusedDayBindsNoNumber() {
        assertThat(reasonOf(world.decide(BOGOR, PHONE, TUESDAY.plusDays(9), BUDI)))
                .isEqualTo(Reason.DAY_CLOSED);

        assertThat(book(PHONE, AGUS)).isInstanceOf(Granted.class);
    }

    @Test
    void r2TheOwnerIsKnownByAnOverlappingName() {
        world.owners.put(PHONE, World.person("Budi Santoso", BORN));

        assertThat(reasonOf(book(PHONE, World.person("Budi Hartono", BORN)))).isEqualTo(Reason.NUMBER_OF_ANOTHER);
        assertThat(reasonOf(book(PHONE, World.person("Budi", BORN.plusDays(1)))))
                .isEqualTo(Reason.NUMBER_OF_ANOTHER);
        assertThat(book(PHONE, World.person("SANTOSO, BUDI", BORN))).isInstanceOf(Granted.class);
        assertThat(world.owners).containsEntry(PHONE, World.person("Budi Santoso", BORN));
    }

    @Test
    void r2ANumberHasFourOpenDependantsAtMost() {
        book(PHONE, toddler("Putri"), toddler("Rizki"), elderly("Wati"));
        assertThat(book(PHONE, elderly("Harjo"))).isInstanceOf(Granted.class);

        assertThat(reasonOf(book(PHONE, toddler("Dewi")))).isEqualTo(Reason.TOO_MANY_DEPENDANTS);
        assertThat(book(PHONE, BUDI)).isInstanceOf(Granted.class);
        world.open.removeIf(booking -> booking.person().equals(toddler("Putri")));
        assertThat(book(PHONE, toddler("Dewi"))).isInstanceOf(Granted.class);
    }

    @Test
    void r2FiveDependantsInOneMessageAreTooMany() {
        assertThat(book(PHONE, toddler("Putri"), toddler("Rizki"), elderly("Wati"), elderly("Harjo"), toddler("Dewi")))
                .isEqualTo(new Refused(Reason.TOO_MANY_DEPENDANTS, 4, List.of(), null, null));
    }

    @Test
    void whoHasFourDependantsAndRegistersOneAgainIsToldTheBooking() {
        book(PHONE, toddler("Putri"), toddler("Rizki"), elderly("Wati"), elderly("Harjo"));

        assertThat(reasonOf(book(PHONE, toddler("Rizki")))).isEqualTo(Reason.ALREADY_BOOKED);
    }

    @Test
    void r2AToddlerIsUnderFiveOnTheDayOfTheVisit() {
        world.owners.put(PHONE, BUDI);
        Person five = World.person("Putri", LocalDate.of(2021, 11, 25));

        assertThat(reasonOf(world.decide(BOGOR, PHONE, WEDNESDAY, five))).isEqualTo(Reason.NUMBER_OF_ANOTHER);
        assertThat(dependants(world.decide(BOGOR, PHONE, TUESDAY, five))).containsExactly(true);
    }

    @Test
    void r2ElderlyIsWhoIsSixtyOnTheDayOfTheVisit() {
        world.owners.put(PHONE, BUDI);
        Person sixty = World.person("Wati", LocalDate.of(1966, 11, 25));

        assertThat(reasonOf(world.decide(BOGOR, PHONE, TUESDAY, sixty))).isEqualTo(Reason.NUMBER_OF_ANOTHER);
        assertThat(dependants(world.decide(BOGOR, PHONE, WEDNESDAY, sixty))).containsExactly(true);
    }

    @Test
    void r2OnADayWhenTheToddlerIsNoneAnyMoreNoPlaceIsOffered() {
        world.owners.put(PHONE, BUDI);
        Person five = World.person("Putri", LocalDate.of(2021, 11, 25));
        world.slots.remove(new Day(BOGOR, TUESDAY));
        world.opens(BOGOR, TUESDAY, 0, EIGHT);

        assertThat(world.decide(BOGOR, PHONE, TUESDAY, five))
                .isEqualTo(new Refused(Reason.DAY_FULL, 0, List.of(), null, null));
    }

    @Test
    void r2TheOwnerGrownOldIsNoDependantAndTakesNoneOfTheirPlaces() {
        Person wati = elderly("Wati");
        world.owners.put(PHONE, wati);

        assertThat(dependants(book(PHONE, wati, toddler("Putri"), toddler("Rizki"), toddler("Dewi"), elderly("Harjo"))))
                .containsExactly(false, true, true, true, true);
        assertThat(reasonOf(book(PHONE, BUDI))).isEqualTo(Reason.NUMBER_OF_ANOTHER);
    }

    @Test
    void r2AfterALongSilenceANumberIsNobodysUnlessItsOwnerIsStillExpected() {
        world.owners.put(PHONE, BUDI);
        world.silent.add(PHONE);
        assertThat(book(PHONE, AGUS)).isInstanceOf(Granted.class);
        assertThat(world.owners).containsEntry(PHONE, AGUS);

        world.silent.add(PHONE);
        assertThat(reasonOf(book(PHONE, BUDI))).isEqualTo(Reason.NUMBER_OF_ANOTHER);
    }

    @Test
    void r2ALapseIsKeptThoughTheRequestIsRefused() {
        world.owners.put(PHONE, BUDI);
        world.silent.add(PHONE);

        assertThat(reasonOf(world.decide(BOGOR, PHONE, TUESDAY.plusDays(9), AGUS)))
                .isEqualTo(Reason.DAY_CLOSED);
        assertThat(world.owners).isEmpty();
    }

    @Test
    void r2WithinABatchEachMessageSeesTheOwnerThatTheOneBeforeLeft() {
        List<Outcome> outcomes = world.decide(List.of(
                world.request(BOGOR, PHONE, TUESDAY, BUDI),
                world.request(BOGOR, PHONE, TUESDAY, AGUS),
                world.request(BOGOR, OTHER_PHONE, TUESDAY, AGUS)));

        assertThat(outcomes.get(0)).isInstanceOf(Granted.class);
        assertThat(reasonOf(outcomes.get(1))).isEqualTo(Reason.NUMBER_OF_ANOTHER);
        assertThat(outcomes.get(2)).isInstanceOf(Granted.class);
    }

    @Test
    void r10ABlacklistedNumberIsToldUntilWhen() {
        world.blocked.put(PHONE, NOW.plusSeconds(60));

        assertThat(book(PHONE, BUDI))
                .isEqualTo(new Refused(Reason.BLACKLISTED, 0, List.of(), null, NOW.plusSeconds(60)));
        assertThat(world.owners).isEmpty();
    }

    @Test
    void whoIsThereTwiceInOneMessageIsToldSo() {
        assertThat(book(PHONE, toddler("Putri"), BUDI, toddler("Putri Ayu")))
                .isEqualTo(new Refused(Reason.TWICE_IN_MESSAGE, 2, List.of(), null, null));
        assertThat(book(PHONE, toddler("Putri"), toddler("Rizki"))).isInstanceOf(Granted.class);
    }

    @Test
    void r14OnePersonHoldsOneOpenBookingWhateverTheOfficeAndIsToldItsCode() {
        Person siti = World.person("Siti Nur'aini", BORN);
        Request first = world.request(BOGOR, PHONE, TUESDAY, siti);
        world.decide(List.of(first));

        Refused refused = refusal(world.decide(MAKASSAR, PHONE, TUESDAY, World.person("SITI NURAINI", BORN)));

        assertThat(refused.reason()).isEqualTo(Reason.ALREADY_BOOKED);
        assertThat(refused.alternatives()).isEmpty();
        assertThat(refused.held())
                .isNotNull()
                .extracting(OpenBooking::code)
                .isEqualTo(first.applicants().get(0).code());
    }

    @Test
    void r14WhoRegistersFromManyNumbersGetsNoSecondPlaceAndOthersAreNotToldTheCode() {
        book(PHONE, BUDI);

        assertThat(book(OTHER_PHONE, World.person("BUDI", BORN)))
                .isEqualTo(new Refused(Reason.ALREADY_BOOKED_BY_OTHER, 0, List.of(), null, null));
    }

    @Test
    void anOverlappingNameFromTheSameNumberIsTheSamePersonAndFromAnotherIsNot() {
        book(PHONE, BUDI);

        assertThat(reasonOf(book(PHONE, World.person("Budi Santoso", BORN)))).isEqualTo(Reason.ALREADY_BOOKED);
        assertThat(book(OTHER_PHONE, World.person("Budi Santoso", BORN))).isInstanceOf(Granted.class);
    }

    @Test
    void oneOfAFamilyWithABookingKeepsAllOfThemOut() {
        book(OTHER_PHONE, toddler("Putri"));

        assertThat(book(PHONE, BUDI, toddler("Putri")))
                .isEqualTo(new Refused(Reason.ALREADY_BOOKED_BY_OTHER, 1, List.of(), null, null));
        assertThat(world.open).hasSize(1);
    }

    @Test
    void whoIsBookedAlreadyIsToldSoEvenIfTheDayWouldBeRefusedToo() {
        book(PHONE, BUDI);

        assertThat(reasonOf(world.decide(BOGOR, PHONE, TUESDAY.minusDays(7), BUDI)))
                .isEqualTo(Reason.ALREADY_BOOKED);
    }

    @Test
    void aBookingThatTheOfficeMovedIsReplacedByANewOne() {
        book(PHONE, BUDI);
        world.move(PHONE);
        OpenBooking moved = world.open.get(0);

        Granted granted = granted(world.decide(BOGOR, PHONE, WEDNESDAY, World.person("Budi Santoso", BORN)));

        assertThat(granted.places()).singleElement().extracting(Place::replaced).isEqualTo(moved);
        assertThat(world.open)
                .singleElement()
                .satisfies(one -> assertThat(one.slotStart().toLocalDate()).isEqualTo(WEDNESDAY));
        assertThat(reasonOf(book(PHONE, BUDI))).isEqualTo(Reason.ALREADY_BOOKED);
    }

    @Test
    void aMovedBookingStaysWhereTheNewOneIsRefusedAndAgainstOtherNumbers() {
        book(PHONE, BUDI);
        world.move(PHONE);

        assertThat(reasonOf(world.decide(BOGOR, PHONE, TUESDAY.plusDays(9), BUDI)))
                .isEqualTo(Reason.DAY_CLOSED);
        assertThat(reasonOf(book(OTHER_PHONE, BUDI))).isEqualTo(Reason.ALREADY_BOOKED_BY_OTHER);
        assertThat(world.open).hasSize(1);
    }

    @Test
    void r2AMovedDependantMayComeOnAnotherDayThoughThereAreFour() {
        book(PHONE, toddler("Putri"), toddler("Rizki"), elderly("Wati"), elderly("Harjo"));
        world.move(PHONE);

        assertThat(granted(world.decide(BOGOR, PHONE, WEDNESDAY, toddler("Rizki")))
                        .places())
                .singleElement()
                .satisfies(place -> assertThat(place.replaced()).isNotNull());
        assertThat(world.open).hasSize(4);
    }

    private Outcome book(long sender, Person... persons) {
        return world.decide(BOGOR, sender, TUESDAY, persons);
    }

    private static Person toddler(String name) {
        return World.person(name, LocalDate.of(2023, 5, 1));
    }

    private static Person elderly(String name) {
        return World.person(name, LocalDate.of(1950, 5, 1));
    }

    private static Granted granted(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Granted.class);
        return (Granted) outcome;
    }

    private static List<Boolean> dependants(Outcome outcome) {
        return granted(outcome).places().stream().map(Place::dependant).toList();
    }

    private static Refused refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }

    private static Reason reasonOf(Outcome outcome) {
        return refusal(outcome).reason();
    }
}
