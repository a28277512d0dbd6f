package id.antrean.booking.calendar;

import id.antrean.platform.office.Office;
import java.time.Instant;
import java.time.LocalDate;

/**
 * For which days an office gives out places, and on what terms.
 *
 * @param office the office
 * @param horizonDays for how many days ahead of today places are given out
 * @param allowsWithdrawal whether people may give a booking back, against the default of the article (R4)
 */
public record OfficeCalendar(Office office, int horizonDays, boolean allowsWithdrawal) {

    static OfficeCalendar of(Office office, WeeklyCalendar weekly) {
        return new OfficeCalendar(office, weekly.horizonDays(), weekly.allowsWithdrawal());
    }

    /** The last day for which places are given out at this time. */
    public LocalDate lastDay(Instant now) {
        return office.dayOf(now).plusDays(horizonDays);
    }
}
