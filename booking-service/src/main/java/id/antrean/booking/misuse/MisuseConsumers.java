package id.antrean.booking.misuse;

import id.antrean.platform.messaging.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes visits and conversations from Kafka, a batch at a time. */
@ApplicationScoped
class MisuseConsumers {

    private final EventConsumer consumer;
    private final VisitSignals visits;
    private final ConversationCounts conversations;

    MisuseConsumers(EventConsumer consumer, VisitSignals visits, ConversationCounts conversations) {
        this.consumer = consumer;
        this.visits = visits;
        this.conversations = conversations;
    }

    @Incoming("visits-misuse")
    Uni<Void> visits(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, visits::observe);
    }

    @Incoming("conversations-misuse")
    Uni<Void> conversations(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, conversations::count);
    }
}
