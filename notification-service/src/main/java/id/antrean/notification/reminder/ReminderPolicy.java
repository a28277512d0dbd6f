package id.antrean.notification.reminder;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When an office reminds.
 *
 * @param dayBeforeAt when on the day before, by the office's clock; null for not at all
 * @param morningBefore how long before the slot on the day itself; null for not at all
 * @param morningNotBefore the earliest time of that, by the office's clock
 * @param quiet how long nobody is reminded after being told of the booking
 */
record ReminderPolicy(
        @Nullable LocalTime dayBeforeAt, @Nullable Duration morningBefore, LocalTime morningNotBefore, Duration quiet) {

    /** @throws IllegalArgumentException when a duration makes no sense */
    ReminderPolicy {
        if (morningBefore != null && (morningBefore.isNegative() || morningBefore.isZero())) {
            throw new IllegalArgumentException("morning-before must be longer than nothing");
        }
        if (quiet.isNegative()) {
            throw new IllegalArgumentException("quiet-after-booking must not be negative");
        }
    }
}
