package id.antrean.notification.announcement;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.value.Sender;
import id.antrean.notification.sending.Dispatcher;
import id.antrean.notification.sending.NewMessage;
import id.antrean.notification.sending.OutboundMessages;
import id.antrean.platform.messaging.EventConsumer;
import id.antrean.platform.persistence.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Turns each batch of events into messages, in one transaction, and has them sent at once: somebody is waiting. */
@ApplicationScoped
class AnnouncementConsumer {

    private final EventConsumer consumer;
    private final Pool pool;
    private final Inbox inbox;
    private final SenderLanguages languages;
    private final Announcements announcements;
    private final OutboundMessages messages;
    private final Dispatcher dispatcher;

    AnnouncementConsumer(
            EventConsumer consumer,
            Pool pool,
            Inbox inbox,
            SenderLanguages languages,
            Announcements announcements,
            OutboundMessages messages,
            Dispatcher dispatcher) {
        this.consumer = consumer;
        this.pool = pool;
        this.inbox = inbox;
        this.languages = languages;
        this.announcements = announcements;
        this.messages = messages;
        this.dispatcher = dispatcher;
    }

    @Incoming("bookings")
    Uni<Void> bookings(ConsumerRecords<String, byte[]> records) {
        return announce("notification.bookings", records);
    }

    @Incoming("visits")
    Uni<Void> visits(ConsumerRecords<String, byte[]> records) {
        return announce("notification.visits", records);
    }

    @Incoming("conversations")
    Uni<Void> conversations(ConsumerRecords<String, byte[]> records) {
        return announce("notification.conversations", records);
    }

    private Uni<Void> announce(String name, ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, events -> pool.withTransaction(
                        transaction -> inbox.claim(transaction, name, events).chain(fresh -> add(transaction, fresh)))
                .invoke(dispatcher::wake)
                .replaceWithVoid());
    }

    private Uni<Void> add(SqlConnection transaction, List<Envelope<Event>> events) {
        List<Sender> senders = events.stream()
                .flatMap(event -> Told.of(event.data()).stream())
                .map(Told::sender)
                .toList();
        if (senders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return languages.find(transaction, senders).map(LanguageChoice::new).chain(choice -> {
            List<NewMessage> owed = events.stream()
                    .flatMap(event -> announcement(event, choice).stream())
                    .toList();
            return languages.remember(transaction, choice.shown()).chain(() -> messages.add(transaction, owed));
        });
    }

    private Optional<NewMessage> announcement(Envelope<Event> event, LanguageChoice choice) {
        return Told.of(event.data()).flatMap(told -> announcements.of(event, told, choice.of(told, event.time())));
    }
}
