package id.antrean.platform.persistence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How outbox and inbox are kept. */
@ConfigMapping(prefix = "antrean.persistence")
interface PersistenceConfig {

    /** How often the relay looks for events that nobody woke it for. */
    @WithDefault("500ms")
    Duration outboxPoll();

    /** How many events are sent in one go. */
    @WithDefault("1000")
    int outboxBatch();

    /**
     * How long an event is remembered. Longer than Kafka keeps events, WhatsApp repeats webhooks (7 days each) and dead
     * letters may wait together, and than the furthest day for which an office may give out places (366 days): a signed
     * webhook can be replayed by whoever has it.
     */
    @WithDefault("400d")
    Duration inboxRetention();
}
