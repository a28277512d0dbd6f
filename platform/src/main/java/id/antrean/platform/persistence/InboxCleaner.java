package id.antrean.platform.persistence;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Forgets events that cannot come again. */
@Singleton
final class InboxCleaner {

    private static final Logger LOG = Logger.getLogger(InboxCleaner.class);
    private static final long EVERY_MILLIS = Duration.ofHours(1).toMillis();
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
        vertx.setPeriodic(EVERY_MILLIS, timer -> clean());
    }

    private void clean() {
        Tuple before = Tuple.of(clock.instant().minus(config.inboxRetention()).atOffset(ZoneOffset.UTC));
        pool.preparedQuery(FORGET)
                .execute(before)
                .subscribe()
                .with(
                        rows -> LOG.debugf("%d old inbox entries removed", rows.rowCount()),
                        failure -> LOG.warnf(
                                "Old inbox entries stay for now: %s",
                                failure.getClass().getName()));
    }
}
