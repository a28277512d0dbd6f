package id.antrean.booking.calendar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is different on one day; what it leaves out is as on that weekday.
 *
 * @param closed whether the office is closed all day
 * @param open whether it is open even on a holiday; said by every part that describes an open day too
 * @param hours other hours, or null
 * @param slotLength another length of slots, or null
 * @param capacity another number of places, or null
 * @param priority another quota for toddlers and elderly people, or null
 * @param reserved other reserved places, or null
 * @param closedDuring parts of the hours in which there are no slots; those around them stay as they are
 * @param closure whether it comes of a closure, whose reason was told to the people who were moved
 */
record DayException(
        boolean closed,
        boolean open,
        @Nullable OpeningHours hours,
        @Nullable Duration slotLength,
        @Nullable Integer capacity,
        @Nullable Quota priority,
        @Nullable Quota reserved,
        List<OpeningHours.Period> closedDuring,
        boolean closure) {

    /** A day on which nothing is different yet. */
    static final DayException NONE = new DayException(false, false, null, null, null, null, null, List.of(), false);

    DayException {
        closedDuring = List.copyOf(closedDuring);
    }

    /** Whether it says anything. */
    boolean saysNothing() {
        return !closed && !opens() && closedDuring.isEmpty();
    }

    /** Whether it describes an open day, so that the office is open on a holiday too. */
    boolean opens() {
        return open || hours != null || slotLength != null || capacity != null || priority != null || reserved != null;
    }

    /** The same day, closed altogether. */
    DayException closedByClosure() {
        return new DayException(true, open, hours, slotLength, capacity, priority, reserved, closedDuring, true);
    }

    /** The same day, closed during this period too. */
    DayException closedByClosure(OpeningHours.Period period) {
        List<OpeningHours.Period> all = new ArrayList<>(closedDuring);
        all.add(period);
        all.sort(Comparator.comparing(OpeningHours.Period::from));
        List<OpeningHours.Period> joined = new ArrayList<>();
        for (OpeningHours.Period next : all) {
            int last = joined.size() - 1;
            if (last >= 0 && !next.from().isAfter(joined.get(last).to())) {
                joined.set(last, joined.get(last).joinedWith(next));
            } else {
                joined.add(next);
            }
        }
        return new DayException(closed, open, hours, slotLength, capacity, priority, reserved, joined, true);
    }
}
