package id.antrean.booking.calendar;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import id.antrean.platform.office.OfficesConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The calendars of all offices of this installation as they were last seen in the database; another replica's change is
 * seen within seconds. What is bookable is decided by the slots, which are always current.
 */
@Singleton
public final class OfficeCalendars {

    private final SortedMap<OfficeCode, WeeklyCalendar> configured = new TreeMap<>();
    private final ConcurrentSkipListMap<OfficeCode, OfficeCalendar> byOffice = new ConcurrentSkipListMap<>();

    /** @throws ConfigurationException when a calendar is misconfigured; at start it is shown as one line */
    OfficeCalendars(OfficesConfig config, OfficeDirectory directory) {
        for (Office office : directory.all()) {
            WeeklyCalendar calendar = calendar(office, config.byCode());
            configured.put(office.code(), calendar);
            byOffice.put(office.code(), OfficeCalendar.of(office, calendar));
        }
    }

    private static WeeklyCalendar calendar(Office office, Map<String, OfficesConfig.OfficeConfig> configs) {
        try {
            return ConfiguredCalendar.of(
                    office, Objects.requireNonNull(configs.get(office.code().value())));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    /** All calendars, by the code of their office. */
    public Collection<OfficeCalendar> all() {
        return byOffice.values();
    }

    /** Whether this office is configured here; one that is not any more may still have rows. */
    public boolean knows(OfficeCode office) {
        return byOffice.containsKey(office);
    }

    /**
     * The calendar of an office that an event names.
     *
     * @throws IllegalStateException when no such office is configured here
     */
    public OfficeCalendar get(OfficeCode office) {
        OfficeCalendar calendar = byOffice.get(office);
        if (calendar == null) {
            throw new IllegalStateException("office " + office + " is not configured here");
        }
        return calendar;
    }

    /** What the configuration says of an office. */
    WeeklyCalendar configured(OfficeCode office) {
        return Objects.requireNonNull(configured.get(office));
    }

    /** Takes note of what is in the database. */
    void seen(Office office, WeeklyCalendar calendar) {
        byOffice.put(office.code(), OfficeCalendar.of(office, calendar));
    }
}
