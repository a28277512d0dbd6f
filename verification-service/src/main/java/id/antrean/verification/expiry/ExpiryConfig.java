package id.antrean.verification.expiry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How overdue codes are found. */
@ConfigMapping(prefix = "antrean.expiry")
interface ExpiryConfig {

    /** How often to look, 1 ms at least. */
    @WithDefault("1s")
    Duration every();

    /** How many codes expire in one transaction, 1 at least. */
    @WithDefault("500")
    int batch();
}
