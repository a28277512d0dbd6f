package id.antrean.platform.persistence;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.platform.messaging.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** Where events wait for Kafka, in the same database and transaction as the state that they tell of. */
@Singleton
public final class Outbox {

    private static final String APPEND = """
            insert into outbox (event_id, source, type, topic, key, time, data)
            select event_id, source, type, topic, key, time, data
              from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::text[])
                       with ordinality
                as event (event_id, source, type, topic, key, time, data, position)
             order by position
            """;

    /**
     * Adds events, in this order, in the caller's transaction. When that has committed, {@link OutboxRelay#wake} sends
     * them without delay; else the next poll does.
     */
    public Uni<Void> append(SqlClient transaction, List<? extends Envelope<? extends Event>> envelopes) {
        if (envelopes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<OutgoingEvent> events = envelopes.stream().map(OutgoingEvent::of).toList();
        Tuple columns = Tuple.tuple()
                .addArrayOfString(column(events, OutgoingEvent::eventId))
                .addArrayOfString(column(events, OutgoingEvent::source))
                .addArrayOfString(column(events, OutgoingEvent::type))
                .addArrayOfString(column(events, OutgoingEvent::topic))
                .addArrayOfString(column(events, OutgoingEvent::key))
                .addArrayOfOffsetDateTime(events.stream()
                        .map(event -> event.time().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfString(column(events, OutgoingEvent::data));
        return transaction.preparedQuery(APPEND).execute(columns).replaceWithVoid();
    }

    private static String[] column(List<OutgoingEvent> events, Function<OutgoingEvent, String> value) {
        return events.stream().map(value).toArray(String[]::new);
    }
}
