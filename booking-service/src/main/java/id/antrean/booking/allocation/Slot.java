package id.antrean.booking.allocation;

import java.time.Instant;

/**
 * A slot that is not closed, as it is at some point of a decision.
 *
 * @param id which
 * @param startsAt when its people are served at the earliest
 * @param endsAt when it ends
 * @param arriveBy when to be there at the latest (R6)
 * @param free how many places are neither given, nor kept for an offer, nor reserved by the office
 * @param kept how many of them are still kept back for toddlers and elderly people; may be more than are free
 */
public record Slot(long id, Instant startsAt, Instant endsAt, Instant arriveBy, int free, int kept) {

    /**
     * The slot by its counters.
     *
     * @param counts how its places are spread
     */
    public static Slot of(long id, Instant startsAt, Instant endsAt, Instant arriveBy, Counts counts) {
        return new Slot(
                id,
                startsAt,
                endsAt,
                arriveBy,
                counts.capacity() - counts.reserved() - counts.taken() - counts.held(),
                Math.max(0, counts.priority() - counts.priorityTaken()));
    }

    /**
     * How the places of a slot are spread.
     *
     * @param capacity how many there are (R11)
     * @param reserved how many the office keeps back for itself
     * @param priority how many, the last ones, are for toddlers and elderly people only
     * @param taken how many are given
     * @param priorityTaken how many of them to toddlers and elderly people
     * @param held how many are kept for offers to the waiting list
     */
    public record Counts(int capacity, int reserved, int priority, int taken, int priorityTaken, int held) {}

    /** Whether one who is told now can still be there in time (R6). */
    public boolean isReachable(Instant now) {
        return !arriveBy.isBefore(now);
    }

    /** How many more such people fit. */
    int room(boolean priority) {
        return Math.max(0, priority ? free : free - kept);
    }

    /** The slot when one more has got a place. */
    Slot given(boolean priority) {
        return new Slot(id, startsAt, endsAt, arriveBy, free - 1, keptAfter(priority));
    }

    /** The slot when a place that was held became somebody's. */
    Slot handedOver(boolean priority) {
        return new Slot(id, startsAt, endsAt, arriveBy, free, keptAfter(priority));
    }

    private int keptAfter(boolean priority) {
        return priority ? Math.max(0, kept - 1) : kept;
    }
}
