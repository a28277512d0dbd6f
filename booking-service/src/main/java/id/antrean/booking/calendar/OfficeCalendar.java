package id.antrean.booking.calendar;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficesConfig.OfficeConfig;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When an office takes people, and how many (R11).
 *
 * @param office the office
 * @param horizonDays for how many days ahead of today places are given out
 * @param hours the hours of every weekday on which it is open
 * @param slotLength how long a slot is
 * @param slotCapacity how many people a slot takes
 */
public record OfficeCalendar(
        Office office, int horizonDays, Map<DayOfWeek, OpeningHours> hours, Duration slotLength, int slotCapacity) {

    /** Further ahead nobody plans, and each day costs rows. */
    private static final int MAX_HORIZON_DAYS = 366;

    public OfficeCalendar {
        hours = Map.copyOf(hours);
    }

    /**
     * The calendar that the configuration describes.
     *
     * @throws IllegalArgumentException when it contradicts itself; the message names the property and says what is wrong
     */
    static OfficeCalendar of(Office office, OfficeConfig config) {
        require(
                config.horizonDays() >= 0 && config.horizonDays() <= MAX_HORIZON_DAYS,
                office.code(),
                "horizon-days is " + config.horizonDays() + "; it must be from 0 to " + MAX_HORIZON_DAYS);
        require(
                config.slotLength().toMinutes() >= 1,
                office.code(),
                "slot-length is " + config.slotLength() + "; it must be a minute or more");
        require(
                config.slotCapacity() >= 1,
                office.code(),
                "slot-capacity is " + config.slotCapacity() + "; it must be 1 or more");
        require(!office.arriveBefore().isNegative(), office.code(), "arrive-before is negative");
        Map<DayOfWeek, OpeningHours> hours = new EnumMap<>(DayOfWeek.class);
        config.hours().forEach((day, text) -> hours.put(day, hours(office, config, day, text)));
        return new OfficeCalendar(office, config.horizonDays(), hours, config.slotLength(), config.slotCapacity());
    }

    private static OpeningHours hours(Office office, OfficeConfig config, DayOfWeek day, String text) {
        String property = "hours." + day + " is '" + text + "': ";
        OpeningHours hours;
        try {
            hours = OpeningHours.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(prefix(office.code()) + property + e.getMessage(), e);
        }
        require(
                hours.periods().stream().allMatch(period -> fits(period, config.slotLength())),
                office.code(),
                property + "a period is shorter than slot-length, " + config.slotLength());
        require(
                Duration.between(LocalTime.MIDNIGHT, hours.opening()).compareTo(office.arriveBefore()) >= 0,
                office.code(),
                property + "with arrive-before " + office.arriveBefore() + " people would have to come the day before");
        return hours;
    }

    private static boolean fits(OpeningHours.Period period, Duration slotLength) {
        return Duration.between(period.from(), period.to()).compareTo(slotLength) >= 0;
    }

    private static void require(boolean holds, OfficeCode office, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(prefix(office) + otherwise);
        }
    }

    private static String prefix(OfficeCode office) {
        return "antrean.offices." + office + ".";
    }

    /** The last day for which places are given out at this time. */
    public LocalDate lastDay(Instant now) {
        return office.dayOf(now).plusDays(horizonDays);
    }

    /**
     * The times of a slot.
     *
     * @param startsAt when its people are served at the earliest
     * @param endsAt when it ends
     */
    record SlotTimes(Instant startsAt, Instant endsAt) {}

    /** The slots of a day in their order, none when the office is closed. A rest shorter than a slot stays free. */
    List<SlotTimes> slotsOn(LocalDate date) {
        OpeningHours open = hours.get(date.getDayOfWeek());
        if (open == null) {
            return List.of();
        }
        List<SlotTimes> slots = new ArrayList<>();
        for (OpeningHours.Period period : open.periods()) {
            LocalDateTime end = date.atTime(period.to());
            LocalDateTime start = date.atTime(period.from());
            while (!start.plus(slotLength).isAfter(end)) {
                slots.add(new SlotTimes(instant(start), instant(start.plus(slotLength))));
                start = start.plus(slotLength);
            }
        }
        return slots;
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(office.zone()).toInstant();
    }
}
