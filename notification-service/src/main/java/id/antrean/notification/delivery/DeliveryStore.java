package id.antrean.notification.delivery;

import id.antrean.contracts.event.DeliveryReported;
import id.antrean.notification.sending.MessageState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The delivery state of messages, in the database. */
@Singleton
final class DeliveryStore {

    private static final String FIND = """
            select id, state, wamid, error_code
              from outbound_message
             where id = any($1::text[])
                or wamid = any($2::text[])
             order by id
               for update
            """;

    private static final String UPDATE = """
            update outbound_message message
               set state = report.state
                 , wamid = report.wamid
                 , error_code = report.error_code
                 , claimed_until = null
                 , changed_at = $5
              from unnest($1::text[], $2::text[], $3::text[], $4::integer[])
                as report (id, state, wamid, error_code)
             where message.id = report.id
            """;

    private final Clock clock;

    DeliveryStore(Clock clock) {
        this.clock = clock;
    }

    /** The messages that the reports are about, locked; those of other systems are not among them. */
    Uni<List<TrackedMessage>> find(SqlClient transaction, List<DeliveryReported> reports) {
        String[] ids = reports.stream()
                .map(DeliveryReported::callbackData)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        String[] wamids = reports.stream()
                .map(report -> report.messageId().value())
                .distinct()
                .toArray(String[]::new);
        return transaction.preparedQuery(FIND).execute(Tuple.of(ids, wamids)).map(DeliveryStore::tracked);
    }

    private static List<TrackedMessage> tracked(RowSet<Row> rows) {
        List<TrackedMessage> messages = new ArrayList<>(rows.size());
        for (Row row : rows) {
            messages.add(new TrackedMessage(
                    row.getString(0), MessageState.valueOf(row.getString(1)), row.getString(2), row.getInteger(3)));
        }
        return messages;
    }

    /** Writes the messages as they are now. */
    Uni<Void> update(SqlClient transaction, Collection<TrackedMessage> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfString(messages.stream().map(TrackedMessage::id).toArray(String[]::new))
                .addArrayOfString(
                        messages.stream().map(message -> message.state().name()).toArray(String[]::new))
                .addArrayOfString(messages.stream().map(TrackedMessage::wamid).toArray(String[]::new))
                .addArrayOfInteger(
                        messages.stream().map(TrackedMessage::errorCode).toArray(Integer[]::new))
                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(UPDATE).execute(columns).replaceWithVoid();
    }
}
