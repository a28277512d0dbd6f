package id.antrean.notification.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * When people are reminded of their bookings. A change holds for bookings that are told of afterwards. An office has its
 * own way with {@code antrean.reminders.offices.BGR.day-before-at=17:00}.
 */
@ConfigMapping(prefix = "antrean.reminders")
interface RemindersConfig {

    /** Whether there is a reminder on the day before. */
    @WithDefault("true")
    boolean dayBefore();

    /** When, by the office's clock. */
    @WithDefault("16:00")
    LocalTime dayBeforeAt();

    /** Whether there is a reminder on the day itself. */
    @WithDefault("true")
    boolean morning();

    /** How long before the slot; must leave time to get ready and to come. */
    @WithDefault("150m")
    Duration morningBefore();

    /** But not before this, by the office's clock: people sleep. */
    @WithDefault("05:00")
    LocalTime morningNotBefore();

    /**
     * Nobody is reminded this soon after the booking was granted or moved: the message that told it is reminder enough,
     * and every message may cost money.
     */
    @WithDefault("4h")
    Duration quietAfterBooking();

    /** What single offices want otherwise, by their code. */
    Map<String, OfficeReminders> offices();

    /** How often to look for reminders that are due, 1 ms at least. */
    @WithDefault("5s")
    Duration every();

    /** How many are made in one transaction, 1 at least. */
    @WithDefault("200")
    int batch();

    /** How long a booking is remembered after its slot, or after its end before. */
    @WithDefault("7d")
    Duration keep();

    /** How often those that are older are removed. */
    @WithDefault("1h")
    Duration cleanEvery();

    /** What one office wants; what is missing is as for all. */
    interface OfficeReminders {

        /** Whether there is a reminder on the day before. */
        Optional<Boolean> dayBefore();

        /** When, by the office's clock. */
        Optional<LocalTime> dayBeforeAt();

        /** Whether there is a reminder on the day itself. */
        Optional<Boolean> morning();

        /** How long before the slot. */
        Optional<Duration> morningBefore();

        /** But not before this, by the office's clock. */
        Optional<LocalTime> morningNotBefore();

        /** Nobody is reminded this soon after the booking was granted or moved. */
        Optional<Duration> quietAfterBooking();
    }
}
