package id.antrean.booking.registration;

import id.antrean.platform.persistence.OldRows;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Forgets refused requests when nobody takes them up any more; a tap on one is then answered with the sender's state. */
@Singleton
final class RequestCleaner {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration KEPT_FOR = Duration.ofDays(90);
    private static final String FORGET = "delete from request where created_at < $1";

    private final Pool pool;
    private final Clock clock;

    RequestCleaner(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        OldRows.removeEvery(
                EVERY, vertx, pool, "requests", FORGET, () -> clock.instant().minus(KEPT_FOR));
    }
}
