package id.antrean.booking.calendar;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.calendar.Reconciliation.Change;
import id.antrean.booking.calendar.Reconciliation.ExistingSlot;
import id.antrean.booking.calendar.SlotStore.NewSlot;
import id.antrean.booking.calendar.SlotStore.PlannedDay;
import id.antrean.booking.relocation.Relocations;
import id.antrean.booking.relocation.Relocations.Order;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.platform.office.Office;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes days that were opened already follow a changed calendar, in the caller's transaction: all of it or nothing. Locks
 * in the order office, slots by id; the rows of the offices are locked by the caller.
 */
@Singleton
final class CalendarChanges {

    private final SlotStore slots;
    private final Relocations relocations;
    private final FreedPlaces freed;

    CalendarChanges(SlotStore slots, Relocations relocations, FreedPlaces freed) {
        this.slots = slots;
        this.relocations = relocations;
        this.freed = freed;
    }

    /**
     * A changed schedule.
     *
     * @param before as it was
     * @param after as it is now
     * @param asked days to be brought in line even if their plan is the same
     */
    record ScheduleChange(OfficeSchedule before, OfficeSchedule after, Set<LocalDate> asked) {

        OfficeCode office() {
            return after.office().code();
        }
    }

    /** What is to be done, and where it leaves bookings without a place. */
    private record Work(
            List<PlannedDay> days,
            List<NewSlot> inserts,
            List<Change> changes,
            Map<OfficeCode, Map<Long, Integer>> surplus,
            List<DaySurplus> surplusDays) {}

    /**
     * Brings the opened days from today on in line.
     *
     * @param surplus what becomes of bookings that have no place then
     * @param opener opens days beyond the horizon for bookings that are moved
     * @return fails with {@link SurplusException} where they are to have one but cannot
     */
    Uni<Void> apply(
            SqlConnection transaction, List<ScheduleChange> changes, Surplus surplus, Order order, SlotOpener opener) {
        return prepare(transaction, changes, order.now()).chain(work -> {
            if (surplus == Surplus.REFUSE && !work.surplusDays().isEmpty()) {
                return Uni.createFrom().failure(new SurplusException(work.surplusDays(), false));
            }
            return write(transaction, work, order.now())
                    .chain(() -> opener.open(
                            transaction,
                            changes.stream().map(ScheduleChange::after).toList(),
                            schedule -> SlotOpener.horizon(schedule, order.now()),
                            order.now()))
                    .chain(() -> surplus == Surplus.MOVE && !work.surplusDays().isEmpty()
                            ? move(transaction, changes, work, order, opener)
                            : Uni.createFrom().item(Set.<Day>of()))
                    .chain(left -> freed.onDays(transaction, freedDays(work, left), order.now()));
        });
    }

    private Uni<Work> prepare(SqlConnection transaction, List<ScheduleChange> changes, Instant now) {
        List<Office> offices =
                changes.stream().map(change -> change.after().office()).toList();
        List<OfficeCode> codes = offices.stream().map(Office::code).toList();
        LocalDate from = SlotOpener.earliestToday(offices, now);
        return slots.lock(transaction, codes, from).chain(existing -> slots.openedDays(transaction, codes, from)
                .map(opened -> work(changes, existing, opened, now)));
    }

    private static Work work(
            List<ScheduleChange> changes, Map<Day, List<ExistingSlot>> existing, Set<Day> opened, Instant now) {
        Work work =
                new Work(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        for (ScheduleChange change : changes) {
            LocalDate today = change.after().office().dayOf(now);
            opened.stream()
                    .filter(day ->
                            day.office().equals(change.office()) && !day.date().isBefore(today))
                    .sorted(Comparator.comparing(Day::date))
                    .forEach(day -> add(work, change, day, existing.getOrDefault(day, List.of()), now));
        }
        return work;
    }

    private static void add(Work work, ScheduleChange change, Day day, List<ExistingSlot> existing, Instant now) {
        DayPlan before = change.before().planOf(day.date());
        DayPlan after = change.after().planOf(day.date());
        boolean asked = change.asked().contains(day.date());
        if (!asked && before.isSameDayAs(after)) {
            return;
        }
        work.days().add(new PlannedDay(day.office(), after));
        if (!asked && before.slots().equals(after.slots())) {
            return;
        }
        Reconciliation found = Reconciliation.of(after.slots(), existing, now);
        found.inserts().forEach(slot -> work.inserts().add(new NewSlot(day.office(), day.date(), slot)));
        work.changes().addAll(found.changes());
        if (!found.surplus().isEmpty()) {
            work.surplus()
                    .computeIfAbsent(day.office(), first -> new HashMap<>())
                    .putAll(found.surplus());
            work.surplusDays().add(surplusOf(day, after, existing, found));
        }
    }

    private static DaySurplus surplusOf(Day day, DayPlan plan, List<ExistingSlot> existing, Reconciliation found) {
        return new DaySurplus(
                day.office().value(),
                day.date(),
                existing.stream().mapToInt(ExistingSlot::taken).sum(),
                plan.slots().stream()
                        .mapToInt(slot -> slot.capacity() - slot.reserved())
                        .sum(),
                found.surplus().values().stream().mapToInt(Integer::intValue).sum());
    }

    private Uni<Void> write(SqlConnection transaction, Work work, Instant now) {
        return slots.change(transaction, work.changes(), now)
                .chain(() -> slots.insert(transaction, work.inserts()))
                .chain(() -> slots.saveDays(transaction, work.days(), now));
    }

    /** The days are in line but for the surplus, which has no place to be moved back to. */
    private Uni<Set<Day>> move(
            SqlConnection transaction, List<ScheduleChange> changes, Work work, Order order, SlotOpener opener) {
        Set<Day> left = new HashSet<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (ScheduleChange change : changes) {
            Map<Long, Integer> surplus = work.surplus().get(change.office());
            if (surplus != null) {
                all = all.chain(() -> slots.latestIssued(transaction, surplus))
                        .chain(codes -> relocations.move(
                                transaction,
                                change.after().office(),
                                codes,
                                order,
                                (same, last) -> opener.open(same, change.after(), last, order.now())))
                        .invoke(outcome -> {
                            if (outcome.unplaced() > 0) {
                                throw new SurplusException(work.surplusDays(), true);
                            }
                            outcome.left().forEach(date -> left.add(new Day(change.office(), date)));
                        })
                        .replaceWithVoid();
            }
        }
        // Once more: the slots that were too full have room to follow the plan now.
        return all.chain(() -> prepare(transaction, changes, order.now()))
                .chain(rest -> slots.change(transaction, rest.changes(), order.now()))
                .replaceWith(left);
    }

    private static Set<Day> freedDays(Work work, Set<Day> left) {
        Set<Day> days = new HashSet<>(left);
        work.days().forEach(day -> days.add(new Day(day.office(), day.plan().date())));
        return days;
    }
}
