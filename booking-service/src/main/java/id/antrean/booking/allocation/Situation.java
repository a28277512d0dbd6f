package id.antrean.booking.allocation;

import id.antrean.contracts.value.OfficeCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a decision is made on.
 *
 * @param now the time
 * @param offices every office that is asked for
 * @param slots the slots, earliest first, of every day that is asked for and lies within its office's horizon; a day
 *     without slots is closed
 * @param daysWithRoom for each office the days on which somebody could still be given a place; may leave out what only
 *     {@link Allocation#needsDaysWithRoom} asks for
 * @param open every open booking that may be of a person who is asked for
 */
public record Situation(
        Instant now,
        Map<OfficeCode, OfficeDays> offices,
        Map<Day, List<Slot>> slots,
        Map<OfficeCode, Set<LocalDate>> daysWithRoom,
        List<OpenBooking> open) {

    /**
     * The days for which an office gives out places.
     *
     * @param zone where its clock hangs
     * @param today the first
     * @param lastDay the last
     */
    public record OfficeDays(ZoneId zone, LocalDate today, LocalDate lastDay) {

        /** Whether places are given out for this day, if the office is open then. */
        public boolean contains(LocalDate date) {
            return !date.isBefore(today) && !date.isAfter(lastDay);
        }
    }

    /** The same with what is known of the days with room. */
    public Situation withDaysWithRoom(Map<OfficeCode, Set<LocalDate>> known) {
        return new Situation(now, offices, slots, known, open);
    }
}
