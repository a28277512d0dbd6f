package id.antrean.booking.calendar;

import id.antrean.platform.office.OfficeDirectory;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Sees the calendars that other replicas have changed. */
@Singleton
final class CalendarRefresh {

    private static final Logger LOG = Logger.getLogger(CalendarRefresh.class);

    private final Pool pool;
    private final OfficeDirectory directory;
    private final ScheduleStore schedules;
    private final OfficeCalendars calendars;
    private final CalendarConfig config;

    CalendarRefresh(
            Pool pool,
            OfficeDirectory directory,
            ScheduleStore schedules,
            OfficeCalendars calendars,
            CalendarConfig config) {
        this.pool = pool;
        this.directory = directory;
        this.schedules = schedules;
        this.calendars = calendars;
        this.config = config;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(config.refreshEvery().toMillis(), timer -> refresh());
    }

    private void refresh() {
        schedules
                .calendars(pool, directory.all())
                .subscribe()
                .with(
                        found -> directory.all().stream()
                                .filter(office -> found.containsKey(office.code()))
                                .forEach(office -> calendars.seen(
                                        office,
                                        Objects.requireNonNull(found.get(office.code()))
                                                .value())),
                        failure -> LOG.debugf(
                                "Calendars stay as they were seen: %s",
                                failure.getClass().getName()));
    }
}
