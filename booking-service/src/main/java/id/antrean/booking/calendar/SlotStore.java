package id.antrean.booking.calendar;

import static java.util.stream.Collectors.groupingBy;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.calendar.Reconciliation.Change;
import id.antrean.booking.calendar.Reconciliation.ExistingSlot;
import id.antrean.contracts.value.OfficeCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The slots of opened days in the database. */
@Singleton
final class SlotStore {

    private static final String OPENED_DAYS = """
            select office, date
              from office_day
             where office = any ($1)
               and date >= $2
            """;

    private static final String INSERT_SLOTS = """
            insert into slot (office, date, starts_at, ends_at, capacity, reserved, priority)
            select office, date, starts_at, ends_at, capacity, reserved, priority
              from unnest($1::text[], $2::date[], $3::timestamptz[], $4::timestamptz[], $5::int[], $6::int[], $7::int[])
                as opened (office, date, starts_at, ends_at, capacity, reserved, priority)
             order by office, starts_at
            on conflict on constraint slot_office_starts_at_key do nothing
            """;

    private static final String SAVE_DAYS = """
            insert into office_day (office, date, source, note, reserved_reason, priority_reason, actor, planned_at)
            select office, date, source, note, reserved_reason, priority_reason, actor, $8
              from unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
                as planned (office, date, source, note, reserved_reason, priority_reason, actor)
             order by office, date
            on conflict (office, date) do update
               set source          = excluded.source
                 , note            = excluded.note
                 , reserved_reason = excluded.reserved_reason
                 , priority_reason = excluded.priority_reason
                 , actor           = excluded.actor
                 , planned_at      = excluded.planned_at
            """;

    /** Locked in the order of their ids, as the batches of registrations do. */
    private static final String LOCK_SLOTS = """
            select id, office, date, starts_at, ends_at, capacity, reserved, priority, taken, held, closed_at is not null
              from slot
             where office = any ($1)
               and date >= $2
             order by id
               for no key update
            """;

    private static final String OPEN_BOOKINGS = """
            select slot.id, count(*)
              from slot
              join booking on booking.slot_id = slot.id
             where slot.office = any ($1)
               and slot.date >= $2
               and booking.state = 'ISSUED'
             group by slot.id
            """;

    private static final String CHANGE_SLOTS = """
            update slot
               set ends_at   = wanted.ends_at
                 , capacity  = wanted.capacity
                 , reserved  = wanted.reserved
                 , priority  = wanted.priority
                 , closed_at = case when wanted.closed then coalesce(slot.closed_at, $7) end
              from unnest($1::bigint[], $2::timestamptz[], $3::int[], $4::int[], $5::int[], $6::boolean[])
                as wanted (id, ends_at, capacity, reserved, priority, closed)
             where slot.id = wanted.id
            """;

    /** Who came last is the first to go. */
    private static final String LATEST_ISSUED = """
            select code
              from (
                    select booking.code, surplus.places
                         , row_number() over (partition by booking.slot_id order by booking.issued_at desc, booking.code desc)
                               as position
                      from unnest($1::bigint[], $2::int[]) as surplus (slot_id, places)
                      join booking on booking.slot_id = surplus.slot_id
                     where booking.state = 'ISSUED'
                   ) as latest
             where position <= places
            """;

    /** The days from this one on that were opened. */
    Uni<Set<Day>> openedDays(SqlConnection transaction, Collection<OfficeCode> offices, LocalDate from) {
        return transaction
                .preparedQuery(OPENED_DAYS)
                .execute(Tuple.of(codes(offices), from))
                .map(rows -> {
                    Set<Day> days = new HashSet<>();
                    rows.forEach(row -> days.add(new Day(new OfficeCode(row.getString(0)), row.getLocalDate(1))));
                    return days;
                });
    }

    /**
     * A plan of a day at an office.
     *
     * @param office where
     * @param plan how the day should be
     */
    record PlannedDay(OfficeCode office, DayPlan plan) {}

    /** Adds the slots of days that have none yet, and says from what they follow. */
    Uni<Void> open(SqlConnection transaction, List<PlannedDay> days, Instant now) {
        return insert(
                        transaction,
                        days.stream()
                                .flatMap(day -> day.plan().slots().stream()
                                        .map(slot -> new NewSlot(
                                                day.office(), day.plan().date(), slot)))
                                .toList())
                .chain(() -> saveDays(transaction, days, now));
    }

    /**
     * A slot to be added.
     *
     * @param office where
     * @param date its day
     * @param slot its times and places
     */
    record NewSlot(OfficeCode office, LocalDate date, PlannedSlot slot) {}

