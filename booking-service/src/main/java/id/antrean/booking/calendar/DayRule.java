package id.antrean.booking.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * How an office works on a day on which it is open.
 *
 * @param hours when
 * @param slotLength how long a slot is
 * @param capacity how many people a slot takes (R11)
 * @param priority how many of these places are for toddlers and elderly people only
 * @param reserved how many of these places are not given out over WhatsApp
 */
record DayRule(OpeningHours hours, Duration slotLength, int capacity, Quota priority, Quota reserved) {

    /** Whether every period of the hours holds a slot. */
    static boolean fits(OpeningHours hours, Duration slotLength) {
        return hours.periods().stream()
                .allMatch(period -> Duration.between(period.from(), period.to()).compareTo(slotLength) >= 0);
    }

    /** Whether people who come so long before the opening come on the same day (R6). */
    static boolean isReachable(OpeningHours hours, Duration arriveBefore) {
        return Duration.between(LocalTime.MIDNIGHT, hours.opening()).compareTo(arriveBefore) >= 0;
    }

    /**
     * The slots of a day in their order. A rest shorter than a slot stays free. Where the quotas are more than the
     * places, as after a change of the capacity alone, what is reserved comes first.
     */
    List<PlannedSlot> slotsOn(LocalDate date, ZoneId zone) {
        int kept = Math.min(reserved.places(), capacity);
        int forPriority = Math.min(priority.places(), capacity - kept);
        List<PlannedSlot> slots = new ArrayList<>();
        for (OpeningHours.Period period : hours.periods()) {
            LocalDateTime end = date.atTime(period.to());
            LocalDateTime start = date.atTime(period.from());
            while (!start.plus(slotLength).isAfter(end)) {
                LocalDateTime next = start.plus(slotLength);
                slots.add(new PlannedSlot(
                        start.atZone(zone).toInstant(), next.atZone(zone).toInstant(), capacity, kept, forPriority));
                start = next;
            }
        }
        return slots;
    }
}
