package id.antrean.notification.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What messages cost. Meta's prices differ by country and change every quarter, so there is none by default: without
 * prices the report counts only.
 */
@ConfigMapping(prefix = "antrean.costs")
interface CostsConfig {

    /** The price of one delivered message by Meta's category: {@code antrean.costs.price.utility=410}. */
    Map<String, BigDecimal> price();

    /** In which currency the prices are. */
    @WithDefault("IDR")
    String currency();

    /**
     * How many delivered service messages are free for each number and month. From October 2026 on, as most sources say;
     * the invoice tells.
     */
    @WithDefault("1000")
    int freeServiceMessages();
}
