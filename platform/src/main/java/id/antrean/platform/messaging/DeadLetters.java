package id.antrean.platform.messaging;

import id.antrean.contracts.event.Topics;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Puts aside what a service cannot process, whole and with its cause, so that nothing is lost and the rest goes on. The
 * record keeps its key, value and headers, and can be written back to the topic it came from.
 */
@Singleton
public final class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String PREFIX = "dead-letter-";

    private final EventPublisher publisher;
    private final Clock clock;
    private final String topic;

    DeadLetters(
            EventPublisher publisher,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.publisher = publisher;
        this.clock = clock;
        this.topic = Topics.deadLetters(application);
    }

    /**
     * A record that could not be processed.
     *
     * @param record as it came
     * @param cause a code such as {@code malformed-data}; never text of an exception, which may quote personal data
     */
    public record Rejected(ConsumerRecord<String, byte[]> record, String cause) {}

    /** Puts the records aside; fails when Kafka does not confirm it, and then they are still where they came from. */
    public Uni<Void> add(List<Rejected> rejected) {
        rejected.forEach(one -> LOG.warnf(
                "Dead letter: %s, from %s partition %d offset %d",
                one.cause(),
                one.record().topic(),
                one.record().partition(),
                one.record().offset()));
        return publisher.send(rejected.stream().map(this::letter).toList());
    }

    private ProducerRecord<String, byte[]> letter(Rejected rejected) {
        ConsumerRecord<String, byte[]> record = rejected.record();
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
        header(letter, "cause", rejected.cause());
        header(letter, "topic", record.topic());
        header(letter, "partition", Integer.toString(record.partition()));
        header(letter, "offset", Long.toString(record.offset()));
        header(letter, "time", clock.instant().toString());
        return letter;
    }

    /**
     * Raw input that never was a record.
     *
     * @param key by which to keep it, not personal
     * @param value the raw bytes
     * @param cause a code, see {@link Rejected}
     */
    public record Raw(String key, byte[] value, String cause) {}

    /** Puts all of it aside as {@link #add(String, byte[], String)} does, and logs each cause once. */
    public Uni<Void> addRaw(List<Raw> rejected) {
        rejected.stream()
                .collect(Collectors.groupingBy(Raw::cause, TreeMap::new, Collectors.counting()))
                .forEach((cause, count) -> LOG.warnf("Dead letters: %s (%d times)", cause, count));
        return publisher.send(rejected.stream().map(this::letter).toList());
    }

    private ProducerRecord<String, byte[]> letter(Raw rejected) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(topic, rejected.key(), rejected.value());
        header(letter, "cause", rejected.cause());
        header(letter, "time", clock.instant().toString());
        return letter;
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
