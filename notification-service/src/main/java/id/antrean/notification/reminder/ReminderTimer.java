package id.antrean.notification.reminder;

import id.antrean.notification.reminder.Reminders.Round;
import id.antrean.notification.sending.Dispatcher;
import id.antrean.platform.time.Repeated;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Looks for reminders that are due again and again. Every replica does; none disturbs another. */
@Singleton
final class ReminderTimer {

    private static final Logger LOG = Logger.getLogger(ReminderTimer.class);

    private final Reminders reminders;
    private final RemindersConfig config;
    private final Pool pool;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private final Repeated timer;

    /** @throws IllegalStateException when it could never pause or never make a reminder */
    ReminderTimer(
            Reminders reminders, RemindersConfig config, Pool pool, Dispatcher dispatcher, Clock clock, Vertx vertx) {
        this.reminders = reminders;
        this.config = config;
        this.pool = pool;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.timer = new Repeated(vertx, "Reminders wait", config.every(), this::makeDue);
        if (config.batch() < 1) {
            throw new IllegalStateException("antrean.reminders.batch must be 1 or more");
        }
        if (config.every().toMillis() < 1) {
            throw new IllegalStateException("antrean.reminders.every must be 1 ms or more");
        }
    }

    void start(@Observes StartupEvent event) {
        timer.start();
    }

    void stop(@Observes ShutdownEvent event) {
        timer.stop();
    }

    private Uni<Boolean> makeDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return pool.withTransaction(transaction -> reminders.make(transaction, now, config.batch()))
                .map(this::finished);
    }

    private boolean finished(Round round) {
        if (round.made() > 0) {
            LOG.infof("%d reminders go out", round.made());
            dispatcher.wake();
        }
        return round.due() == config.batch();
    }
}
