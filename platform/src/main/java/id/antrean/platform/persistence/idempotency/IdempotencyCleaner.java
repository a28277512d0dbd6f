package id.antrean.platform.persistence.idempotency;

import id.antrean.platform.persistence.OldRows;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Removes answers that nobody will ask for again; they hold personal data. */
@Singleton
final class IdempotencyCleaner {

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
        OldRows.removeEvery(config.cleanEvery(), vertx, pool, "idempotency keys", FORGET, () -> clock.instant()
                .minus(config.retention()));
    }
}
