package id.antrean.booking.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How calendars are kept at hand. */
@ConfigMapping(prefix = "antrean.calendar")
interface CalendarConfig {

    /** How often horizon and policies are read again: another replica may have changed them. */
    @WithDefault("2s")
    Duration refreshEvery();
}
