package id.antrean.booking.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What happens to places that are given back, where an office allows it. */
@ConfigMapping(prefix = "antrean.withdrawal")
interface WithdrawalConfig {

    /** How long the place of a withdrawn booking stays taken at least. */
    @WithDefault("15m")
    Duration releaseDelay();

    /** Up to how much longer, by chance: nobody can know when to grab it (R14). */
    @WithDefault("15m")
    Duration extraReleaseDelay();
}
