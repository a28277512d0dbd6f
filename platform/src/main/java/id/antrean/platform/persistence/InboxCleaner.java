package id.antrean.platform.persistence;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Forgets events that cannot come again. */
@Singleton
final class InboxCleaner {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final String FORGET = "delete from inbox where seen_at < $1";

    private final Pool pool;
    private final PersistenceConfig config;
    private final Clock clock;

    InboxCleaner(Pool pool, PersistenceConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        OldRows.removeEvery(EVERY, vertx, pool, "inbox entries", FORGET, () -> clock.instant()
                .minus(config.inboxRetention()));
    }
}
