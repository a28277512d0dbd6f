package id.antrean.notification.report;

import id.antrean.notification.report.MessageCount.Outcome;
import id.antrean.platform.office.Office;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** How many messages there are, from the database. */
@Singleton
final class CostStore {

    private static final String COUNT = """
            select coalesce(category, 'unknown') as category
                 , coalesce(pricing_type, 'unknown') as pricing_type
                 , kind
                 , case when state in ('DELIVERED', 'READ') then 'DELIVERED'
                        when state = 'FAILED' then 'FAILED'
                        else 'UNDER_WAY' end as outcome
                 , count(*) as messages
              from outbound_message
             where office = $1
               and created_at >= $2
               and created_at < $3
             group by 1, 2, 3, 4
             order by 1, 2, 3, 4
            """;

    private final Pool pool;

    CostStore(Pool pool) {
        this.pool = pool;
    }

    /** The messages of an office that were owed in a period. */
    Uni<List<MessageCount>> counts(Office office, Period period) {
        Tuple values = Tuple.of(
                office.code().value(),
                period.start(office.zone()).atOffset(ZoneOffset.UTC),
                period.end(office.zone()).atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(COUNT).execute(values).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(CostStore::count)
                .toList());
    }

    private static MessageCount count(Row row) {
        return new MessageCount(
                row.getString("category"),
                row.getString("pricing_type"),
                row.getString("kind"),
                Outcome.valueOf(row.getString("outcome")),
                row.getLong("messages"));
    }
}
