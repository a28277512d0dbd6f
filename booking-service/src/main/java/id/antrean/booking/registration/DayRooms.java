package id.antrean.booking.registration;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.allocation.DayRoom;
import id.antrean.booking.calendar.OfficeCalendar;
import id.antrean.booking.calendar.OfficeCalendars;
import id.antrean.contracts.value.OfficeCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much room the days of offices have. */
@Singleton
class DayRooms {

    private static final String ROOMS = """
            select slot.office
                 , slot.date
                 , sum(free.places) as room
                 , sum(greatest(0, free.places - greatest(0, priority - priority_taken))) as ordinary
              from slot
              join unnest($1::text[], $2::date[], $3::date[], $4::timestamptz[])
                       as horizon (office, first_day, last_day, starts_from)
                on slot.office = horizon.office
               and slot.date between horizon.first_day and horizon.last_day
               and slot.starts_at >= horizon.starts_from
             cross join lateral (select capacity - reserved - taken - held as places) as free
             where slot.closed_at is null
               and free.places > 0
             group by slot.office, slot.date
            """;

    private final OfficeCalendars calendars;

    DayRooms(OfficeCalendars calendars) {
        this.calendars = calendars;
    }

    /** The room of every day of these offices that has some, from today to the horizon. */
    Uni<Map<Day, DayRoom>> of(SqlConnection transaction, Collection<OfficeCode> offices, Instant now) {
        List<OfficeCalendar> asked = offices.stream().map(calendars::get).toList();
        Tuple columns = Tuple.of(
                asked.stream().map(calendar -> calendar.office().code().value()).toArray(String[]::new),
                asked.stream().map(calendar -> calendar.office().dayOf(now)).toArray(LocalDate[]::new),
                asked.stream().map(calendar -> calendar.lastDay(now)).toArray(LocalDate[]::new),
                asked.stream()
                        .map(calendar ->
                                now.plus(calendar.office().arriveBefore()).atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        return transaction.preparedQuery(ROOMS).execute(columns).map(rows -> {
            Map<Day, DayRoom> rooms = new HashMap<>();
            rows.forEach(row -> rooms.put(
                    new Day(new OfficeCode(row.getString(0)), row.getLocalDate(1)),
                    new DayRoom(row.getInteger(2), row.getInteger(3))));
            return rooms;
        });
    }
}
