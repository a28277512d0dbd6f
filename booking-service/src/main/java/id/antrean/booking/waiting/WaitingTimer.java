package id.antrean.booking.waiting;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.calendar.OfficeCalendars;
import id.antrean.booking.waiting.WaitingEntry.State;
import id.antrean.platform.persistence.OutboxRelay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Again and again: gives on what nobody took, and what was given back. Several replicas do not disturb each other. */
@Singleton
final class WaitingTimer {

    private static final Logger LOG = Logger.getLogger(WaitingTimer.class);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(30);
    private static final int MAX_DOUBLINGS = 10;

    private final WaitingStore store;
    private final WaitingOffers offers;
    private final Release release;
    private final OfficeCalendars calendars;
    private final WaitingConfig config;
    private final Pool pool;
    private final OutboxRelay relay;
    private final Clock clock;
    private final Vertx vertx;
    private volatile boolean stopped;
    private volatile int failures;

    WaitingTimer(
            WaitingStore store,
            WaitingOffers offers,
            Release release,
            OfficeCalendars calendars,
            WaitingConfig config,
            Pool pool,
            OutboxRelay relay,
            Clock clock,
            Vertx vertx) {
        this.store = store;
        this.offers = offers;
        this.release = release;
        this.calendars = calendars;
        this.config = config;
        this.pool = pool;
        this.relay = relay;
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        lookIn(config.lookEvery().toMillis());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void lookIn(long millis) {
        vertx.setTimer(Math.max(1, millis), timer -> look());
    }

    private void look() {
        if (!stopped) {
            // Deferred, so that a clock that fails is tried again too.
            Uni.createFrom().deferred(this::once).subscribe().with(this::finished, this::failed);
        }
    }

    /** Looks once; returns the days on which places became free. */
    Uni<Set<Day>> once() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return pool.withTransaction(transaction -> lapse(transaction, now).chain(lapsed -> release.due(transaction, now)
                .map(released -> {
                    Set<Day> days = new HashSet<>(lapsed);
                    days.addAll(released);
                    return days;
                })
                .call(days -> offers.onDays(transaction, days, now))
                .call(() -> store.closePassed(transaction, todays(now), now))));
    }

    private Uni<Set<Day>> lapse(SqlConnection transaction, Instant now) {
        return store.lapsed(transaction, now).chain(entries -> {
            List<WaitingEntry> lapsed =
                    entries.stream().map(entry -> entry.in(State.LAPSED)).toList();
            Set<Day> days = new HashSet<>();
            lapsed.forEach(entry -> days.add(new Day(entry.office(), entry.date())));
            return store.close(transaction, lapsed, now).replaceWith(days);
        });
    }

    private Set<Day> todays(Instant now) {
        Set<Day> days = new HashSet<>();
        calendars
                .all()
                .forEach(calendar -> days.add(
                        new Day(calendar.office().code(), calendar.office().dayOf(now))));
        return days;
    }

    private void finished(Set<Day> days) {
        failures = 0;
        if (!days.isEmpty()) {
            relay.wake();
        }
        lookIn(config.lookEvery().toMillis());
    }

    private void failed(Throwable failure) {
        failures++;
        long pause = Math.min(config.lookEvery().toMillis() << Math.min(failures, MAX_DOUBLINGS), MAX_PAUSE.toMillis());
        LOG.warnf("The waiting lists wait %d ms: %s", pause, failure.getClass().getName());
        lookIn(pause);
    }
}
