package id.antrean.notification.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What the metrics show, from the database. */
@Singleton
final class MetricsStore {

    private static final String WAITING = """
            select priority, count(*) as messages, min(created_at) as oldest
              from outbound_message
             where state in ('PENDING', 'SENDING')
             group by priority
            """;

    private static final String ALARMS = "select count(*) from alarm where cleared_at is null";

    private static final String COUNTS = """
            select office, kind, coalesce(category, 'unknown') as category
                 , case when state in ('DELIVERED', 'READ') then 'delivered'
                        when state = 'FAILED' then 'failed'
                        else 'under-way' end as outcome
                 , count(*) as messages
              from unnest($1::text[]) as wanted (office)
              join outbound_message message using (office)
             where created_at >= $2
             group by 1, 2, 3, 4
            """;

    private final Pool pool;

    MetricsStore(Pool pool) {
        this.pool = pool;
    }

    /** Messages that are not with WhatsApp yet. */
    record Waiting(long messages, Instant oldest) {}

    /** Messages that are alike. */
    record Alike(String office, String kind, String category, String outcome, long messages) {}

    /** What is seen at one moment. */
    record Seen(Map<Integer, Waiting> waiting, long alarms, List<Alike> recent) {}

    /** @param offices whose messages are counted; the index is by office and time */
    Uni<Seen> look(List<String> offices, Instant now, Duration window) {
        OffsetDateTime since = now.minus(window).atOffset(ZoneOffset.UTC);
        return pool.query(WAITING).execute().map(MetricsStore::waiting).chain(waiting -> pool.query(ALARMS)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(alarms -> pool.preparedQuery(COUNTS)
                        .execute(Tuple.of(offices.toArray(String[]::new), since))
                        .map(rows -> new Seen(waiting, alarms, recent(rows)))));
    }

    private static Map<Integer, Waiting> waiting(Iterable<Row> rows) {
        Map<Integer, Waiting> waiting = new HashMap<>();
        rows.forEach(row -> waiting.put(
                row.getInteger("priority"),
                new Waiting(
                        row.getLong("messages"), row.getOffsetDateTime("oldest").toInstant())));
        return waiting;
    }

    private static List<Alike> recent(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Alike(
                        row.getString("office"),
                        row.getString("kind"),
                        row.getString("category"),
                        row.getString("outcome"),
                        row.getLong("messages")))
                .toList();
    }
}
