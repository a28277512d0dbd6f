package id.antrean.booking.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whose numbers are. */
@ConfigMapping(prefix = "antrean.numbers")
interface NumbersConfig {

    /** After how long a silence a number without open bookings is nobody's any more: numbers are given to new people (R2). */
    @WithDefault("365d")
    Duration bindingLapsesAfter();
}
