package id.antrean.platform.persistence.idempotency;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Removes answers that nobody will ask for again; they hold personal data. */
@Singleton
final class IdempotencyCleaner {

    private static final Logger LOG = Logger.getLogger(IdempotencyCleaner.class);
    private static final String FORGET = "delete from idempotency_key where created_at < $1";

    private final Pool pool;
    private final IdempotencyConfig config;
    private final Clock clock;

    IdempotencyCleaner(Pool pool, IdempotencyConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(config.cleanEvery().toMillis(), timer -> clean());
    }

    private void clean() {
        Tuple before = Tuple.of(clock.instant().minus(config.retention()).atOffset(ZoneOffset.UTC));
        pool.preparedQuery(FORGET)
                .execute(before)
                .subscribe()
                .with(
                        rows -> LOG.debugf("%d old idempotency keys removed", rows.rowCount()),
                        failure -> LOG.warnf(
                                "Old idempotency keys stay for now: %s",
                                failure.getClass().getName()));
    }
}
