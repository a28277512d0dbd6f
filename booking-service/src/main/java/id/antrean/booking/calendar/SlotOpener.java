package id.antrean.booking.calendar;

import id.antrean.contracts.value.OfficeCode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Opens the days for which places are given out: at the start, and again when an office's day changes, by whatever way
 * the clock went.
 */
@Singleton
public final class SlotOpener {

    private static final Logger LOG = Logger.getLogger(SlotOpener.class);
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private final Pool pool;
    private final OfficeCalendars calendars;
    private final SlotStore store;
    private final Clock clock;
    /** The day on which an office's days were last opened, from that day to its horizon. */
    private final Map<OfficeCode, LocalDate> openedOn = new ConcurrentHashMap<>();

    SlotOpener(Pool pool, OfficeCalendars calendars, SlotStore store, Clock clock) {
        this.pool = pool;
        this.calendars = calendars;
        this.store = store;
        this.clock = clock;
    }

    /** Comes before the consumers of Kafka start: with a wrong configuration nothing is taken from there. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (calendars.all().isEmpty()) {
            LOG.warn("No office is configured (antrean.offices): every registration will be a dead letter");
        }
        openDays(clock.instant()).await().atMost(START_TIMEOUT);
    }

    /** Sees to it that every day from today to each office's horizon has its slots; costs nothing when it has. */
    public Uni<Void> openDays(Instant now) {
        List<OfficeCalendar> due = calendars.all().stream()
                .filter(calendar -> !calendar.office()
                        .dayOf(now)
                        .equals(openedOn.get(calendar.office().code())))
                .toList();
        if (due.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.withTransaction(transaction -> open(transaction, due, now))
                .invoke(() -> due.forEach(calendar ->
                        openedOn.put(calendar.office().code(), calendar.office().dayOf(now))));
    }

    private Uni<Void> open(SqlConnection transaction, List<OfficeCalendar> due, Instant now) {
        return store.save(transaction, due)
                .chain(() -> store.openedDays(transaction, due, now))
                .chain(opened -> store.insert(
                        transaction,
                        due.stream()
                                .flatMap(calendar -> missing(calendar, now, opened))
                                .toList()));
    }

    /** A day that has slots is left as it is: slots of new hours between those of the old would be places too many. */
    private static Stream<NewSlot> missing(OfficeCalendar calendar, Instant now, Set<Day> opened) {
        OfficeCode office = calendar.office().code();
        return calendar.office()
                .dayOf(now)
                .datesUntil(calendar.lastDay(now).plusDays(1))
                .filter(date -> !opened.contains(new Day(office, date)))
                .flatMap(date -> calendar.slotsOn(date).stream()
                        .map(times ->
                                new NewSlot(office, date, times.startsAt(), times.endsAt(), calendar.slotCapacity())));
    }

    record Day(OfficeCode office, LocalDate date) {}

    record NewSlot(OfficeCode office, LocalDate date, Instant startsAt, Instant endsAt, int capacity) {}
}
