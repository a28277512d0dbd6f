package id.antrean.notification.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are counted for {@code /q/metrics}. */
@ConfigMapping(prefix = "antrean.message-metrics")
interface MetricsConfig {

    /** How often the database is asked, 1 ms at least. */
    @WithDefault("30s")
    Duration every();

    /** How far back messages are counted by office, kind, category and outcome. */
    @WithDefault("24h")
    Duration window();
}
