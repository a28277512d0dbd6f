package id.antrean.booking.calendar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.booking.calendar.CalendarChanges.ScheduleChange;
import id.antrean.booking.calendar.HolidayStore.HolidaySet;
import id.antrean.booking.relocation.Relocations.Order;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import id.antrean.platform.persistence.OutboxRelay;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads and changes the national calendar. */
@Singleton
final class HolidayAdmin {

    private final Pool pool;
    private final OfficeDirectory directory;
    private final ScheduleStore schedules;
    private final HolidayStore store;
    private final CalendarChanges changes;
    private final SlotOpener opener;
    private final OutboxRelay relay;
    private final Clock clock;

    HolidayAdmin(
            Pool pool,
            OfficeDirectory directory,
            ScheduleStore schedules,
            HolidayStore store,
            CalendarChanges changes,
            SlotOpener opener,
            OutboxRelay relay,
            Clock clock) {
        this.pool = pool;
        this.directory = directory;
        this.schedules = schedules;
        this.store = store;
        this.changes = changes;
        this.opener = opener;
        this.relay = relay;
        this.clock = clock;
    }

    Uni<ObjectNode> find() {
        return store.latest(pool).chain(latest -> schedules
                .holidays(pool)
                .map(holidays -> view(latest, holidays.byDate().values())));
    }

    /** Imports holidays, and brings the opened days of all offices in line. */
    Uni<ObjectNode> change(HolidayImport imported, Surplus surplus, String actor) {
        return Retries.of(() -> pool.withTransaction(transaction -> schedules
                        .lock(transaction, directory.all())
                        .chain(() -> changeLocked(transaction, imported, surplus, actor))))
                .invoke(relay::wake)
                .chain(this::find);
    }

    private Uni<Void> changeLocked(SqlConnection transaction, HolidayImport imported, Surplus surplus, String actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return store.latest(transaction)
                .chain(latest -> schedules.holidays(transaction).chain(before -> {
                    int version = latest.map(HolidaySet::version).orElse(0) + 1;
                    Map<LocalDate, Holiday> after =
                            imported.addedTo(before.byDate().values());
                    Order order = new Order("holidays-" + version, actor, imported.source(), now);
                    return scheduleChanges(transaction, after, actor, now)
                            .call(() ->
                                    store.insert(transaction, version, after.values(), imported.source(), actor, now))
                            .chain(all -> all.isEmpty()
                                    ? Uni.createFrom().voidItem()
                                    : changes.apply(transaction, all, surplus, order, opener));
                }));
    }

    private Uni<List<ScheduleChange>> scheduleChanges(
            SqlConnection transaction, Map<LocalDate, Holiday> after, String actor, Instant now) {
        Collection<Office> offices = directory.all();
        if (offices.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return schedules
                .schedules(transaction, offices, SlotOpener.earliestToday(offices, now))
                .map(found -> offices.stream()
                        .sorted(Comparator.comparing(Office::code))
                        .map(office -> Objects.requireNonNull(found.get(office.code())))
                        .map(before -> new ScheduleChange(before, before.withHolidays(after, actor), Set.of()))
                        .toList());
    }

    private static ObjectNode view(Optional<HolidaySet> latest, Collection<Holiday> holidays) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("version", latest.map(HolidaySet::version).orElse(0));
        latest.ifPresent(set -> view.put("source", set.source())
                .put("actor", set.actor())
                .put("importedAt", set.importedAt().toString()));
        ArrayNode days = view.putArray("holidays");
        holidays.stream().sorted(Comparator.comparing(Holiday::date)).forEach(holiday -> days.addObject()
                .put("date", holiday.date().toString())
                .put("name", holiday.name())
                .put("kind", holiday.kind().name()));
        return view;
    }
}
