package id.antrean.platform.messaging;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * What every consumer of ours does with a batch: decode it, process it whole in one transaction, and acknowledge it only
 * when that is done.
 *
 * <p>A passing fault (the database or Kafka away, a conflict of transactions) is waited out: the batch is tried again and
 * again, and never put aside, since everything behind it would follow. Where the batch fails for another reason its
 * records are processed one by one, and only those that still fail become dead letters.
 */
@Singleton
public final class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final double JITTER = 0.3;

    private final DeadLetters deadLetters;
    private final MessagingConfig config;

    EventConsumer(DeadLetters deadLetters, MessagingConfig config) {
        this.deadLetters = deadLetters;
        this.config = config;
    }

    /** Processes events in their order, all or none; must be safe to repeat. */
    @FunctionalInterface
    public interface Handler extends Function<List<Envelope<Event>>, Uni<Void>> {}

    /**
     * Processes a batch.
     *
     * @return completes when every record is processed or put aside; does not fail while the fault is a passing one
     */
    public Uni<Void> consume(ConsumerRecords<String, byte[]> records, Handler handler) {
        List<Decoded> decoded = new ArrayList<>(records.count());
        List<DeadLetters.Rejected> malformed = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                decoded.add(new Decoded(record, EventCodec.fromRecord(record)));
            } catch (MalformedEventException e) {
                malformed.add(new DeadLetters.Rejected(record, e.code()));
            }
        }
        return waitingOutFaults(() -> deadLetters.add(malformed)).chain(() -> process(decoded, handler));
    }

    private record Decoded(ConsumerRecord<String, byte[]> record, Envelope<Event> event) {}

    private Uni<Void> process(List<Decoded> batch, Handler handler) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Envelope<Event>> events = batch.stream().map(Decoded::event).toList();
        return waitingOutFaults(() -> handler.apply(events)).onFailure().recoverWithUni(failure -> {
            if (batch.size() == 1) {
                return putAside(batch.get(0), failure);
            }
            return Multi.createFrom()
                    .iterable(batch)
                    .onItem()
                    .transformToUniAndConcatenate(one -> process(List.of(one), handler))
                    .collect()
                    .last()
                    .replaceWithVoid();
        });
    }

    private Uni<Void> putAside(Decoded one, Throwable failure) {
        LOG.errorf(
                "An event of type %s cannot be processed: %s",
                one.event().data().type().typeName(), Causes.inFull(failure));
        DeadLetters.Rejected rejected =
                new DeadLetters.Rejected(one.record(), "processing-failed: " + Causes.inShort(failure));
        return waitingOutFaults(() -> deadLetters.add(List.of(rejected)));
    }

    private Uni<Void> waitingOutFaults(Supplier<Uni<? extends Void>> work) {
        return Uni.createFrom()
                .deferred(work)
                .onFailure(PassingFaults::isPassing)
                .invoke(failure -> LOG.warnf(
                        "Waiting for a passing fault to end: %s",
                        failure.getClass().getName()))
                .onFailure(PassingFaults::isPassing)
                .retry()
                .withBackOff(config.retryDelay(), config.retryMaxDelay())
                .withJitter(JITTER)
                .indefinitely();
    }
}
