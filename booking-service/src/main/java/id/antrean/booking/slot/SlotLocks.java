package id.antrean.booking.slot;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.allocation.Slot;
import id.antrean.booking.calendar.OfficeCalendars;
import id.antrean.contracts.value.OfficeCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Locks the slots of days: whoever gives out places holds them until the transaction ends. */
@Singleton
public final class SlotLocks {

    /** In the order of their ids, so that two transactions cannot wait for each other. */
    private static final String LOCK = """
            select slot.id, slot.office, slot.date, starts_at, ends_at
                 , capacity, reserved, priority, taken, priority_taken, held
              from slot
              join unnest($1::text[], $2::date[]) as asked (office, date)
                on slot.office = asked.office
               and slot.date = asked.date
             where slot.closed_at is null
             order by slot.id
               for no key update of slot
            """;

    private final OfficeCalendars calendars;

    SlotLocks(OfficeCalendars calendars) {
        this.calendars = calendars;
    }

    /** The slots of these days that are not closed, earliest first; a day that is closed is left out. */
    public Uni<Map<Day, List<Slot>>> of(SqlConnection transaction, Collection<Day> days) {
        if (days.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String[] offices = days.stream().map(day -> day.office().value()).toArray(String[]::new);
        LocalDate[] dates = days.stream().map(Day::date).toArray(LocalDate[]::new);
        return transaction.preparedQuery(LOCK).execute(Tuple.of(offices, dates)).map(this::byDay);
    }

    private Map<Day, List<Slot>> byDay(RowSet<Row> rows) {
        Map<Day, List<Slot>> slots = new HashMap<>();
        for (Row row : rows) {
            Day day = new Day(new OfficeCode(row.getString(1)), row.getLocalDate(2));
            Instant startsAt = row.getOffsetDateTime(3).toInstant();
            slots.computeIfAbsent(day, first -> new ArrayList<>())
                    .add(Slot.of(
                            row.getLong(0),
                            startsAt,
                            row.getOffsetDateTime(4).toInstant(),
                            startsAt.minus(calendars.get(day.office()).office().arriveBefore()),
                            new Slot.Counts(
                                    row.getInteger(5),
                                    row.getInteger(6),
                                    row.getInteger(7),
                                    row.getInteger(8),
                                    row.getInteger(9),
                                    row.getInteger(10))));
        }
        slots.values().forEach(day -> day.sort(Comparator.comparing(Slot::startsAt)));
        return slots;
    }
}
