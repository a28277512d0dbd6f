package id.antrean.booking.allocation;

import java.time.Instant;

/**
 * A slot as it was when the decision began.
 *
 * @param id which
 * @param startsAt when its people are served at the earliest
 * @param endsAt when it ends
 * @param arriveBy when to be there at the latest (R6)
 * @param room how many places are left
 */
public record Slot(long id, Instant startsAt, Instant endsAt, Instant arriveBy, int room) {

    /** Whether one who is told now can still be there in time (R6). */
    boolean isReachable(Instant now) {
        return !arriveBy.isBefore(now);
    }
}
