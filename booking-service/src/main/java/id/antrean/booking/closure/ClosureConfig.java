package id.antrean.booking.closure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How closures are finished. */
@ConfigMapping(prefix = "antrean.closures")
interface ClosureConfig {

    /** How often those that were interrupted, or found no room, are taken up again. */
    @WithDefault("10s")
    Duration resumeEvery();
}
