package id.antrean.booking.visit;

import id.antrean.platform.messaging.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes arrivals and expiries from Kafka, a batch at a time. */
@ApplicationScoped
class VisitConsumer {

    private final EventConsumer consumer;
    private final Visits visits;

    VisitConsumer(EventConsumer consumer, Visits visits) {
        this.consumer = consumer;
        this.visits = visits;
    }

    @Incoming("visits")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, visits::close);
    }
}
