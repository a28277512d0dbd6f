package id.antrean.booking.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.booking.calendar.CalendarChanges.ScheduleChange;
import id.antrean.booking.calendar.OfficeSchedule.Authored;
import id.antrean.booking.relocation.Relocations.Order;
import id.antrean.platform.office.Office;
import id.antrean.platform.persistence.OutboxRelay;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads and changes weekly calendars. */
@Singleton
final class CalendarAdmin {

    private static final String OFFICE = "office";
    private static final String ACTOR = "actor";

    private final Pool pool;
    private final ScheduleStore schedules;
    private final CalendarChanges changes;
    private final SlotOpener opener;
    private final OfficeCalendars calendars;
    private final OutboxRelay relay;
    private final Clock clock;

    CalendarAdmin(
            Pool pool,
            ScheduleStore schedules,
            CalendarChanges changes,
            SlotOpener opener,
            OfficeCalendars calendars,
            OutboxRelay relay,
            Clock clock) {
        this.pool = pool;
        this.schedules = schedules;
        this.changes = changes;
        this.opener = opener;
        this.calendars = calendars;
        this.relay = relay;
        this.clock = clock;
    }

    Uni<ObjectNode> find(Office office) {
        return schedules
                .calendars(pool, List.of(office))
                .map(found -> view(office, Objects.requireNonNull(found.get(office.code()))));
    }

    Uni<ObjectNode> change(Office office, ChangeRequest request, String actor) {
        List<String> known = new ArrayList<>(CalendarJson.CALENDAR_FIELDS);
        // What an answer of ours holds besides may be sent back as it is.
        known.addAll(List.of(ChangeRequest.VERSION, ChangeRequest.REASON, ChangeRequest.SURPLUS, OFFICE, ACTOR));
        request.fields().only(known.toArray(String[]::new));
        WeeklyCalendar wanted = CalendarJson.readCalendar(request.fields(), office.arriveBefore());
        if (request.version() == null) {
            request.fields().wrong(ChangeRequest.VERSION, "wajib diisi: versi yang Anda baca, atau kepala If-Match");
        }
        request.check();
        return Retries.of(() -> changeOnce(office, request, wanted, actor)).invoke(relay::wake);
    }

    private Uni<ObjectNode> changeOnce(Office office, ChangeRequest request, WeeklyCalendar wanted, String actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return pool.withTransaction(transaction -> schedules
                        .lock(transaction, List.of(office))
                        .chain(() -> schedules.schedule(transaction, office))
                        .chain(before -> {
                            request.checkVersion(before.weekly().version());
                            Authored<WeeklyCalendar> next =
                                    new Authored<>(wanted, before.weekly().version() + 1, actor, request.reason());
                            Order order = new Order(
                                    "calendar-" + office.code() + "-" + next.version(), actor, request.reason(), now);
                            return schedules
                                    .insertCalendar(transaction, office, next, now)
                                    .chain(() -> changes.apply(
                                            transaction,
                                            List.of(new ScheduleChange(before, before.withWeekly(next), Set.of())),
                                            request.surplus(),
                                            order,
                                            opener))
                                    .replaceWith(next);
                        }))
                .invoke(next -> calendars.seen(office, next.value()))
                .map(next -> view(office, next));
    }

    private static ObjectNode view(Office office, Authored<WeeklyCalendar> calendar) {
        ObjectNode view = CalendarJson.write(calendar.value());
        view.put(OFFICE, office.code().value());
        view.put(ChangeRequest.VERSION, calendar.version());
        view.put(ACTOR, calendar.actor());
        view.put(ChangeRequest.REASON, calendar.reason());
        return view;
    }
}
