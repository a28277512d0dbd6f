package id.antrean.booking.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.allocation.Outcome.Granted;
import id.antrean.booking.allocation.Outcome.Refused;
import id.antrean.booking.allocation.Slot.Counts;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random families of a few people and numbers for a few small days, so that they collide all the time. */
class AllocationPropertyTest {

    private static final int TRIES = 150;
    private static final List<OfficeCode> OFFICES = List.of(new OfficeCode("BGR"), new OfficeCode("MKS"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int HORIZON_DAYS = 4;

    @Test
    void r14InBatchesOfAnySizeEverybodyGetsWhatACountOfHandsWouldHaveGivenHimAlone() {
        SeededRandom.check(TRIES, random -> {
            World world = world(random);
            SequentialModel model = new SequentialModel(world, HORIZON_DAYS);
            List<Request> requests = requests(world, random, random.between(1, 60));

            List<String> actual = new ArrayList<>();
            for (int from = 0; from < requests.size(); ) {
                int to = Math.min(requests.size(), from + random.between(1, 20));
                world.decide(requests.subList(from, to)).forEach(outcome -> actual.add(described(outcome)));
                from = to;
            }

            assertThat(actual).isEqualTo(requests.stream().map(model::decide).toList());
        });
    }

    @Test
    void r11NoSlotIsEverGivenToMorePeopleThanItTakes() {
        SeededRandom.check(TRIES, random -> {
            World world = world(random);

            world.decide(requests(world, random, 80));

            assertThat(world.counts.values()).allSatisfy(of -> {
                assertThat(of.taken() + of.held() + of.reserved()).isLessThanOrEqualTo(of.capacity());
                int ordinary = of.taken() - of.priorityTaken();
                assertThat(ordinary).isLessThanOrEqualTo(Math.max(0, of.capacity() - of.reserved() - of.priority()));
            });
        });
    }

    @Test
    void r14NobodyIsToldThatADayIsFullWhileAllOfThemCouldBeSeated() {
        SeededRandom.check(TRIES, random -> {
            World world = world(random);
            for (Request request : requests(world, random, 60)) {
                boolean seatable = request.days().stream().allMatch(day -> isSeatable(world, request, day));
                Outcome outcome = world.decide(List.of(request)).get(0);
                if (outcome instanceof Refused refused && refused.reason() == Reason.DAY_FULL) {
                    assertThat(seatable).isFalse();
                } else if (outcome instanceof Granted) {
                    assertThat(seatable).isTrue();
                }
            }
        });
    }

    @Test
    void r14NoPersonEverHoldsTwoOpenBookingsAndNoNumberMoreThanItMay() {
        SeededRandom.check(TRIES, random -> {
            World world = world(random);

            world.decide(requests(world, random, 80));

            assertThat(world.open)
                    .extracting(one -> one.person().name().key(), one -> one.person()
                            .birthDate())
                    .doesNotHaveDuplicates();
            for (OpenBooking one : world.open) {
                List<OpenBooking> ofNumber = world.open.stream()
                        .filter(other -> other.senderId() == one.senderId())
                        .toList();
                assertThat(ofNumber).filteredOn(OpenBooking::dependant).hasSizeLessThanOrEqualTo(4);
                assertThat(ofNumber).filteredOn(other -> !other.dependant()).hasSizeLessThanOrEqualTo(1);
                assertThat(ofNumber)
                        .filteredOn(other -> other.person().isSameAs(one.person()))
                        .hasSize(1);
            }
        });
    }

    @Test
    void whatIsOfferedInsteadCanBeTakenAndNoNearerDayCould() {
        SeededRandom.check(TRIES / 3, random -> {
            World world = world(random);
            for (Request request : requests(world, random, 60)) {
                if (world.decide(List.of(request)).get(0) instanceof Refused refused) {
                    if (!refused.isAboutTheDay()) {
                        assertThat(refused.alternatives()).isEmpty();
                        continue;
                    }
                    List<LocalDate> takeable = TODAY.datesUntil(TODAY.plusDays(HORIZON_DAYS + 1))
                            .filter(date -> copy(world)
                                            .decide(List.of(request.on(date)))
                                            .get(0)
                                    instanceof Granted)
                            .toList();
                    assertThat(refused.alternatives()).isEqualTo(takeable);
                }
            }
        });
    }

    /** Tries each slot for each of those who come that day. */
    private static boolean isSeatable(World world, Request request, Day day) {
        List<Slot> slots = world.slots.getOrDefault(day, List.of()).stream()
                .filter(slot -> slot.isReachable(world.now))
                .toList();
        List<Applicant> people = request.applicants().stream()
                .filter(one -> one.date().equals(day.date()))
                .toList();
        int ways = (int) Math.pow(slots.size(), people.size());
        return IntStream.range(0, ways).anyMatch(way -> {
            int[] all = new int[slots.size()];
            int[] ordinary = new int[slots.size()];
            int rest = way;
            for (Applicant one : people) {
                all[rest % slots.size()]++;
                ordinary[rest % slots.size()] += one.category().isPriority() ? 0 : 1;
                rest /= slots.size();
            }
            return IntStream.range(0, slots.size())
                    .allMatch(i -> all[i] <= Math.max(0, slots.get(i).free())
                            && ordinary[i]
                                    <= Math.max(
                                            0,
                                            slots.get(i).free() - slots.get(i).kept()));
        });
    }

    private static World copy(World world) {
        World copy = new World(world.now);
        OFFICES.forEach(office -> copy.office(office, HORIZON_DAYS));
        copy.slots.putAll(world.slots);
        copy.counts.putAll(world.counts);
        copy.open.addAll(world.open);
        copy.owners.putAll(world.owners);
        copy.blocked.putAll(world.blocked);
        return copy;
    }

    static String described(Outcome outcome) {
        if (outcome instanceof Granted granted) {
            return granted.places().stream().map(place -> place.slot().id()).toList()
                    + " dependants "
                    + granted.places().stream().map(Outcome.Place::dependant).toList();
        }
        Refused refused = (Refused) outcome;
        return refused.reason() + " of " + refused.index();
    }

    private static World world(SeededRandom random) {
        Instant now = World.at(TODAY, LocalTime.of(7, 0)).plusSeconds(60L * random.between(0, 180));
        World world = new World(now);
        for (OfficeCode office : OFFICES) {
            world.office(office, HORIZON_DAYS);
            // One day more than is given out, as after the horizon was shortened.
            for (int day = 0; day <= HORIZON_DAYS + 1; day++) {
                int slots = random.between(0, 3);
                for (int i = 0; i < slots; i++) {
                    Counts counts =
                            new Counts(random.between(1, 4), random.between(0, 1), random.between(0, 2), 0, 0, 0);
                    world.opens(
                            office,
                            TODAY.plusDays(day),
                            counts,
                            LocalTime.of(8, 0).plusMinutes(30L * i));
                }
            }
        }
        world.blocked.put(1L, now.plusSeconds(60));
        world.owners.put(2L, World.person("Budi Santoso", LocalDate.of(1987, 1, 1)));
        world.owners.put(3L, World.person("Agus", LocalDate.of(1950, 1, 1)));
        world.silent.add(2L);
        return world;
    }

    private static List<Request> requests(World world, SeededRandom random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    OfficeCode office = random.oneOf(OFFICES);
                    LocalDate date = random.date(TODAY.minusDays(1), TODAY.plusDays(HORIZON_DAYS + 2));
                    boolean oneDay = random.inPercent(80);
                    List<Applicant> applicants = IntStream.range(0, random.oneOf(1, 1, 1, 2, 3, 5))
                            .mapToObj(one -> world.applicant(
                                    office, person(random), oneDay ? date : date.plusDays(random.between(0, 1))))
                            .toList();
                    return new Request(office, world.registrant(random.between(1, 12)), applicants);
                })
                .toList();
    }

    private static Person person(SeededRandom random) {
        String name = random.oneOf("Budi", "Siti", "Agus", "Dewi") + random.oneOf("", " Santoso", " Wati");
        // Born long ago, or so that the fifth or sixtieth birthday is about these days.
        LocalDate born = random.oneOf(
                LocalDate.of(1987, 1, 1),
                LocalDate.of(1950, 1, 1),
                LocalDate.of(2023, 1, random.between(1, 3)),
                TODAY.minusYears(5).plusDays(random.between(0, 4)),
                TODAY.minusYears(60).plusDays(random.between(0, 4)));
        return World.person(name, born);
    }
}
