package id.antrean.notification.delivery;

import id.antrean.contracts.event.DeliveryReported;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.notification.sending.Dispatcher;
import id.antrean.notification.sending.MessageState;
import id.antrean.platform.messaging.EventConsumer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Takes delivery reports. They need no inbox: the same report changes nothing the second time. */
@ApplicationScoped
class DeliveryConsumer {

    private static final Logger LOG = Logger.getLogger(DeliveryConsumer.class);

    private final EventConsumer consumer;
    private final Pool pool;
    private final DeliveryStore store;
    private final Dispatcher dispatcher;

    DeliveryConsumer(EventConsumer consumer, Pool pool, DeliveryStore store, Dispatcher dispatcher) {
        this.consumer = consumer;
        this.pool = pool;
        this.store = store;
        this.dispatcher = dispatcher;
    }

    @Incoming("deliveries")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records, this::note);
    }

    private Uni<Void> note(List<Envelope<Event>> events) {
        List<DeliveryReported> reports = events.stream()
                .map(Envelope::data)
                .filter(DeliveryReported.class::isInstance)
                .map(DeliveryReported.class::cast)
                .toList();
        return pool.withTransaction(transaction -> store.find(transaction, reports)
                        .map(messages -> Deliveries.changedBy(reports, messages))
                        .call(changed -> store.update(transaction, changed)))
                .invoke(this::tell)
                .replaceWithVoid();
    }

    private void tell(Collection<TrackedMessage> changed) {
        changed.stream()
                .filter(message -> message.state() == MessageState.FAILED)
                .forEach(message ->
                        LOG.warnf("Message %s did not arrive: WhatsApp's code %s", message.id(), message.errorCode()));
        // Whoever waited for the outcome of the message before can have the next one.
        dispatcher.wake();
    }
}
