package id.antrean.notification.announcement;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.value.Sender;
import id.antrean.notification.conversation.Attention;
import id.antrean.notification.conversation.Conversations;
import id.antrean.notification.reminder.Appointments;
import id.antrean.notification.sending.Dispatcher;
import id.antrean.notification.sending.NewMessage;
import id.antrean.notification.sending.OutboundMessages;
import id.antrean.platform.messaging.EventConsumer;
import id.antrean.platform.persistence.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final NumberRequests numberRequests;
    private final Appointments appointments;
    private final Conversations conversations;
    private final Attention attention;
    private final OutboundMessages messages;
    private final Dispatcher dispatcher;

    AnnouncementConsumer(
            EventConsumer consumer,
            Pool pool,
            Inbox inbox,
            SenderLanguages languages,
            Announcements announcements,
            NumberRequests numberRequests,
            Appointments appointments,
            Conversations conversations,
            Attention attention,
            OutboundMessages messages,
            Dispatcher dispatcher) {
        this.consumer = consumer;
        this.pool = pool;
        this.inbox = inbox;
        this.languages = languages;
        this.announcements = announcements;
        this.numberRequests = numberRequests;
        this.appointments = appointments;
        this.conversations = conversations;
        this.attention = attention;
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
                .invoke(() -> {
                    dispatcher.wake();
                    attention.show(events);
                }));
    }

    private Uni<Void> add(SqlConnection transaction, List<Envelope<Event>> events) {
        return appointments.apply(transaction, events).chain(() -> tell(transaction, events));
    }

    private Uni<Void> tell(SqlConnection transaction, List<Envelope<Event>> events) {
        List<Sender> senders = events.stream()
                .flatMap(event -> Told.of(event.data()).stream())
                .map(Told::sender)
                .toList();
        if (senders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return conversations
                .note(transaction, events)
                .chain(() -> languages.find(transaction, senders))
                .map(LanguageChoice::new)
                .chain(choice -> announce(transaction, events, choice));
    }

    private Uni<Void> announce(SqlConnection transaction, List<Envelope<Event>> events, LanguageChoice choice) {
        List<NewMessage> owed = events.stream()
                .flatMap(event -> announcement(event, choice).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        return numberRequests
                .due(transaction, events)
                .invoke(due -> due.forEach(event -> owed.add(numberRequest(event, choice))))
                .chain(() -> languages.remember(transaction, choice.shown()))
                .chain(() -> messages.add(transaction, owed));
    }

    private Optional<NewMessage> announcement(Envelope<Event> event, LanguageChoice choice) {
        return Told.of(event.data()).flatMap(told -> announcements.of(event, told, choice.of(told, event.time())));
    }

    private NewMessage numberRequest(Envelope<Event> event, LanguageChoice choice) {
        Told told = Told.of(event.data()).orElseThrow();
        return announcements.numberRequest(event, told, choice.of(told, event.time()));
    }
}
