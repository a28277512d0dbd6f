package id.antrean.notification.reminder;

import id.antrean.platform.persistence.OldRows;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Forgets bookings of which no event can come any more. */
@Singleton
final class AppointmentCleaner {

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
        OldRows.removeEvery(config.cleanEvery(), vertx, pool, "bookings", FORGET, () -> clock.instant());
    }
}
