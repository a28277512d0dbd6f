package id.antrean.booking.allocation;

import id.antrean.contracts.value.OfficeCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What a decision is made on.
 *
 * @param now the time
 * @param offices every office that is asked for
 * @param slots the slots that are not closed, earliest first, of every day that is asked for and lies within its
 *     office's horizon; a day without slots is closed
 * @param rooms how much room the days within the horizons have; may leave out what only {@link Outcome.Refused} shows
 * @param open every open booking that may be of a person or sender who asks
 */
public record Situation(
        Instant now,
        Map<OfficeCode, OfficeDays> offices,
        Map<Day, List<Slot>> slots,
        Map<Day, DayRoom> rooms,
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

    /** The same with what is known of the room of other days. */
    public Situation withRooms(Map<Day, DayRoom> known) {
        return new Situation(now, offices, slots, known, open);
    }
}
