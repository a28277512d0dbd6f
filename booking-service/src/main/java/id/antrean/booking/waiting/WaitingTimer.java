package id.antrean.booking.waiting;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.calendar.OfficeCalendars;
import id.antrean.booking.waiting.WaitingEntry.State;
import id.antrean.platform.persistence.OutboxRelay;
import id.antrean.platform.time.Repeated;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Again and again: gives on what nobody took, and what was given back. Several replicas do not disturb each other. */
@Singleton
final class WaitingTimer {

    private final WaitingStore store;
    private final WaitingOffers offers;
    private final Release release;
    private final OfficeCalendars calendars;
    private final Pool pool;
    private final OutboxRelay relay;
    private final Clock clock;
    private final Repeated timer;

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
        this.pool = pool;
        this.relay = relay;
        this.clock = clock;
        this.timer = new Repeated(vertx, "The waiting lists wait", config.lookEvery(), this::look);
    }

    void start(@Observes StartupEvent event) {
        timer.start();
    }

    void stop(@Observes ShutdownEvent event) {
        timer.stop();
    }

    private Uni<Boolean> look() {
        return once().map(days -> {
            if (!days.isEmpty()) {
                relay.wake();
            }
            return false;
        });
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
}
