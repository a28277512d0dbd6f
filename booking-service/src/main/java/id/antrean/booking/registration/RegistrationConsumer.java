package id.antrean.booking.registration;

import id.antrean.platform.messaging.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes registrations from Kafka, a batch at a time. */
@ApplicationScoped
class RegistrationConsumer {

    private final EventConsumer consumer;
    private final Registrations registrations;

    RegistrationConsumer(EventConsumer consumer, Registrations registrations) {
        this.consumer = consumer;
        this.registrations = registrations;
    }

    @Incoming("registrations")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, registrations::answer);
    }
}
