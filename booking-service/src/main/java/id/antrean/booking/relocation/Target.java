package id.antrean.booking.relocation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An open slot to which bookings may be moved.
 *
 * @param slotId which
 * @param date its day in the office's zone
 * @param startsAt when its people are served at the earliest
 * @param endsAt when it ends
 * @param arriveBy when to be there at the latest (R6)
 * @param room how many places are neither reserved nor kept for an offer nor taken
 * @param priorityRoom how many of them are for toddlers and elderly people only
 */
record Target(
        long slotId, LocalDate date, Instant startsAt, Instant endsAt, Instant arriveBy, int room, int priorityRoom) {}
