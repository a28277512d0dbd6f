package id.antrean.platform.persistence.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How answers are kept for requests that come again. */
@ConfigMapping(prefix = "antrean.idempotency")
interface IdempotencyConfig {

    /** How long an answer is kept at least. */
    @WithDefault("24h")
    Duration retention();

    /** How often older ones are removed. */
    @WithDefault("1h")
    Duration cleanEvery();
}
