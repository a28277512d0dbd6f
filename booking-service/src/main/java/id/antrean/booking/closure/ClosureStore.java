package id.antrean.booking.closure;

import id.antrean.booking.calendar.DayClosing.Closing;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.platform.office.Office;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Closures in the database, and the bookings that they concern. */
@Singleton
final class ClosureStore {

    private static final String INSERT = """
            insert into closure (office, date, from_time, to_time, reason, state, actor, accepted_at)
            values ($1, $2, $3, $4, $5, 'ACCEPTED', $6, $7)
            returning id
            """;

    private static final String COLUMNS =
            "id, office, date, from_time, to_time, reason, state, actor, accepted_at, done_at, moved";

    private static final String FIND = "select " + COLUMNS + " from closure where id = $1";

    private static final String LOCK = FIND + " for no key update";

    private static final String LIST =
            "select " + COLUMNS + " from closure where office = $1 order by id desc limit 500";

    private static final String UNFINISHED = "select id from closure where state = 'ACCEPTED' order by id";

    /**
     * A void booking comes back too: it was the office that was closed. Not so where its person holds another one by now.
     * The latest first.
     */
    private static final String CONCERNED = """
            select booking.code, booking.state, booking.name_key || '|' || booking.birth_date, booking.sender_id
                 , booking.dependant
              from slot
              join office on office.code = slot.office
              join booking on booking.slot_id = slot.id
             where slot.office = $1
               and slot.date = $2
               and slot.closed_at is not null
               and ($3::time is null
                    or (slot.starts_at at time zone office.zone)::time < $4
                       and (slot.ends_at at time zone office.zone)::time > $3)
               and (booking.state = 'ISSUED'
                    or booking.state = 'EXPIRED'
                       and not exists (
                           select
                             from booking as other
                            where other.name_key = booking.name_key
                              and other.birth_date = booking.birth_date
                              and other.state = 'ISSUED'
                           )
                       and (booking.dependant
                            or not exists (
                               select
                                 from booking as other
                                where other.sender_id = booking.sender_id
                                  and other.state = 'ISSUED'
                                  and not other.dependant
                               )))
             order by booking.issued_at desc, booking.code
            """;

    private static final String MOVED = """
            update closure
               set moved   = moved + $2
                 , state   = case when $3 then 'DONE' else state end
                 , done_at = case when $3 then $4::timestamptz end
             where id = $1
            """;

    Uni<Long> insert(SqlConnection transaction, Office office, Closing closing, String actor, Instant now) {
        Tuple columns = Tuple.tuple()
                .addString(office.code().value())
                .addLocalDate(closing.date())
                .addLocalTime(closing.from())
                .addLocalTime(closing.to())
                .addString(closing.reason())
                .addString(actor)
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(INSERT).execute(columns).map(rows -> rows.iterator()
                .next()
                .getLong(0));
    }

    Uni<Optional<ClosureView>> find(SqlClient client, long id) {
        return one(client, FIND, id);
    }

    /** As {@link #find}; it stays locked. */
    Uni<Optional<ClosureView>> lock(SqlConnection transaction, long id) {
        return one(transaction, LOCK, id);
    }

    private static Uni<Optional<ClosureView>> one(SqlClient client, String sql, long id) {
        return client.preparedQuery(sql).execute(Tuple.of(id)).map(rows -> {
            Optional<ClosureView> found = Optional.empty();
            for (Row row : rows) {
                found = Optional.of(view(row));
            }
            return found;
        });
    }

    /** The latest closures of an office, the latest first. */
    Uni<List<ClosureView>> list(SqlClient client, OfficeCode office) {
        return client.preparedQuery(LIST).execute(Tuple.of(office.value())).map(rows -> {
            List<ClosureView> closures = new ArrayList<>(rows.size());
            rows.forEach(row -> closures.add(view(row)));
            return closures;
        });
    }

    private static ClosureView view(Row row) {
        return new ClosureView(
                row.getLong(0),
                row.getString(1),
                row.getLocalDate(2),
                text(row.getLocalTime(3)),
                text(row.getLocalTime(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getOffsetDateTime(8),
                row.getOffsetDateTime(9),
                row.getInteger(10));
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    /** The closures whose bookings have to be moved. */
    Uni<List<Long>> unfinished(SqlClient client) {
        return client.query(UNFINISHED).execute().map(rows -> {
            List<Long> ids = new ArrayList<>(rows.size());
            rows.forEach(row -> ids.add(row.getLong(0)));
            return ids;
        });
    }

    /** The codes of the bookings that lose their place, or lost it already. */
    Uni<List<String>> concerned(SqlConnection transaction, ClosureView closure) {
        Tuple where = Tuple.tuple()
                .addString(closure.office())
                .addLocalDate(closure.date())
                .addLocalTime(time(closure.from()))
                .addLocalTime(time(closure.to()));
        return transaction.preparedQuery(CONCERNED).execute(where).map(rows -> {
            List<String> codes = new ArrayList<>(rows.size());
            Set<String> persons = new HashSet<>();
            Set<Long> owners = new HashSet<>();
            for (Row row : rows) {
                // Of several void ones of a person, or of a number's owner, only the last can be opened again.
                boolean open = row.getString(1).equals("ISSUED");
                boolean first = persons.add(row.getString(2)) & (row.getBoolean(4) || owners.add(row.getLong(3)));
                if (open || first) {
                    codes.add(row.getString(0));
                }
            }
            return codes;
        });
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    Uni<Void> moved(SqlConnection transaction, long id, int moved, boolean done, Instant now) {
        return transaction
                .preparedQuery(MOVED)
                .execute(Tuple.of(id, moved, done, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
