package id.antrean.platform.messaging;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Writes events to Kafka and tells when they are safe: acknowledged by all replicas in sync.
 *
 * <p>Only intake and the outbox relay use it; a service with a database writes its events to the outbox.
 */
@Startup
@Singleton
public final class EventPublisher {

    private static final Logger LOG = Logger.getLogger(EventPublisher.class);

    private final KafkaProducer<String, byte[]> producer;
    private final ThreadPoolExecutor sender;
    private final Duration timeout;

    /** @param connection how to reach Kafka and be let in: every property that begins with {@code kafka.} */
    EventPublisher(MessagingConfig config, @Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.timeout = config.publishTimeout();
        this.producer =
                new KafkaProducer<>(producerConfig(connection), new StringSerializer(), new ByteArraySerializer());
        // KafkaProducer.send blocks while it knows no broker and must not hold up an event loop; one thread keeps
        // order.
        this.sender = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(config.publishQueue()), task -> {
                    Thread thread = new Thread(task, "event-publisher");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    private Map<String, Object> producerConfig(Map<String, Object> connection) {
        int millis = Math.toIntExact(timeout.toMillis());
        Map<String, Object> properties = new HashMap<>(connection);
        // They are meant for clients that read, and would not fit below.
        properties.keySet().removeAll(Set.of("group.id", "default.api.timeout.ms"));
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        properties.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return properties;
    }

    /**
     * Writes the events in this order.
     *
     * @return completes when all are safe; fails with {@link PublishFailedException} when one of them is not within the
     *     configured time. Writing them again is harmless: consumers know an event by its id
     */
    public Uni<Void> publish(List<OutgoingEvent> events) {
        return send(events.stream().map(EventCodec::toRecord).toList());
    }

    /** Writes records that need not be events, such as dead letters, in this order; else as {@link #publish}. */
    public Uni<Void> send(List<ProducerRecord<String, byte[]>> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().completionStage(() -> enqueue(records));
    }

    private CompletableFuture<Void> enqueue(List<ProducerRecord<String, byte[]>> records) {
        CompletableFuture<Void> safe =
                new CompletableFuture<Void>().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            sender.execute(() -> {
                if (!safe.isDone()) {
                    sendAll(records, safe);
                }
            });
        } catch (RejectedExecutionException e) {
            safe.completeExceptionally(new PublishFailedException("too many events wait for Kafka"));
        }
        return safe.exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                failure instanceof PublishFailedException
                        ? failure
                        : new PublishFailedException("Kafka did not confirm in time", failure)));
    }

    private void sendAll(List<ProducerRecord<String, byte[]>> records, CompletableFuture<Void> safe) {
        try {
            List<CompletableFuture<Void>> acknowledged = new ArrayList<>(records.size());
            for (ProducerRecord<String, byte[]> record : records) {
                CompletableFuture<Void> one = new CompletableFuture<>();
                acknowledged.add(one);
                producer.send(record, (metadata, failure) -> {
                    if (failure == null) {
                        one.complete(null);
                    } else {
                        one.completeExceptionally(failure);
                    }
                });
            }
            CompletableFuture.allOf(acknowledged.toArray(CompletableFuture[]::new))
                    .whenComplete((ignored, failure) -> {
                        if (failure == null) {
                            safe.complete(null);
                        } else {
                            safe.completeExceptionally(failure);
                        }
                    });
        } catch (RuntimeException e) {
            safe.completeExceptionally(e);
        }
    }

    @PreDestroy
    void close() {
        sender.shutdown();
        try {
            if (!sender.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Kafka does not answer; events that were not acknowledged will be sent again by their source");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(timeout);
    }
}
