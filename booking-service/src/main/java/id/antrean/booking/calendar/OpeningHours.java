package id.antrean.booking.calendar;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours of one weekday.
 *
 * @param periods in their order, without overlap
 */
record OpeningHours(List<Period> periods) {

    private static final Pattern PERIOD =
            Pattern.compile("\\s*((?:[01]\\d|2[0-3]):[0-5]\\d)\\s*-\\s*((?:[01]\\d|2[0-3]):[0-5]\\d)\\s*");

    OpeningHours {
        periods = List.copyOf(periods);
    }

    /**
     * One stretch without a break.
     *
     * @param from when it begins
     * @param to when it ends, later on the same day
     */
    record Period(LocalTime from, LocalTime to) {}

    /**
     * Reads hours such as {@code 08:00-12:00,13:00-15:00}.
     *
     * @throws IllegalArgumentException when they are none; the message says what is wrong and how to write them
     */
    static OpeningHours parse(String text) {
        List<Period> periods = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PERIOD.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("'" + part.strip() + "' is no period;"
                        + " write periods as HH:MM-HH:MM with commas between, for example 08:00-12:00,13:00-15:00");
            }
            add(periods, new Period(LocalTime.parse(matcher.group(1)), LocalTime.parse(matcher.group(2))));
        }
        return new OpeningHours(periods);
    }

    private static void add(List<Period> periods, Period next) {
        if (!next.from().isBefore(next.to())) {
            throw new IllegalArgumentException(next.from() + "-" + next.to() + " ends before it begins");
        }
        if (!periods.isEmpty()
                && next.from().isBefore(periods.get(periods.size() - 1).to())) {
            throw new IllegalArgumentException(next.from() + "-" + next.to()
                    + " begins before the period ahead of it ends; write the periods in their order");
        }
        periods.add(next);
    }

    /** When the office opens on such a day. */
    LocalTime opening() {
        return periods.get(0).from();
    }
}
