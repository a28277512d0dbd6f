package id.antrean.booking.calendar;

import java.time.DayOfWeek;
import java.util.Map;

/**
 * How an office works week by week.
 *
 * @param horizonDays for how many days ahead of today places are given out
 * @param allowsWithdrawal whether people may give a booking back, against the default of the article (R4)
 * @param weekdays the rule of every weekday on which it is open
 */
record WeeklyCalendar(int horizonDays, boolean allowsWithdrawal, Map<DayOfWeek, DayRule> weekdays) {

    /** Further ahead nobody plans, and each day costs rows. */
    static final int MAX_HORIZON_DAYS = 366;

    WeeklyCalendar {
        weekdays = Map.copyOf(weekdays);
    }
}
