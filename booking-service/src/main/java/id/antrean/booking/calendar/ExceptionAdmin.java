package id.antrean.booking.calendar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.booking.calendar.CalendarChanges.ScheduleChange;
import id.antrean.booking.calendar.OfficeSchedule.Authored;
import id.antrean.booking.relocation.Relocations.Order;
import id.antrean.platform.office.Office;
import id.antrean.platform.persistence.OutboxRelay;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and changes what is different on single days. */
@Singleton
final class ExceptionAdmin {

    private static final String DATE = "date";
    private static final int MAX_DAYS_AHEAD = 2 * 366;

    private final Pool pool;
    private final ScheduleStore schedules;
    private final CalendarChanges changes;
    private final SlotOpener opener;
    private final OutboxRelay relay;
    private final Clock clock;

    ExceptionAdmin(
            Pool pool,
            ScheduleStore schedules,
            CalendarChanges changes,
            SlotOpener opener,
            OutboxRelay relay,
            Clock clock) {
        this.pool = pool;
        this.schedules = schedules;
        this.changes = changes;
        this.opener = opener;
        this.relay = relay;
        this.clock = clock;
    }

    Uni<List<ObjectNode>> list(Office office, @Nullable LocalDate from, @Nullable LocalDate to) {
        return schedules.schedule(pool, office).map(schedule -> schedule.exceptions().entrySet().stream()
                .filter(day -> from == null || !day.getKey().isBefore(from))
                .filter(day -> to == null || !day.getKey().isAfter(to))
                .sorted(Map.Entry.comparingByKey())
                .map(day -> view(day.getKey(), day.getValue()))
                .toList());
    }

    Uni<ObjectNode> find(Office office, LocalDate date) {
        return schedules.schedule(pool, office).map(schedule -> view(date, existing(schedule, date)));
    }

    private static Authored<DayException> existing(OfficeSchedule schedule, LocalDate date) {
        Authored<DayException> exception = schedule.exceptions().get(date);
        if (exception == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "Hari ini tidak punya pengecualian.");
        }
        return exception;
    }

    Uni<ObjectNode> put(Office office, LocalDate date, ChangeRequest request, String actor) {
        List<String> known = new ArrayList<>(CalendarJson.EXCEPTION_FIELDS);
        known.addAll(List.of(ChangeRequest.VERSION, ChangeRequest.REASON, ChangeRequest.SURPLUS));
        request.fields().only(known.toArray(String[]::new));
        DayException wanted = CalendarJson.readException(request.fields());
        checkDay(office, date, request.fields());
        request.check();
        return Retries.of(() -> pool.withTransaction(transaction -> schedules
                        .lock(transaction, List.of(office))
                        .chain(() -> schedules.schedule(transaction, office))
                        .chain(before -> put(transaction, before, date, wanted, request, actor))))
                .invoke(relay::wake)
                .map(exception -> view(date, exception));
    }

    private Uni<Authored<DayException>> put(
            SqlConnection transaction,
            OfficeSchedule before,
            LocalDate date,
            DayException wanted,
            ChangeRequest request,
            String actor) {
        Office office = before.office();
        CalendarJson.check(
                request.fields(),
                wanted,
                before.weekly().value().weekdays().get(date.getDayOfWeek()),
                office.arriveBefore());
        request.check();
        Authored<DayException> present = before.exceptions().get(date);
        request.checkVersion(present == null ? 0 : present.version());
        return set(transaction, before, date, wanted, request.surplus(), actor, request.reason())
                .map(version -> new Authored<>(wanted, version, actor, request.reason()));
    }

    Uni<Void> remove(Office office, LocalDate date, Surplus surplus, String reason, String actor) {
        JsonFields fields = JsonFields.of(JsonNodeFactory.instance.objectNode());
        checkDay(office, date, fields);
        ChangeRequest.check(fields);
        return Retries.of(() -> pool.withTransaction(transaction -> schedules
                        .lock(transaction, List.of(office))
                        .chain(() -> schedules.schedule(transaction, office))
                        .invoke(before -> existing(before, date))
                        .chain(before -> set(transaction, before, date, null, surplus, actor, reason))))
                .invoke(relay::wake)
                .replaceWithVoid();
    }

    private void checkDay(Office office, LocalDate date, JsonFields fields) {
        LocalDate today = office.dayOf(clock.instant());
        if (date.isBefore(today)) {
            fields.wrong(DATE, "sudah lewat; hari yang lewat tidak dapat diubah");
        } else if (date.isAfter(today.plusDays(MAX_DAYS_AHEAD))) {
            fields.wrong(DATE, "terlalu jauh; paling jauh dua tahun ke depan");
        }
    }

    /** Returns the number of the new version. */
    private Uni<Integer> set(
            SqlConnection transaction,
            OfficeSchedule before,
            LocalDate date,
            @Nullable DayException exception,
            Surplus surplus,
            String actor,
            String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Office office = before.office();
        return schedules
                .insertException(transaction, office, date, exception, actor, reason, now)
                .call(version -> {
                    OfficeSchedule after = before.withException(
                            date, exception == null ? null : new Authored<>(exception, version, actor, reason));
                    return changes.apply(
                            transaction,
                            List.of(new ScheduleChange(before, after, Set.of(date))),
                            surplus,
                            new Order("exception-" + office.code() + "-" + date + "-" + version, actor, reason, now),
                            opener);
                });
    }

    private static ObjectNode view(LocalDate date, Authored<DayException> exception) {
        ObjectNode view = CalendarJson.write(exception.value());
        view.put(DATE, date.toString());
        view.put(ChangeRequest.VERSION, exception.version());
        view.put("actor", exception.actor());
        view.put(ChangeRequest.REASON, exception.reason());
        return view;
    }
}
