package id.antrean.booking.waiting;

import id.antrean.booking.allocation.Slot;
import java.time.Instant;
import java.util.List;

/**
 * Places that are kept for somebody on a waiting list.
 *
 * @param entry who waits
 * @param slots one for each person, earliest first
 * @param keptUntil until when
 */
record Offer(WaitingEntry entry, List<Slot> slots, Instant keptUntil) {}
