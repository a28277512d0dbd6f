package id.antrean.booking.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.booking.calendar.OfficeSchedule.Authored;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.platform.office.Office;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calendars, exceptions and holidays in the database: every version is kept, the highest counts. */
@Singleton
final class ScheduleStore {

    /** In the order of the codes, so that two changes cannot wait for each other. */
    private static final String LOCK_OFFICES =
            "select code from office where code = any ($1) order by code for no key update";

    private static final String CALENDARS = """
            select distinct on (office) office, version, content, actor, reason
              from calendar
             where office = any ($1)
             order by office, version desc
            """;

    private static final String EXCEPTIONS = """
            select office, date, version, content, actor, reason
              from (
                    select distinct on (office, date) office, date, version, content, actor, reason
                      from day_exception
                     where office = any ($1)
                       and date >= $2
                     order by office, date, version desc
                   ) as latest
             where content is not null
            """;

    private static final String HOLIDAYS = """
            select holiday.date, holiday.name, holiday.kind, holiday_set.actor
              from holiday
              join holiday_set on holiday_set.version = holiday.version
             where holiday.version = (select max(version) from holiday_set)
            """;

    private static final String INSERT_CALENDAR = """
            insert into calendar (office, version, content, actor, reason, changed_at)
            values ($1, $2, $3, $4, $5, $6)
            """;

    private static final String SAVE_HORIZON = "update office set horizon_days = $2 where code = $1";

    private static final String INSERT_EXCEPTION = """
            insert into day_exception (office, date, version, content, actor, reason, changed_at)
            values ($1, $2, (select coalesce(max(version), 0) + 1 from day_exception where office = $1 and date = $2)
                  , $3, $4, $5, $6)
            returning version
            """;

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    /** Keeps others from changing these offices until the transaction ends. */
    Uni<Void> lock(SqlConnection transaction, Collection<Office> offices) {
        return transaction
                .preparedQuery(LOCK_OFFICES)
                .execute(Tuple.of(codes(offices)))
                .replaceWithVoid();
    }

    /** The calendars that count, of those offices that have one. */
    Uni<Map<OfficeCode, Authored<WeeklyCalendar>>> calendars(SqlClient client, Collection<Office> offices) {
        return client.preparedQuery(CALENDARS).execute(Tuple.of(codes(offices))).map(rows -> {
            Map<OfficeCode, Authored<WeeklyCalendar>> calendars = new HashMap<>();
            rows.forEach(row -> calendars.put(
                    new OfficeCode(row.getString(0)),
                    new Authored<>(calendar(row, 2), row.getInteger(1), row.getString(3), row.getString(4))));
            return calendars;
        });
    }

    /**
     * All that decides the days of these offices.
     *
     * @param from exceptions of days before it are left out
     * @throws IllegalStateException when an office has no calendar yet
     */
    Uni<Map<OfficeCode, OfficeSchedule>> schedules(SqlClient client, Collection<Office> offices, LocalDate from) {
        return calendars(client, offices).chain(calendars -> holidays(client)
                .chain(holidays -> exceptions(client, offices, from).map(exceptions -> {
                    Map<OfficeCode, OfficeSchedule> schedules = new HashMap<>();
                    for (Office office : offices) {
                        Authored<WeeklyCalendar> weekly = calendars.get(office.code());
                        if (weekly == null) {
                            throw new IllegalStateException("office " + office.code() + " has no calendar");
                        }
                        schedules.put(
                                office.code(),
                                new OfficeSchedule(
                                        office,
                                        weekly,
                                        exceptions.getOrDefault(office.code(), Map.of()),
                                        holidays.byDate(),
                                        holidays.actor()));
                    }
                    return schedules;
                })));
    }

    /** The schedule of one office, with all its exceptions. */
    Uni<OfficeSchedule> schedule(SqlClient client, Office office) {
        return schedules(client, List.of(office), LONG_AGO)
                .map(schedules -> Objects.requireNonNull(schedules.get(office.code())));
    }

