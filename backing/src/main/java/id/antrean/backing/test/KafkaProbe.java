package id.antrean.backing.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A test's own eyes and hands on Kafka: it reads all partitions of some topics, outside any consumer group, and
 * writes records. Safe for use by the test and by Awaitility's threads.
 */
public final class KafkaProbe implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final long SEND_SECONDS = 15;

    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    private KafkaProbe(String bootstrapServers, Collection<String> topics) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer.assign(topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
    }

    /** A probe that sees every record of these topics, which must exist. */
    public static KafkaProbe fromBeginning(String bootstrapServers, String... topics) {
        KafkaProbe probe = new KafkaProbe(bootstrapServers, List.of(topics));
        probe.consumer.seekToBeginning(probe.consumer.assignment());
        return probe;
    }

    /** A probe that sees the records written from now on to these topics, which must exist. */
    public static KafkaProbe fromNow(String bootstrapServers, String... topics) {
        KafkaProbe probe = new KafkaProbe(bootstrapServers, List.of(topics));
        probe.consumer.seekToEnd(probe.consumer.assignment());
        // Seeking is lazy; asking for the position makes "now" this moment.
        probe.consumer.assignment().forEach(probe.consumer::position);
        return probe;
    }

    /** The topic's records so far, those of a partition in their order; call it until they are there. */
    public synchronized List<ConsumerRecord<String, byte[]>> records(String topic) {
        consumer.poll(POLL).forEach(seen::add);
        return seen.stream().filter(message -> message.topic().equals(topic)).toList();
    }

    /**
     * Writes a record and returns when Kafka has it.
     *
     * @param headers names and UTF-8 values
     */
    public void produce(String topic, String key, byte[] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get(SEND_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("Kafka did not take the record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while writing a record", e);
        }
    }

    @Override
    public synchronized void close() {
        consumer.close();
        producer.close(Duration.ofSeconds(1));
    }
}
