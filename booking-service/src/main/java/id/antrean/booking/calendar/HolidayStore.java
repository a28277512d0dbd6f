package id.antrean.booking.calendar;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;

/** Versions of the national calendar. */
@Singleton
final class HolidayStore {

    private static final String LATEST =
            "select version, source, actor, imported_at from holiday_set order by version desc limit 1";

    private static final String INSERT_SET =
            "insert into holiday_set (version, source, actor, imported_at) values ($1, $2, $3, $4)";

    private static final String INSERT_HOLIDAYS = """
            insert into holiday (version, date, name, kind)
            select $1, date, name, kind
              from unnest($2::date[], $3::text[], $4::text[]) as decreed (date, name, kind)
            """;

    /**
     * A version of the national calendar.
     *
     * @param version its number
     * @param source from where it is
     * @param actor who imported it
     * @param importedAt when
     */
    record HolidaySet(int version, String source, String actor, OffsetDateTime importedAt) {}

    Uni<Optional<HolidaySet>> latest(SqlClient client) {
        return client.query(LATEST).execute().map(rows -> {
            Optional<HolidaySet> latest = Optional.empty();
            for (var row : rows) {
                latest = Optional.of(new HolidaySet(
                        row.getInteger(0), row.getString(1), row.getString(2), row.getOffsetDateTime(3)));
            }
            return latest;
        });
    }

    Uni<Void> insert(
            SqlConnection transaction,
            int version,
            Collection<Holiday> holidays,
            String source,
            String actor,
            Instant now) {
        return transaction
                .preparedQuery(INSERT_SET)
                .execute(Tuple.of(version, source, actor, now.atOffset(ZoneOffset.UTC)))
                .chain(() -> transaction
                        .preparedQuery(INSERT_HOLIDAYS)
                        .execute(Tuple.of(
                                version,
                                holidays.stream().map(Holiday::date).toArray(LocalDate[]::new),
                                holidays.stream().map(Holiday::name).toArray(String[]::new),
                                holidays.stream()
                                        .map(holiday -> holiday.kind().name())
                                        .toArray(String[]::new))))
                .replaceWithVoid();
    }
}
