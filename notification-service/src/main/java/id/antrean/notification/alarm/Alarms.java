package id.antrean.notification.alarm;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The alarms, in the database: an alarm that is there already is counted and not raised a second time. */
@Singleton
public final class Alarms {

    private static final Logger LOG = Logger.getLogger(Alarms.class);

    private static final String RAISE = """
            insert into alarm (subject, account, detail, error_code, first_at, last_at)
            values ($1, $2, $3, $4, $5, $5)
            on conflict (subject, account, detail) where cleared_at is null do update
               set last_at = greatest(alarm.last_at, excluded.last_at)
                 , times = alarm.times + 1
                 , error_code = excluded.error_code
            """;

    private static final String CLEAR = """
            update alarm
               set cleared_at = $2
             where subject = $1
               and cleared_at is null
            """;

    private final Pool pool;
    private final Clock clock;

    Alarms(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Raises an alarm at this moment. */
    public Uni<Void> raise(Alarm alarm) {
        return raise(pool, alarm, clock.instant());
    }

    /** Raises an alarm at this moment, in the caller's transaction. */
    public Uni<Void> raise(SqlClient transaction, Alarm alarm) {
        return raise(transaction, alarm, clock.instant());
    }

    /**
     * Raises an alarm in the caller's transaction.
     *
     * @param at when it came to be so
     */
    public Uni<Void> raise(SqlClient transaction, Alarm alarm, Instant at) {
        LOG.errorf(
                "Alarm: %s of %s (%s, code %s)", alarm.subject(), alarm.account(), alarm.detail(), alarm.errorCode());
        List<@Nullable Object> values = new ArrayList<>();
        values.add(alarm.subject());
        values.add(alarm.account());
        values.add(alarm.detail());
        values.add(alarm.errorCode());
        values.add(at.atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(RAISE).execute(Tuple.from(values)).replaceWithVoid();
    }

    /** What the subject tells of is over. */
    public Uni<Void> clear(String subject) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(CLEAR).execute(Tuple.of(subject, now)).replaceWithVoid();
    }
}
