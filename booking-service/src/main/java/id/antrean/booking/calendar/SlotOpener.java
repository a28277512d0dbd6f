package id.antrean.booking.calendar;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.calendar.SlotStore.PlannedDay;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.platform.office.Office;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Opens the days for which places are given out: at the start, and again when an office's day changes, by whatever way
 * the clock went. A day that was opened is changed by {@link CalendarChanges} only.
 */
@Singleton
public final class SlotOpener {

    private static final Logger LOG = Logger.getLogger(SlotOpener.class);
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private final Pool pool;
    private final OfficeCalendars calendars;
    private final ConfigurationAdoption adoption;
    private final ScheduleStore schedules;
    private final SlotStore slots;
    private final Clock clock;
    /** The day on which an office's days were last opened, from that day to its horizon. */
    private final Map<OfficeCode, LocalDate> openedOn = new ConcurrentHashMap<>();

    SlotOpener(
            Pool pool,
            OfficeCalendars calendars,
            ConfigurationAdoption adoption,
            ScheduleStore schedules,
            SlotStore slots,
            Clock clock) {
        this.pool = pool;
        this.calendars = calendars;
        this.adoption = adoption;
        this.schedules = schedules;
        this.slots = slots;
        this.clock = clock;
    }

    /** Comes before the consumers of Kafka start: with a wrong configuration nothing is taken from there. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (calendars.all().isEmpty()) {
            LOG.warn("No office is configured (antrean.offices): every registration will be a dead letter");
            return;
        }
        Instant now = clock.instant();
        pool.withTransaction(transaction -> adoption.adopt(transaction, this, now))
                .chain(() -> openDays(now))
                .await()
                .atMost(START_TIMEOUT);
    }

    /** Sees to it that every day from today to each office's horizon has its slots; costs nothing when it has. */
    public Uni<Void> openDays(Instant now) {
        List<Office> due = calendars.all().stream()
                .map(OfficeCalendar::office)
                .filter(office -> !office.dayOf(now).equals(openedOn.get(office.code())))
                .toList();
        if (due.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.withTransaction(transaction -> schedules
                        .lock(transaction, due)
                        .chain(() -> schedules.schedules(transaction, due, earliestToday(due, now)))
                        .chain(found -> open(transaction, found.values(), schedule -> horizon(schedule, now), now)))
                .invoke(() -> due.forEach(office -> openedOn.put(office.code(), office.dayOf(now))));
    }

    /** The last day for which an office gives out places. */
    static LocalDate horizon(OfficeSchedule schedule, Instant now) {
        return OfficeCalendar.of(schedule.office(), schedule.weekly().value()).lastDay(now);
    }

    /** The first day on which it is today somewhere. */
    static LocalDate earliestToday(Collection<Office> offices, Instant now) {
        return offices.stream()
                .map(office -> office.dayOf(now))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /**
     * Opens the days from today on that were not opened yet. The rows of the offices are locked by the transaction.
     *
     * @param last the last day to be opened of each office
     */
    Uni<Void> open(
            SqlConnection transaction,
            Collection<OfficeSchedule> found,
            Function<OfficeSchedule, LocalDate> last,
            Instant now) {
        List<Office> offices = found.stream().map(OfficeSchedule::office).toList();
        List<OfficeCode> codes = offices.stream().map(Office::code).toList();
        return slots.openedDays(transaction, codes, earliestToday(offices, now))
                .chain(opened -> slots.open(
                        transaction,
                        found.stream()
                                .flatMap(schedule -> schedule.office()
                                        .dayOf(now)
                                        .datesUntil(last.apply(schedule).plusDays(1))
                                        .filter(date -> !opened.contains(
                                                new Day(schedule.office().code(), date)))
                                        .map(date ->
                                                new PlannedDay(schedule.office().code(), schedule.planOf(date))))
                                .toList(),
                        now));
    }

    /** As {@link #open(SqlConnection, Collection, Function, Instant)}, for one office. */
    Uni<Void> open(SqlConnection transaction, OfficeSchedule schedule, LocalDate last, Instant now) {
        return open(transaction, List.of(schedule), any -> last, now);
    }
}
