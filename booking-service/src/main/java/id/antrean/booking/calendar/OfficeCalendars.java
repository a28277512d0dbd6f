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

/** The calendars of all offices of this installation. */
@Singleton
public final class OfficeCalendars {

    private final SortedMap<OfficeCode, OfficeCalendar> byOffice = new TreeMap<>();

    /** @throws ConfigurationException when a calendar is misconfigured; at start it is shown as one line */
    OfficeCalendars(OfficesConfig config, OfficeDirectory directory) {
        for (Office office : directory.all()) {
            byOffice.put(office.code(), calendar(office, config.byCode()));
        }
    }

    private static OfficeCalendar calendar(Office office, Map<String, OfficesConfig.OfficeConfig> configs) {
        try {
            return OfficeCalendar.of(
                    office, Objects.requireNonNull(configs.get(office.code().value())));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    /** All calendars, by the code of their office. */
    public Collection<OfficeCalendar> all() {
        return byOffice.values();
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
}
