package id.antrean.booking.calendar;

import id.antrean.platform.office.Office;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that decides how the days of an office are. For each day the first of these that says something counts: its
 * exception, the holiday, the weekly calendar.
 *
 * @param office the office
 * @param weekly its weekly calendar
 * @param exceptions what is different on some days
 * @param holidays the national calendar
 * @param holidaysActor who imported the national calendar
 */
record OfficeSchedule(
        Office office,
        Authored<WeeklyCalendar> weekly,
        Map<LocalDate, Authored<DayException>> exceptions,
        Map<LocalDate, Holiday> holidays,
        String holidaysActor) {

    OfficeSchedule {
        exceptions = Map.copyOf(exceptions);
        holidays = Map.copyOf(holidays);
    }

    /**
     * Something that somebody set.
     *
     * @param value what
     * @param version its version
     * @param actor who
     * @param reason why
     */
    record Authored<T>(T value, int version, String actor, String reason) {}

    OfficeSchedule withWeekly(Authored<WeeklyCalendar> other) {
        return new OfficeSchedule(office, other, exceptions, holidays, holidaysActor);
    }

    OfficeSchedule withException(LocalDate date, @Nullable Authored<DayException> exception) {
        Map<LocalDate, Authored<DayException>> others = new HashMap<>(exceptions);
        if (exception == null) {
            others.remove(date);
        } else {
            others.put(date, exception);
        }
        return new OfficeSchedule(office, weekly, others, holidays, holidaysActor);
    }

    OfficeSchedule withHolidays(Map<LocalDate, Holiday> others, String actor) {
        return new OfficeSchedule(office, weekly, exceptions, others, actor);
    }

    /** How this day should be. */
    DayPlan planOf(LocalDate date) {
        Authored<DayException> exception = exceptions.get(date);
        Holiday holiday = holidays.get(date);
        if (holiday != null && (exception == null || !saysMoreThanHoliday(exception.value()))) {
            return closed(date, DayPlan.Source.HOLIDAY, holiday.name(), holidaysActor);
        }
        DayRule usual = weekly.value().weekdays().get(date.getDayOfWeek());
        if (exception != null) {
            return byException(date, exception, usual);
        }
        return usual == null
                ? closed(date, DayPlan.Source.WEEKLY, null, weekly.actor())
                : open(date, DayPlan.Source.WEEKLY, null, usual, List.of(), weekly.actor());
    }

    /** A closure of a part of a day that became a holiday later does not open that day. */
    private static boolean saysMoreThanHoliday(DayException exception) {
        return exception.closed() || exception.opens();
    }

    private DayPlan byException(LocalDate date, Authored<DayException> exception, @Nullable DayRule usual) {
        DayException different = exception.value();
        DayPlan.Source source = different.closure() ? DayPlan.Source.CLOSURE : DayPlan.Source.EXCEPTION;
        DayRule rule = different.closed() ? null : ruleOf(different, usual);
        return rule == null
                ? closed(date, source, exception.reason(), exception.actor())
                : open(date, source, exception.reason(), rule, different.closedDuring(), exception.actor());
    }

    /** Null where nothing says how the office works on this day: it is closed. */
    static @Nullable DayRule ruleOf(DayException different, @Nullable DayRule usual) {
        if (usual == null) {
            OpeningHours hours = different.hours();
            Duration slotLength = different.slotLength();
            Integer capacity = different.capacity();
            return hours == null || slotLength == null || capacity == null
                    ? null
                    : new DayRule(
                            hours,
                            slotLength,
                            capacity,
                            Objects.requireNonNullElse(different.priority(), Quota.NONE),
                            Objects.requireNonNullElse(different.reserved(), Quota.NONE));
        }
        return new DayRule(
                Objects.requireNonNullElse(different.hours(), usual.hours()),
                Objects.requireNonNullElse(different.slotLength(), usual.slotLength()),
                Objects.requireNonNullElse(different.capacity(), usual.capacity()),
                Objects.requireNonNullElse(different.priority(), usual.priority()),
                Objects.requireNonNullElse(different.reserved(), usual.reserved()));
    }

    private static DayPlan closed(LocalDate date, DayPlan.Source source, @Nullable String note, String actor) {
        return new DayPlan(date, source, note, List.of(), null, null, actor);
    }

    private DayPlan open(
            LocalDate date,
            DayPlan.Source source,
            @Nullable String note,
            DayRule rule,
            List<OpeningHours.Period> closedDuring,
            String actor) {
        List<PlannedSlot> slots = rule.slotsOn(date, office.zone()).stream()
                .filter(slot -> closedDuring.stream().noneMatch(period -> falls(slot, period)))
                .toList();
        return new DayPlan(date, source, note, slots, reason(rule.reserved()), reason(rule.priority()), actor);
    }

    private static @Nullable String reason(Quota quota) {
        return quota.places() > 0 ? quota.reason() : null;
    }

    private boolean falls(PlannedSlot slot, OpeningHours.Period period) {
        // No hours go beyond midnight, so no slot does.
        return period.overlaps(
                office.at(slot.startsAt()).toLocalTime(),
                office.at(slot.endsAt()).toLocalTime());
    }
}
