package id.antrean.booking.calendar;

import id.antrean.booking.calendar.CalendarChanges.ScheduleChange;
import id.antrean.booking.calendar.OfficeSchedule.Authored;
import id.antrean.booking.relocation.Relocations.Order;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes the calendars of the configuration into the database: as the first version, and again when the configuration
 * changed, but only until somebody changed the calendar there.
 */
@Singleton
final class ConfigurationAdoption {

    private static final Logger LOG = Logger.getLogger(ConfigurationAdoption.class);
    private static final String REASON = "Konfigurasi layanan";

    private static final String LAST_CONFIGURED = """
            select office
                 , bool_and(actor = $2)
                 , (array_agg(content order by version desc) filter (where actor = $2))[1]
                 , max(version)
              from calendar
             where office = any ($1)
             group by office
            """;

    private final OfficeDirectory directory;
    private final OfficeCalendars calendars;
    private final OfficeStore offices;
    private final ScheduleStore schedules;
    private final CalendarChanges changes;

    ConfigurationAdoption(
            OfficeDirectory directory,
            OfficeCalendars calendars,
            OfficeStore offices,
            ScheduleStore schedules,
            CalendarChanges changes) {
        this.directory = directory;
        this.calendars = calendars;
        this.offices = offices;
        this.schedules = schedules;
        this.changes = changes;
    }

    /** What to do with the configuration of an office. */
    enum Decision {
        /** It becomes the next version. */
        ADOPT,
        /** It is what it was. */
        NOTHING,
        /** It changed, but the calendar of the database is somebody's own. */
        WARN
    }

    /**
     * What the database has of an office.
     *
     * @param onlyConfigured whether nobody but the configuration ever changed its calendar
     * @param lastConfigured the last calendar that came from the configuration, or null
     * @param version the latest version
     */
    record Known(boolean onlyConfigured, @Nullable WeeklyCalendar lastConfigured, int version) {

        static final Known NOTHING = new Known(true, null, 0);
    }

    static Decision decide(Known known, WeeklyCalendar configured) {
        if (configured.equals(known.lastConfigured())) {
            return Decision.NOTHING;
        }
        return known.onlyConfigured() ? Decision.ADOPT : Decision.WARN;
    }

    /** Writes offices and calendars, and brings days that were opened already in line. */
    Uni<Void> adopt(SqlConnection transaction, SlotOpener opener, Instant now) {
        return offices.save(transaction, directory.all())
                .chain(() -> known(transaction))
                .chain(known -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (Office office : directory.all()) {
                        all = all.chain(() -> adopt(
                                transaction, office, known.getOrDefault(office.code(), Known.NOTHING), opener, now));
                    }
                    return all;
                })
                .chain(() -> schedules.calendars(transaction, directory.all()))
                .invoke(found -> directory.all().forEach(office -> {
                    Authored<WeeklyCalendar> calendar = found.get(office.code());
                    if (calendar != null) {
                        calendars.seen(office, calendar.value());
                    }
                }))
                .replaceWithVoid();
    }

    private Uni<Map<OfficeCode, Known>> known(SqlConnection transaction) {
        String[] codes =
                directory.all().stream().map(office -> office.code().value()).toArray(String[]::new);
        return transaction
                .preparedQuery(LAST_CONFIGURED)
                .execute(Tuple.of(codes, ConfiguredCalendar.ACTOR))
                .map(rows -> {
                    Map<OfficeCode, Known> known = new HashMap<>();
                    rows.forEach(row -> known.put(
                            new OfficeCode(row.getString(0)),
                            new Known(row.getBoolean(1), ScheduleStore.calendar(row, 2), row.getInteger(3))));
                    return known;
                });
    }

    private Uni<Void> adopt(SqlConnection transaction, Office office, Known known, SlotOpener opener, Instant now) {
        WeeklyCalendar configured = calendars.configured(office.code());
        Decision decision = decide(known, configured);
        if (decision == Decision.WARN) {
            LOG.warnf(
                    "The calendar of %s in the configuration changed, but staff changed it in the database, which counts",
                    office.code());
        }
        if (decision != Decision.ADOPT) {
            return Uni.createFrom().voidItem();
        }
        Authored<WeeklyCalendar> next =
                new Authored<>(configured, known.version() + 1, ConfiguredCalendar.ACTOR, REASON);
        if (known.version() == 0) {
            return schedules.insertCalendar(transaction, office, next, now);
        }
        Order order =
                new Order("calendar-" + office.code() + "-" + next.version(), ConfiguredCalendar.ACTOR, REASON, now);
        // Nobody is there to be asked: the days keep what is booked.
        return schedules.schedule(transaction, office).chain(before -> schedules
                .insertCalendar(transaction, office, next, now)
                .chain(() -> changes.apply(
                        transaction,
                        List.of(new ScheduleChange(before, before.withWeekly(next), Set.of())),
                        Surplus.KEEP,
                        order,
                        opener)));
    }
}
