package id.antrean.booking.calendar;

import java.time.Instant;

/**
 * A slot as it should be.
 *
 * @param startsAt when its people are served at the earliest
 * @param endsAt when it ends
 * @param capacity how many people it takes (R11)
 * @param reserved how many of these places are not given out over WhatsApp
 * @param priority how many of the others are for toddlers and elderly people only
 */
record PlannedSlot(Instant startsAt, Instant endsAt, int capacity, int reserved, int priority) {}
