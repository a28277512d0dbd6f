package id.antrean.booking.calendar;

import java.util.List;

/** Ends a request whose change would leave bookings without a place. */
final class SurplusException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DaySurplus> days;
    private final boolean nowhere;

    /**
     * Says on which days.
     *
     * @param nowhere whether they were to be moved, but no later day has room
     */
    SurplusException(List<DaySurplus> days, boolean nowhere) {
        super("bookings without a place", null, false, false);
        this.days = List.copyOf(days);
        this.nowhere = nowhere;
    }

    List<DaySurplus> days() {
        return days;
    }

    boolean isNowhere() {
        return nowhere;
    }
}
