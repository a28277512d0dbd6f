package id.antrean.booking.waiting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The waiting lists of full days. */
@ConfigMapping(prefix = "antrean.waiting")
interface WaitingConfig {

    /** How long an offered place is kept; between 21:00 and 06:00 nobody reads messages, and no time passes. */
    @WithDefault("2h")
    Duration offerValidFor();

    /** How often is looked for offers whose time is over and places that can be given on. */
    @WithDefault("2s")
    Duration lookEvery();
}