    /**
     * The national calendar that counts.
     *
     * @param byDate its days
     * @param actor who imported it
     */
    record Holidays(Map<LocalDate, Holiday> byDate, String actor) {}

    Uni<Holidays> holidays(SqlClient client) {
        return client.query(HOLIDAYS).execute().map(rows -> {
            Map<LocalDate, Holiday> byDate = new HashMap<>();
            String actor = ConfiguredCalendar.ACTOR;
            for (Row row : rows) {
                LocalDate date = row.getLocalDate(0);
                byDate.put(date, new Holiday(date, row.getString(1), Holiday.Kind.valueOf(row.getString(2))));
                actor = row.getString(3);
            }
            return new Holidays(byDate, actor);
        });
    }

    private static Uni<Map<OfficeCode, Map<LocalDate, Authored<DayException>>>> exceptions(
            SqlClient client, Collection<Office> offices, LocalDate from) {
        return client.preparedQuery(EXCEPTIONS)
                .execute(Tuple.of(codes(offices), from))
                .map(rows -> {
                    Map<OfficeCode, Map<LocalDate, Authored<DayException>>> exceptions = new HashMap<>();
                    rows.forEach(row -> exceptions
                            .computeIfAbsent(new OfficeCode(row.getString(0)), first -> new HashMap<>())
                            .put(
                                    row.getLocalDate(1),
                                    new Authored<>(
                                            exception(json(row, 3)),
                                            row.getInteger(2),
                                            row.getString(4),
                                            row.getString(5))));
                    return exceptions;
                });
    }

    /** Adds a version; its number must be the next. */
    Uni<Void> insertCalendar(SqlConnection transaction, Office office, Authored<WeeklyCalendar> calendar, Instant now) {
        Tuple columns = Tuple.of(
                office.code().value(),
                calendar.version(),
                stored(CalendarJson.write(calendar.value())),
                calendar.actor(),
                calendar.reason(),
                now.atOffset(ZoneOffset.UTC));
        return transaction
                .preparedQuery(INSERT_CALENDAR)
                .execute(columns)
                .chain(() -> transaction
                        .preparedQuery(SAVE_HORIZON)
                        .execute(
                                Tuple.of(office.code().value(), calendar.value().horizonDays())))
                .replaceWithVoid();
    }

    /**
     * Adds a version of what is different on a day, and returns its number.
     *
     * @param exception null when the day is as usual again
     */
    Uni<Integer> insertException(
            SqlConnection transaction,
            Office office,
            LocalDate date,
            @Nullable DayException exception,
            String actor,
            String reason,
            Instant now) {
        Tuple columns = Tuple.tuple()
                .addString(office.code().value())
                .addLocalDate(date)
                .addValue(exception == null ? null : stored(CalendarJson.write(exception)))
                .addString(actor)
                .addString(reason)
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(INSERT_EXCEPTION).execute(columns).map(rows -> rows.iterator()
                .next()
                .getInteger(0));
    }

    private static JsonObject stored(ObjectNode content) {
        return new JsonObject(content.toString());
    }

    private static JsonFields json(Row row, int column) {
        return JsonFields.of(StoredJson.read(row.getJsonObject(column)));
    }

    /** The calendar in a column that holds one. */
    static WeeklyCalendar calendar(Row row, int column) {
        JsonFields fields = json(row, column);
        return sound(fields, CalendarJson.readCalendar(fields, Duration.ZERO));
    }

    private static DayException exception(JsonFields fields) {
        return sound(fields, CalendarJson.readException(fields));
    }

    private static <T> T sound(JsonFields fields, T value) {
        if (!fields.errors().isEmpty()) {
            throw new IllegalStateException("a stored calendar cannot be read: " + fields.errors());
        }
        return value;
    }

    private static String[] codes(Collection<Office> offices) {
        return offices.stream().map(office -> office.code().value()).toArray(String[]::new);
    }
}
