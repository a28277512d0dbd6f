package id.antrean.notification.conversation;

import id.antrean.notification.reminder.Appointments;
import id.antrean.platform.messaging.EventConsumer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of the messages that the booking service answers: that they were written, not what they say; and who became who. */
@ApplicationScoped
class RegistrationsListener {

    private final EventConsumer consumer;
    private final Pool pool;
    private final Conversations conversations;
    private final Appointments appointments;
    private final Attention attention;

    RegistrationsListener(
            EventConsumer consumer,
            Pool pool,
            Conversations conversations,
            Appointments appointments,
            Attention attention) {
        this.consumer = consumer;
        this.pool = pool;
        this.conversations = conversations;
        this.appointments = appointments;
        this.attention = attention;
    }

    @Incoming("registrations")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, events -> pool.withTransaction(transaction ->
                        conversations.note(transaction, events).chain(() -> appointments.apply(transaction, events)))
                .invoke(() -> attention.show(events)));
    }
}
