package id.antrean.platform.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How a service talks to Kafka. */
@ConfigMapping(prefix = "antrean.kafka")
interface MessagingConfig {

    /** How long to wait for all replicas to have an event before the publication counts as failed. */
    @WithDefault("3s")
    Duration publishTimeout();

    /** How many publications may wait while Kafka does not answer; more are refused at once. */
    @WithDefault("2000")
    int publishQueue();

    /** How long to pause before a batch is tried again after a passing fault; doubles up to {@link #retryMaxDelay()}. */
    @WithDefault("200ms")
    @WithName("retry-delay")
    Duration retryDelay();

    /** The longest pause between two tries. */
    @WithDefault("10s")
    Duration retryMaxDelay();
}
