package id.antrean.notification.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The alarms, in the database, as staff see and clear them. */
@Singleton
final class AlarmStore {

    private static final String COLUMNS =
            " id, subject, account, detail, error_code, first_at, last_at, times, cleared_at, cleared_by ";

    private static final String OPEN =
            "select" + COLUMNS + "from alarm where cleared_at is null order by last_at desc, id desc";

    private static final String ONE = "select" + COLUMNS + "from alarm where id = $1";

    /** Whoever was first has cleared it. */
    private static final String CLEAR =
            "update alarm set cleared_at = $2, cleared_by = $3 where id = $1 and cleared_at is null";

    private final Pool pool;

    AlarmStore(Pool pool) {
        this.pool = pool;
    }

    /** Those that nobody has cleared, the latest first. */
    Uni<List<AlarmView>> open() {
        return pool.query(OPEN).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(AlarmStore::view)
                .toList());
    }

    Uni<Optional<AlarmView>> find(long id) {
        return pool.preparedQuery(ONE).execute(Tuple.of(id)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(AlarmStore::view)
                .findFirst());
    }

    /** Clears it, unless it is cleared already. */
    Uni<Void> clear(long id, String account, Instant now) {
        return pool.preparedQuery(CLEAR)
                .execute(Tuple.of(id, now.atOffset(ZoneOffset.UTC), account))
                .replaceWithVoid();
    }

    private static AlarmView view(Row row) {
        return new AlarmView(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("account"),
                row.getString("detail"),
                row.getInteger("error_code"),
                row.getOffsetDateTime("first_at").toInstant(),
                row.getOffsetDateTime("last_at").toInstant(),
                row.getInteger("times"),
                instant(row.getOffsetDateTime("cleared_at")),
                row.getString("cleared_by"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
