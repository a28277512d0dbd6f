package id.antrean.booking.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a day should be.
 *
 * @param date which
 * @param source from what it follows
 * @param note for people: the holiday's name, the reason of an exception or closure; null on an ordinary day
 * @param slots its slots in their order, none when the office is closed
 * @param reservedReason why places are kept back, or null where none are
 * @param priorityReason why places are for toddlers and elderly people only, or null where none are
 * @param actor who set what it follows from
 */
record DayPlan(
        LocalDate date,
        Source source,
        @Nullable String note,
        List<PlannedSlot> slots,
        @Nullable String reservedReason,
        @Nullable String priorityReason,
        String actor) {

    DayPlan {
        slots = List.copyOf(slots);
    }

    /** From what a day follows. */
    enum Source {
        /** The weekly calendar. */
        WEEKLY,
        /** An exception for the day. */
        EXCEPTION,
        /** A holiday. */
        HOLIDAY,
        /** A closure of the day or of a part of it. */
        CLOSURE
    }

    /** Whether people would find the same day, whoever set it. */
    boolean isSameDayAs(DayPlan other) {
        return date.equals(other.date)
                && source == other.source
                && Objects.equals(note, other.note)
                && slots.equals(other.slots)
                && Objects.equals(reservedReason, other.reservedReason)
                && Objects.equals(priorityReason, other.priorityReason);
    }
}
