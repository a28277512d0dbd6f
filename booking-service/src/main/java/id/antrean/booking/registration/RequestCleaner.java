package id.antrean.booking.registration;

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

/** Forgets refused requests when nobody takes them up any more; a tap on one is then answered with the sender's state. */
@Singleton
final class RequestCleaner {

    private static final Logger LOG = Logger.getLogger(RequestCleaner.class);
    private static final long EVERY_MILLIS = Duration.ofHours(1).toMillis();
    private static final Duration KEPT_FOR = Duration.ofDays(90);
    private static final String FORGET = "delete from request where created_at < $1";

    private final Pool pool;
    private final Clock clock;

    RequestCleaner(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(EVERY_MILLIS, timer -> clean());
    }

    private void clean() {
        pool.preparedQuery(FORGET)
                .execute(Tuple.of(clock.instant().minus(KEPT_FOR).atOffset(ZoneOffset.UTC)))
                .subscribe()
                .with(
                        rows -> LOG.debugf("%d old requests removed", rows.rowCount()),
                        failure -> LOG.warnf(
                                "Old requests stay for now: %s",
                                failure.getClass().getName()));
    }
}
