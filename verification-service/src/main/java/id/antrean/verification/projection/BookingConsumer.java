package id.antrean.verification.projection;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.platform.messaging.EventConsumer;
import id.antrean.platform.persistence.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns of the bookings and of the standing of senders. Answers that change no visit are passed over. */
@ApplicationScoped
class BookingConsumer {

    private static final String NAME = "verification.bookings";

    private final EventConsumer consumer;
    private final Pool pool;
    private final Inbox inbox;
    private final VisitProjection projection;

    BookingConsumer(EventConsumer consumer, Pool pool, Inbox inbox, VisitProjection projection) {
        this.consumer = consumer;
        this.pool = pool;
        this.inbox = inbox;
        this.projection = projection;
    }

    @Incoming("bookings")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, this::project);
    }

    private Uni<Void> project(List<Envelope<Event>> events) {
        List<Envelope<Event>> ours = events.stream()
                .filter(event -> VisitProjection.concerns(event.data()))
                .toList();
        if (ours.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.withTransaction(transaction -> inbox.claim(transaction, NAME, ours)
                .map(fresh -> fresh.stream().map(Envelope::data).toList())
                .chain(fresh -> projection.apply(transaction, fresh)));
    }
}
