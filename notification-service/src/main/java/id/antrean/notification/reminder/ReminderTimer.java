package id.antrean.notification.reminder;

import id.antrean.notification.reminder.Reminders.Round;
import id.antrean.notification.sending.Dispatcher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Looks for reminders that are due again and again. Every replica does; none disturbs another. */
@Singleton
final class ReminderTimer {

    private static final Logger LOG = Logger.getLogger(ReminderTimer.class);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(30);
    private static final int MAX_DOUBLINGS = 10;

    private final Reminders reminders;
    private final RemindersConfig config;
    private final Pool pool;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private final Vertx vertx;
    private volatile boolean stopped;
    private volatile int failures;

    /** @throws IllegalStateException when it could never pause or never make a reminder */
    ReminderTimer(
            Reminders reminders, RemindersConfig config, Pool pool, Dispatcher dispatcher, Clock clock, Vertx vertx) {
        this.reminders = reminders;
        this.config = config;
        this.pool = pool;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.vertx = vertx;
        if (config.batch() < 1) {
            throw new IllegalStateException("antrean.reminders.batch must be 1 or more");
        }
        if (config.every().toMillis() < 1) {
            throw new IllegalStateException("antrean.reminders.every must be 1 ms or more");
        }
    }

    void start(@Observes StartupEvent event) {
        lookIn(config.every().toMillis());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void lookIn(long millis) {
        vertx.setTimer(millis, timer -> look());
    }

    private void look() {
        if (stopped) {
            return;
        }
        // Deferred, so that a clock that fails is tried again too.
        Uni.createFrom().deferred(this::makeDue).subscribe().with(this::finished, this::failed);
    }

    private Uni<Round> makeDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return pool.withTransaction(transaction -> reminders.make(transaction, now, config.batch()));
    }

    private void finished(Round round) {
        failures = 0;
        if (round.made() > 0) {
            LOG.infof("%d reminders go out", round.made());
            dispatcher.wake();
        }
        if (round.due() == config.batch()) {
            look();
        } else {
            lookIn(config.every().toMillis());
        }
    }

    private void failed(Throwable failure) {
        failures++;
        long pause = Math.min(config.every().toMillis() << Math.min(failures, MAX_DOUBLINGS), MAX_PAUSE.toMillis());
        LOG.warnf("Reminders wait %d ms: %s", pause, failure.getClass().getName());
        lookIn(pause);
    }
}
