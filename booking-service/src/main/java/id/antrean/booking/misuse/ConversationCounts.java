package id.antrean.booking.misuse;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.value.Sender;
import id.antrean.platform.persistence.Inbox;
import id.antrean.platform.persistence.OutboxRelay;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts the messages that booking has no say in: a flood of them is a flood, too. */
@Singleton
final class ConversationCounts {

    private static final String CONSUMER = "booking.conversations-misuse";

    private final Pool pool;
    private final Inbox inbox;
    private final OutboxRelay relay;
    private final ChattingSenders senders;
    private final Misuse misuse;
    private final Clock clock;

    ConversationCounts(Pool pool, Inbox inbox, OutboxRelay relay, ChattingSenders senders, Misuse misuse, Clock clock) {
        this.pool = pool;
        this.inbox = inbox;
        this.relay = relay;
        this.senders = senders;
        this.misuse = misuse;
        this.clock = clock;
    }

    /** Counts these messages, each once however often it comes. */
    Uni<Void> count(List<Envelope<Event>> events) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return pool.withTransaction(transaction ->
                        inbox.claim(transaction, CONSUMER, events).chain(fresh -> count(transaction, fresh, now)))
                .invoke(relay::wake);
    }

    private Uni<Void> count(SqlConnection transaction, List<Envelope<Event>> events, Instant now) {
        List<MessageReceived> messages = new ArrayList<>();
        for (Envelope<Event> event : events) {
            if (event.data() instanceof MessageReceived message) {
                messages.add(message);
            }
        }
        List<Sender> writers =
                messages.stream().map(MessageReceived::sender).distinct().toList();
        return writers.isEmpty()
                ? Uni.createFrom().voidItem()
                : senders.resolve(transaction, writers, now)
                        .chain(ids -> misuse.count(transaction, sent(messages, ids), now));
    }

    private static List<SentMessage> sent(List<MessageReceived> messages, Map<Sender, Long> ids) {
        List<SentMessage> sent = new ArrayList<>();
        for (MessageReceived message : messages) {
            Long id = ids.get(message.sender());
            if (id != null) {
                sent.add(new SentMessage(id, message.office(), message.sentAt()));
            }
        }
        return sent;
    }
}
