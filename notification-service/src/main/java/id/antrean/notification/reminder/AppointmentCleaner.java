package id.antrean.notification.reminder;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Forgets bookings of which no event can come any more. */
@Singleton
final class AppointmentCleaner {

    private static final Logger LOG = Logger.getLogger(AppointmentCleaner.class);
    private static final String FORGET = "delete from appointment where forget_at < $1";

    private final Pool pool;
    private final RemindersConfig config;
    private final Clock clock;

    AppointmentCleaner(Pool pool, RemindersConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(config.cleanEvery().toMillis(), timer -> clean());
    }

    private void clean() {
        pool.preparedQuery(FORGET)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .subscribe()
                .with(
                        rows -> LOG.debugf("%d old bookings are forgotten", rows.rowCount()),
                        failure -> LOG.warnf(
                                "Old bookings stay for now: %s",
                                failure.getClass().getName()));
    }
}