    Uni<Void> insert(SqlConnection transaction, List<NewSlot> slots) {
        if (slots.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfString(texts(slots, slot -> slot.office().value()))
                .addArrayOfLocalDate(slots.stream().map(NewSlot::date).toArray(LocalDate[]::new))
                .addArrayOfOffsetDateTime(times(slots, slot -> slot.slot().startsAt()))
                .addArrayOfOffsetDateTime(times(slots, slot -> slot.slot().endsAt()))
                .addArrayOfInteger(numbers(slots, slot -> slot.slot().capacity()))
                .addArrayOfInteger(numbers(slots, slot -> slot.slot().reserved()))
                .addArrayOfInteger(numbers(slots, slot -> slot.slot().priority()));
        return transaction.preparedQuery(INSERT_SLOTS).execute(columns).replaceWithVoid();
    }

    Uni<Void> saveDays(SqlConnection transaction, List<PlannedDay> days, Instant now) {
        if (days.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfString(texts(days, day -> day.office().value()))
                .addArrayOfLocalDate(days.stream().map(day -> day.plan().date()).toArray(LocalDate[]::new))
                .addArrayOfString(texts(days, day -> day.plan().source().name()))
                .addArrayOfString(texts(days, day -> day.plan().note()))
                .addArrayOfString(texts(days, day -> day.plan().reservedReason()))
                .addArrayOfString(texts(days, day -> day.plan().priorityReason()))
                .addArrayOfString(texts(days, day -> day.plan().actor()))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(SAVE_DAYS).execute(columns).replaceWithVoid();
    }

    /** The slots from this day on, by day; they stay locked until the transaction ends. */
    Uni<Map<Day, List<ExistingSlot>>> lock(SqlConnection transaction, Collection<OfficeCode> offices, LocalDate from) {
        Tuple where = Tuple.of(codes(offices), from);
        // The bookings after the locks: who waited for another transaction must see its bookings too.
        return transaction.preparedQuery(LOCK_SLOTS).execute(where).chain(slots -> transaction
                .preparedQuery(OPEN_BOOKINGS)
                .execute(where)
                .map(counts -> {
                    Map<Long, Integer> open = new HashMap<>();
                    counts.forEach(row -> open.put(row.getLong(0), row.getInteger(1)));
                    return byDay(slots, open);
                }));
    }

    private static Map<Day, List<ExistingSlot>> byDay(RowSet<Row> slots, Map<Long, Integer> open) {
        List<Row> rows = new ArrayList<>();
        slots.forEach(rows::add);
        Map<Day, List<ExistingSlot>> byDay = new HashMap<>();
        rows.stream()
                .collect(groupingBy(row -> new Day(new OfficeCode(row.getString(1)), row.getLocalDate(2))))
                .forEach((day, ofDay) -> byDay.put(
                        day,
                        ofDay.stream()
                                .map(row -> existing(row, open.getOrDefault(row.getLong(0), 0)))
                                .toList()));
        return byDay;
    }

    private static ExistingSlot existing(Row row, int open) {
        return new ExistingSlot(
                row.getLong(0),
                row.getLocalDate(2),
                row.getOffsetDateTime(3).toInstant(),
                row.getOffsetDateTime(4).toInstant(),
                row.getInteger(5),
                row.getInteger(6),
                row.getInteger(7),
                row.getInteger(8),
                row.getInteger(9),
                open,
                row.getBoolean(10));
    }

    Uni<Void> change(SqlConnection transaction, List<Change> changes, Instant now) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfLong(changes.stream().map(Change::id).toArray(Long[]::new))
                .addArrayOfOffsetDateTime(times(changes, Change::endsAt))
                .addArrayOfInteger(numbers(changes, Change::capacity))
                .addArrayOfInteger(numbers(changes, Change::reserved))
                .addArrayOfInteger(numbers(changes, Change::priority))
                .addArrayOfBoolean(changes.stream().map(Change::closed).toArray(Boolean[]::new))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(CHANGE_SLOTS).execute(columns).replaceWithVoid();
    }

    /** The codes of the bookings beyond a plan, so many of each slot. */
    Uni<List<String>> latestIssued(SqlConnection transaction, Map<Long, Integer> surplus) {
        List<Map.Entry<Long, Integer>> slots = List.copyOf(surplus.entrySet());
        Tuple columns = Tuple.of(
                slots.stream().map(Map.Entry::getKey).toArray(Long[]::new), numbers(slots, Map.Entry::getValue));
        return transaction.preparedQuery(LATEST_ISSUED).execute(columns).map(rows -> {
            List<String> codes = new ArrayList<>(rows.size());
            rows.forEach(row -> codes.add(row.getString(0)));
            return codes;
        });
    }

    private static String[] codes(Collection<OfficeCode> offices) {
        return offices.stream().map(OfficeCode::value).toArray(String[]::new);
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static <T> Integer[] numbers(List<T> rows, Function<T, Integer> value) {
        return rows.stream().map(value).toArray(Integer[]::new);
    }

    private static <T> OffsetDateTime[] times(List<T> rows, Function<T, Instant> value) {
        return rows.stream()
                .map(row -> value.apply(row).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
