package id.antrean.booking.relocation;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.relocation.Relocation.Move;
import id.antrean.booking.relocation.Relocation.Result;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.OfficeCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RelocationTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate ADULT = LocalDate.of(1987, 1, 25);
    private static final LocalDate ELDERLY = LocalDate.of(1950, 1, 25);
    private static final Instant NOW = at(MONDAY, 7);
    private static final Duration BEFORE = Duration.ofMinutes(30);

    private int next;

    @Test
    void theFirstToComeGetsTheNearestPlace() {
        Unit later = alone(member(MONDAY, 9, ADULT));
        Unit first = alone(member(MONDAY, 8, ADULT));

        Result result = Relocation.of(
                List.of(later, first), List.of(slot(1, TUESDAY, 8, 1, 0), slot(2, TUESDAY, 9, 5, 0)), NOW);

        assertThat(slotOf(result, first)).isEqualTo(1);
        assertThat(slotOf(result, later)).isEqualTo(2);
    }

    @Test
    void theSameDayComesFirstButNotAnEarlierTimeNorOneTooSoon() {
        Unit unit = alone(member(MONDAY, 9, ADULT));
        List<Target> targets = List.of(slot(1, MONDAY, 8, 5, 0), slot(2, MONDAY, 10, 5, 0), slot(3, MONDAY, 13, 5, 0));

        assertThat(slotOf(Relocation.of(List.of(unit), targets, NOW), unit)).isEqualTo(2);
        assertThat(slotOf(Relocation.of(List.of(unit), targets, at(MONDAY, 11)), unit))
                .isEqualTo(3);
    }

    @Test
    void aFamilyWaitsForADayThatHasRoomForAllOfIt() {
        Unit family = new Unit(
                List.of(member(MONDAY, 9, ADULT), member(MONDAY, 9, ADULT)), List.of(member(MONDAY, 13, ADULT)));

        Result result = Relocation.of(
                List.of(family),
                List.of(slot(1, TUESDAY, 8, 2, 0), slot(2, WEDNESDAY, 8, 1, 0), slot(3, WEDNESDAY, 9, 2, 0)),
                NOW);

        assertThat(result.moves())
                .hasSize(3)
                .allSatisfy(move -> assertThat(move.target().date()).isEqualTo(WEDNESDAY));
    }

    @Test
    void whoKeepsTheDayKeepsTheFamilyThere() {
        Unit family = new Unit(List.of(member(MONDAY, 9, ADULT)), List.of(member(MONDAY, 13, ADULT)));

        Result result =
                Relocation.of(List.of(family), List.of(slot(1, MONDAY, 14, 1, 0), slot(2, TUESDAY, 9, 9, 0)), NOW);

        assertThat(result.moves())
                .singleElement()
                .satisfies(move -> assertThat(move.target().slotId()).isEqualTo(1));
    }

    @Test
    void thePlacesOfThePriorityQuotaAreForThosePeopleOnly() {
        Unit adult = alone(member(MONDAY, 8, ADULT));
        Unit elderly = alone(member(MONDAY, 9, ELDERLY));

        Result result = Relocation.of(
                List.of(adult, elderly), List.of(slot(1, TUESDAY, 8, 1, 1), slot(2, TUESDAY, 9, 1, 0)), NOW);

        assertThat(slotOf(result, adult)).isEqualTo(2);
        assertThat(slotOf(result, elderly)).isEqualTo(1);
    }

    @Test
    void aDependantWhoOutgrowsItByTheMoveStaysOne() {
        Member toddler = new Member(
                code(), MONDAY.plusDays(1).minusYears(5), Category.TODDLER, true, MONDAY, at(MONDAY, 8), NOW);

        assertThat(toddler.categoryOn(TUESDAY)).isEqualTo(Category.TODDLER);
        assertThat(Category.on(TUESDAY, toddler.birthDate())).isEqualTo(Category.CHILD);
    }

    @Test
    void whoFindsNoRoomIsNamed() {
        Unit unit = alone(member(MONDAY, 8, ADULT));

        Result result = Relocation.of(List.of(unit), List.of(slot(1, TUESDAY, 8, 0, 0)), NOW);

        assertThat(result.moves()).isEmpty();
        assertThat(result.unplaced()).containsExactly(unit);
    }

    @Test
    void whateverIsMovedTheRulesHold() {
        SeededRandom.check(2_000, random -> {
            List<Target> targets = new ArrayList<>();
            for (int day = 0; day < 5; day++) {
                for (int hour = 8; hour < 12; hour++) {
                    int room = random.between(0, 3);
                    targets.add(slot(targets.size() + 1, MONDAY.plusDays(day), hour, room, random.between(0, room)));
                }
            }
            List<Unit> units = new ArrayList<>();
            for (int i = random.between(1, 12); i > 0; i--) {
                LocalDate date = MONDAY.plusDays(random.between(0, 2));
                List<Member> members = new ArrayList<>();
                for (int size = random.inPercent(70) ? 1 : random.between(2, 4); size > 0; size--) {
                    members.add(member(date, random.between(8, 11), random.oneOf(ADULT, ELDERLY)));
                }
                units.add(new Unit(members, List.of()));
            }
            Instant from = at(MONDAY, random.between(6, 12));

            Result result = Relocation.of(units, targets, from);

            Map<Member, Target> placed = new HashMap<>();
            result.moves().forEach(move -> assertThat(placed.put(move.member(), move.target()))
                    .isNull());
            reachable(result.moves(), from);
            withinRoom(result.moves());
            together(units, result, placed);
            inOrder(units, placed);
            placedWhereverThereIsRoom(result, targets, from);
        });
    }

    private static void reachable(List<Move> moves, Instant from) {
        assertThat(moves).allSatisfy(move -> {
            assertThat(move.target().arriveBy()).isAfterOrEqualTo(from);
            assertThat(move.target().startsAt()).isAfter(move.member().slotStart());
        });
    }

    private static void withinRoom(List<Move> moves) {
        Map<Target, List<Move>> bySlot = new HashMap<>();
        moves.forEach(move -> bySlot.computeIfAbsent(move.target(), first -> new ArrayList<>())
                .add(move));
        bySlot.forEach((slot, all) -> {
            long priority = all.stream()
                    .filter(move -> move.member().categoryOn(slot.date()).isPriority())
                    .count();
            assertThat(all.size()).isLessThanOrEqualTo(slot.room());
            assertThat(all.size() - priority).isLessThanOrEqualTo(slot.room() - slot.priorityRoom());
        });
    }

    private static void together(List<Unit> units, Result result, Map<Member, Target> placed) {
        for (Unit unit : units) {
            List<LocalDate> days = unit.moving().stream()
                    .filter(placed::containsKey)
                    .map(member -> Objects.requireNonNull(placed.get(member)).date())
                    .toList();
            assertThat(days)
                    .hasSize(
                            result.unplaced().contains(unit) ? 0 : unit.moving().size());
            assertThat(days.stream().distinct().count()).isLessThanOrEqualTo(1);
        }
    }

    /** Of two people alone who are alike, the one who comes first by right is not sent to a later time. */
    private static void inOrder(List<Unit> units, Map<Member, Target> placed) {
        List<Unit> alone = units.stream()
                .filter(unit -> unit.moving().size() == 1)
                .sorted(Unit.ORDER)
                .toList();
        for (int i = 0; i < alone.size(); i++) {
            for (int j = i + 1; j < alone.size(); j++) {
                Member one = alone.get(i).moving().get(0);
                Member other = alone.get(j).moving().get(0);
                if (one.birthDate().equals(other.birthDate()) && placed.containsKey(other)) {
                    assertThat(placed).containsKey(one);
                    assertThat(Objects.requireNonNull(placed.get(one)).startsAt())
                            .isBeforeOrEqualTo(
                                    Objects.requireNonNull(placed.get(other)).startsAt());
                }
            }
        }
    }

    /** Who was left alone would not fit anywhere now either. */
    private static void placedWhereverThereIsRoom(Result result, List<Target> targets, Instant from) {
        Map<Long, Integer> taken = new HashMap<>();
        Map<Long, Integer> takenByPriority = new HashMap<>();
        result.moves().forEach(move -> {
            taken.merge(move.target().slotId(), 1, Integer::sum);
            if (move.member().categoryOn(move.target().date()).isPriority()) {
                takenByPriority.merge(move.target().slotId(), 1, Integer::sum);
            }
        });
        List<Target> left = targets.stream()
                .map(target -> new Target(
                        target.slotId(),
                        target.date(),
                        target.startsAt(),
                        target.endsAt(),
                        target.arriveBy(),
                        target.room() - taken.getOrDefault(target.slotId(), 0),
                        Math.max(0, target.priorityRoom() - takenByPriority.getOrDefault(target.slotId(), 0))))
                .toList();
        result.unplaced().forEach(unit -> assertThat(
                        Relocation.of(List.of(unit), left, from).moves())
                .isEmpty());
    }

    private static long slotOf(Result result, Unit unit) {
        return result.moves().stream()
                .filter(move -> move.member().equals(unit.moving().get(0)))
                .findFirst()
                .orElseThrow()
                .target()
                .slotId();
    }

    private static Unit alone(Member member) {
        return new Unit(List.of(member), List.of());
    }

    private Member member(LocalDate date, int hour, LocalDate birthDate) {
        return new Member(
                code(),
                birthDate,
                Category.on(date, birthDate),
                false,
                date,
                at(date, hour),
                NOW.minusSeconds(1_000).plusSeconds(next));
    }

    private BookingCode code() {
        return BookingCode.of(new OfficeCode("BGR"), next++);
    }

    private static Target slot(long id, LocalDate date, int hour, int room, int priorityRoom) {
        Instant start = at(date, hour);
        return new Target(id, date, start, start.plus(BEFORE), start.minus(BEFORE), room, priorityRoom);
    }

    private static Instant at(LocalDate date, int hour) {
        return date.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
    }
}
