package id.antrean.notification.conversation;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Remembers when each person wrote last to each office. */
@Singleton
public final class Conversations {

    /** In the order of the keys, so that two transactions cannot wait for each other. */
    private static final String NOTE = """
            insert into conversation (office, recipient, last_inbound_at)
            select office, recipient, max(sent_at)
              from unnest($1::text[], $2::text[], $3::timestamptz[]) as message (office, recipient, sent_at)
             group by office, recipient
             order by office, recipient
            on conflict on constraint conversation_pk do update
               set last_inbound_at = greatest(conversation.last_inbound_at, excluded.last_inbound_at)
            """;

    /** Notes the messages that the events tell of, in the caller's transaction; repeating it changes nothing. */
    public Uni<Void> note(SqlClient transaction, List<Envelope<Event>> events) {
        List<Inbound> messages = events.stream()
                .map(Envelope::data)
                .map(Inbound::of)
                .flatMap(Optional::stream)
                .toList();
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfString(messages.stream()
                        .map(message -> message.office().value())
                        .toArray(String[]::new))
                .addArrayOfString(
                        messages.stream().map(message -> message.sender().key()).toArray(String[]::new))
                .addArrayOfOffsetDateTime(messages.stream()
                        .map(message -> message.sentAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        return transaction.preparedQuery(NOTE).execute(columns).replaceWithVoid();
    }
}
