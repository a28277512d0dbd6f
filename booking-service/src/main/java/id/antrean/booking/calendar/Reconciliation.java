package id.antrean.booking.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done to the slots of a day that was opened already, so that they follow another plan. Slots that have
 * begun stay as they were. Where the plan has fewer places than are taken, a slot keeps just those that are taken, and
 * the difference is the surplus.
 *
 * @param inserts slots that are new
 * @param changes slots that become others
 * @param surplus how many places are taken beyond the plan, by the id of the slot
 */
record Reconciliation(List<PlannedSlot> inserts, List<Change> changes, Map<Long, Integer> surplus) {

    /**
     * A slot as it is.
     *
     * @param id which
     * @param date its day
     * @param startsAt when it begins
     * @param endsAt when it ends
     * @param capacity how many people it takes
     * @param reserved how many of these places are not given out
     * @param priority how many of them are for toddlers and elderly people only
     * @param taken how many are given to bookings
     * @param held how many are kept for offers
     * @param open how many of the bookings are open, so that they could be moved
     * @param closed whether no more places are given here
     */
    record ExistingSlot(
            long id,
            LocalDate date,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            int reserved,
            int priority,
            int taken,
            int held,
            int open,
            boolean closed) {}

    /**
     * What a slot becomes.
     *
     * @param id which
     * @param endsAt when it ends
     * @param capacity how many people it takes
     * @param reserved how many of these places are not given out
     * @param priority how many of them are for toddlers and elderly people only
     * @param closed whether no more places are given here
     */
    record Change(long id, Instant endsAt, int capacity, int reserved, int priority, boolean closed) {

        boolean changes(ExistingSlot slot) {
            return !endsAt.equals(slot.endsAt())
                    || capacity != slot.capacity()
                    || reserved != slot.reserved()
                    || priority != slot.priority()
                    || closed != slot.closed();
        }
    }

    /** Compares the slots of a day with its plan. */
    static Reconciliation of(List<PlannedSlot> plan, List<ExistingSlot> existing, Instant now) {
        Map<Instant, PlannedSlot> planned = new HashMap<>();
        plan.stream().filter(slot -> slot.startsAt().isAfter(now)).forEach(slot -> planned.put(slot.startsAt(), slot));
        List<Change> changes = new ArrayList<>();
        Map<Long, Integer> surplus = new HashMap<>();
        for (ExistingSlot slot : existing) {
            if (slot.startsAt().isAfter(now)) {
                PlannedSlot wanted = planned.remove(slot.startsAt());
                Change change = change(slot, wanted);
                if (change.changes(slot)) {
                    changes.add(change);
                }
                int beyond = beyond(slot, wanted);
                if (beyond > 0) {
                    surplus.put(slot.id(), beyond);
                }
            }
        }
        List<PlannedSlot> inserts = plan.stream()
                .filter(slot -> planned.containsKey(slot.startsAt()))
                .toList();
        return new Reconciliation(inserts, changes, surplus);
    }

    /** What is taken stays taken; the reserved places are the first to give way. */
    private static Change change(ExistingSlot slot, @Nullable PlannedSlot wanted) {
        if (wanted == null) {
            return new Change(slot.id(), slot.endsAt(), slot.capacity(), slot.reserved(), slot.priority(), true);
        }
        int given = slot.taken() + slot.held();
        int capacity = Math.max(wanted.capacity(), given);
        return new Change(
                slot.id(),
                wanted.endsAt(),
                capacity,
                Math.min(wanted.reserved(), capacity - given),
                wanted.priority(),
                false);
    }

    private static int beyond(ExistingSlot slot, @Nullable PlannedSlot wanted) {
        if (wanted == null) {
            return slot.closed() ? 0 : slot.open();
        }
        return Math.max(0, slot.taken() + slot.held() + wanted.reserved() - wanted.capacity());
    }
}
