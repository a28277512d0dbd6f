package id.antrean.booking.relocation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How bookings are moved. */
@ConfigMapping(prefix = "antrean.booking")
interface RelocationConfig {

    /** How long after being told of the new time people have to be there at the earliest. */
    @WithDefault("2h")
    Duration moveNotice();
}
