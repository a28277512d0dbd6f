package id.antrean.booking.calendar;

import id.antrean.booking.calendar.SlotOpener.Day;
import id.antrean.booking.calendar.SlotOpener.NewSlot;
import id.antrean.contracts.value.OfficeCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Offices and their slots in the database. */
@Singleton
final class SlotStore {

    private static final String SAVE_OFFICES = """
            insert into office (code, name, display_number, zone, address, arrive_before, horizon_days)
            select code, name, display_number, zone, address, make_interval(secs => arrive_before_seconds), horizon_days
              from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::int[])
                as configured (code, name, display_number, zone, address, arrive_before_seconds, horizon_days)
             order by code
            on conflict (code) do update
               set name           = excluded.name
                 , display_number = excluded.display_number
                 , zone           = excluded.zone
                 , address        = excluded.address
                 , arrive_before  = excluded.arrive_before
                 , horizon_days   = excluded.horizon_days
            """;

    private static final String OPENED_DAYS = """
            select distinct slot.office, slot.date
              from slot
              join unnest($1::text[], $2::date[], $3::date[]) as horizon (office, first_day, last_day)
                on slot.office = horizon.office
               and slot.date between horizon.first_day and horizon.last_day
            """;

    private static final String INSERT_SLOTS = """
            insert into slot (office, date, starts_at, ends_at, capacity)
            select office, date, starts_at, ends_at, capacity
              from unnest($1::text[], $2::date[], $3::timestamptz[], $4::timestamptz[], $5::int[])
                as opened (office, date, starts_at, ends_at, capacity)
             order by office, starts_at
            on conflict on constraint slot_office_starts_at_key do nothing
            """;

    /** Writes the offices and locks their rows, so that two instances do not open one day with different hours. */
    Uni<Void> save(SqlConnection transaction, List<OfficeCalendar> calendars) {
        Tuple columns = Tuple.tuple()
                .addArrayOfString(codes(calendars))
                .addArrayOfString(
                        column(calendars, calendar -> calendar.office().name()))
                .addArrayOfString(
                        column(calendars, calendar -> calendar.office().displayNumber()))
                .addArrayOfString(
                        column(calendars, calendar -> calendar.office().zone().getId()))
                .addArrayOfString(
                        column(calendars, calendar -> calendar.office().address()))
                .addArrayOfLong(calendars.stream()
                        .map(calendar -> calendar.office().arriveBefore().toSeconds())
                        .toArray(Long[]::new))
                .addArrayOfInteger(
                        calendars.stream().map(OfficeCalendar::horizonDays).toArray(Integer[]::new));
        return transaction.preparedQuery(SAVE_OFFICES).execute(columns).replaceWithVoid();
    }

    /** The days from today to the horizon that have slots. */
    Uni<Set<Day>> openedDays(SqlConnection transaction, List<OfficeCalendar> calendars, Instant now) {
        Tuple columns = Tuple.of(
                codes(calendars),
                calendars.stream().map(calendar -> calendar.office().dayOf(now)).toArray(LocalDate[]::new),
                calendars.stream().map(calendar -> calendar.lastDay(now)).toArray(LocalDate[]::new));
        return transaction.preparedQuery(OPENED_DAYS).execute(columns).map(rows -> {
            Set<Day> days = new HashSet<>();
            rows.forEach(row -> days.add(new Day(new OfficeCode(row.getString(0)), row.getLocalDate(1))));
            return days;
        });
    }

    Uni<Void> insert(SqlConnection transaction, List<NewSlot> slots) {
        if (slots.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.of(
                slots.stream().map(slot -> slot.office().value()).toArray(String[]::new),
                slots.stream().map(NewSlot::date).toArray(LocalDate[]::new),
                instants(slots, NewSlot::startsAt),
                instants(slots, NewSlot::endsAt),
                slots.stream().map(NewSlot::capacity).toArray(Integer[]::new));
        return transaction.preparedQuery(INSERT_SLOTS).execute(columns).replaceWithVoid();
    }

    private static String[] codes(List<OfficeCalendar> calendars) {
        return column(calendars, calendar -> calendar.office().code().value());
    }

    private static String[] column(List<OfficeCalendar> calendars, Function<OfficeCalendar, String> value) {
        return calendars.stream().map(value).toArray(String[]::new);
    }

    private static OffsetDateTime[] instants(List<NewSlot> slots, Function<NewSlot, Instant> value) {
        return slots.stream()
                .map(slot -> value.apply(slot).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
