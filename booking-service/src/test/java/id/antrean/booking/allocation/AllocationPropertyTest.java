package id.antrean.booking.allocation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.allocation.Outcome.Granted;
import id.antrean.booking.allocation.Outcome.Refused;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random registrations of a few people and numbers for a few small days, so that they collide all the time. */
class AllocationPropertyTest {

    private static final int TRIES = 200;
    private static final List<OfficeCode> OFFICES = List.of(new OfficeCode("BGR"), new OfficeCode("MKS"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int HORIZON_DAYS = 8;

    @Test
    void r14InBatchesOfAnySizeEverybodyGetsWhatHeWouldHaveGotAlone() {
        SeededRandom.check(TRIES, random -> {
            long seed = random.between(0, Long.MAX_VALUE);
            World alone = world(new SeededRandom(seed));
            World inBatches = world(new SeededRandom(seed));
            List<Request> requests = requests(random, random.between(1, 60));

            List<Outcome> expected = requests.stream().map(alone::decide).toList();
            List<Outcome> actual = new ArrayList<>();
            for (int from = 0; from < requests.size(); ) {
                int to = Math.min(requests.size(), from + random.between(1, 20));
                actual.addAll(inBatches.decide(requests.subList(from, to)));
                from = to;
            }

            assertThat(described(actual)).isEqualTo(described(expected));
        });
    }

    @Test
    void r11NoSlotIsEverGivenToMorePeopleThanItTakes() {
        SeededRandom.check(TRIES, random -> {
            World world = world(random);

            List<Outcome> outcomes = world.decide(requests(random, 80));

            assertThat(outcomes.stream()
                            .filter(Granted.class::isInstance)
                            .map(outcome -> ((Granted) outcome).slot().id())
                            .collect(groupingBy(id -> id, counting())))
                    .allSatisfy((slot, granted) -> assertThat(granted)
                            .isLessThanOrEqualTo(
                                    world.capacity.getOrDefault(slot, 0).longValue()));
        });
    }

    @Test
    void r14NobodyIsToldThatADayIsFullOrClosedWhileItHasAPlaceForHim() {
        SeededRandom.check(TRIES, random -> {
            World world = world(random);
            for (Request request : requests(random, 80)) {
                boolean room = world.daysWithRoom(Set.of(request.office()))
                        .getOrDefault(request.office(), Set.of())
                        .contains(request.date());
                if (world.decide(request) instanceof Refused refused && room) {
                    assertThat(refused.reason())
                            .isIn(Reason.ALREADY_BOOKED, Reason.ALREADY_BOOKED_BY_OTHER, Reason.BEYOND_HORIZON);
                }
            }
        });
    }

    @Test
    void r6EverybodyCanStillArriveInTimeAndNoEarlierSlotHadRoom() {
        SeededRandom.check(TRIES, random -> {
            World world = world(random);
            for (Request request : requests(random, 80)) {
                List<Slot> before = world.slots.getOrDefault(new Day(request.office(), request.date()), List.of());
                if (world.decide(request) instanceof Granted granted) {
                    assertThat(granted.slot().arriveBy()).isAfterOrEqualTo(world.now);
                    assertThat(before)
                            .filteredOn(slot ->
                                    slot.startsAt().isBefore(granted.slot().startsAt()))
                            .allMatch(
                                    slot -> slot.room() == 0 || slot.arriveBy().isBefore(world.now));
                }
            }
        });
    }

    @Test
    void r14NoPersonEverHoldsTwoOpenBookings() {
        SeededRandom.check(TRIES, random -> {
            World world = world(random);

            world.decide(requests(random, 80));

            assertThat(world.open)
                    .extracting(booking -> booking.person().name().key(), booking -> booking.person()
                            .birthDate())
                    .doesNotHaveDuplicates();
            for (OpenBooking one : world.open) {
                assertThat(world.open)
                        .filteredOn(other -> other.sender().isSameAs(one.sender())
                                && other.person().isSameAs(one.person()))
                        .hasSize(1);
            }
        });
    }

    @Test
    void whatIsOfferedInsteadCanBeTaken() {
        SeededRandom.check(TRIES / 4, random -> {
            World world = world(random);
            long codes = 1_000;
            for (Request request : requests(random, 60)) {
                if (world.decide(request) instanceof Refused refused) {
                    for (LocalDate offered : refused.alternatives()) {
                        World copy = new World(world.now);
                        OFFICES.forEach(office -> copy.office(office, HORIZON_DAYS));
                        copy.slots.putAll(world.slots);
                        copy.open.addAll(world.open);
                        Request taken = new Request(
                                request.office(),
                                request.sender(),
                                request.person(),
                                offered,
                                BookingCode.of(request.office(), codes++));
                        assertThat(copy.decide(taken)).isInstanceOf(Granted.class);
                    }
                }
            }
        });
    }

    /** What tells outcomes apart; the room of a slot depends on when the decision began. */
    private static List<Object> described(List<Outcome> outcomes) {
        return outcomes.stream()
                .<Object>map(outcome ->
                        outcome instanceof Granted granted ? granted.slot().id() : outcome)
                .toList();
    }

    private static World world(SeededRandom random) {
        Instant now = TODAY.atTime(random.between(6, 10), random.between(0, 59))
                .atZone(World.ZONE)
                .toInstant();
        World world = new World(now);
        for (OfficeCode office : OFFICES) {
            world.office(office, HORIZON_DAYS);
            // One day more than is given out, as after the horizon was shortened.
            for (int day = 0; day <= HORIZON_DAYS + 1; day++) {
                if (random.inPercent(70)) {
                    LocalTime[] starts = IntStream.range(0, random.between(1, 4))
                            .mapToObj(slot -> LocalTime.of(8, 0).plusMinutes(30L * slot))
                            .toArray(LocalTime[]::new);
                    world.opens(office, TODAY.plusDays(day), random.between(1, 3), starts);
                }
            }
        }
        return world;
    }

    private static List<Request> requests(SeededRandom random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    OfficeCode office = random.oneOf(OFFICES);
                    return new Request(
                            office,
                            sender(random),
                            person(random),
                            random.date(TODAY.minusDays(1), TODAY.plusDays(HORIZON_DAYS + 2)),
                            BookingCode.of(office, i));
                })
                .toList();
    }

    private static Sender sender(SeededRandom random) {
        int who = random.between(1, 12);
        PhoneNumber phone = new PhoneNumber("+62811000000" + (10 + who));
        String userId = "ID." + who;
        return random.oneOf(Sender.ofPhone(phone), new Sender(phone, userId), new Sender(null, userId));
    }

    private static Person person(SeededRandom random) {
        String name = random.oneOf("Budi", "Siti", "Agus") + random.oneOf("", " Santoso", " Nur'aini", " Wati");
        return new Person(new PersonName(name), random.date(LocalDate.of(1987, 1, 1), LocalDate.of(1987, 1, 4)));
    }
}
