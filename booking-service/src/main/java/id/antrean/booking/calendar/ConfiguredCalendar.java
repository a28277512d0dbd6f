package id.antrean.booking.calendar;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficesConfig.OfficeConfig;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;

/** The calendar that the configuration describes: that of an office which nobody has given another yet. */
final class ConfiguredCalendar {

    /** Who set what comes from the configuration. */
    static final String ACTOR = "configuration";

    private ConfiguredCalendar() {}

    /**
     * Reads the configuration of an office.
     *
     * @throws IllegalArgumentException when it contradicts itself; the message names the property and says what is wrong
     */
    static WeeklyCalendar of(Office office, OfficeConfig config) {
        require(
                config.horizonDays() >= 0 && config.horizonDays() <= WeeklyCalendar.MAX_HORIZON_DAYS,
                office.code(),
                "horizon-days is " + config.horizonDays() + "; it must be from 0 to "
                        + WeeklyCalendar.MAX_HORIZON_DAYS);
        require(
                config.slotLength().toMinutes() >= 1,
                office.code(),
                "slot-length is " + config.slotLength() + "; it must be a minute or more");
        require(
                config.slotCapacity() >= 1,
                office.code(),
                "slot-capacity is " + config.slotCapacity() + "; it must be 1 or more");
        require(!office.arriveBefore().isNegative(), office.code(), "arrive-before is negative");
        Map<DayOfWeek, DayRule> weekdays = new EnumMap<>(DayOfWeek.class);
        config.hours().forEach((day, text) -> weekdays.put(day, rule(office, config, day, text)));
        return new WeeklyCalendar(config.horizonDays(), false, weekdays);
    }

    private static DayRule rule(Office office, OfficeConfig config, DayOfWeek day, String text) {
        String property = "hours." + day + " is '" + text + "': ";
        OpeningHours hours;
        try {
            hours = OpeningHours.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(prefix(office.code()) + property + e.getMessage(), e);
        }
        require(
                DayRule.fits(hours, config.slotLength()),
                office.code(),
                property + "a period is shorter than slot-length, " + config.slotLength());
        require(
                DayRule.isReachable(hours, office.arriveBefore()),
                office.code(),
                property + "with arrive-before " + office.arriveBefore() + " people would have to come the day before");
        return new DayRule(hours, config.slotLength(), config.slotCapacity(), Quota.NONE, Quota.NONE);
    }

    private static void require(boolean holds, OfficeCode office, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(prefix(office) + otherwise);
        }
    }

    private static String prefix(OfficeCode office) {
        return "antrean.offices." + office + ".";
    }
}
