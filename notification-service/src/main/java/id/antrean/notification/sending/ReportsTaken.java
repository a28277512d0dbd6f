package id.antrean.notification.sending;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Up to which moment WhatsApp's delivery reports are in the database. Whether an attempt without an answer went out is told by
 * a report alone. After an outage of this service the reports wait in Kafka: who does not read them first sends twice.
 */
@Singleton
final class ReportsTaken {

    private static final Logger LOG = Logger.getLogger(ReportsTaken.class);
    private static final long LOOK_MILLIS = Duration.ofSeconds(2).toMillis();
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String CHANNEL = "mp.messaging.incoming.deliveries.";

    private final Admin admin;
    private final String topic;
    private final String group;
    private final Vertx vertx;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable Mark mark;
    private volatile @Nullable Long takenUntil;

    ReportsTaken(
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            @ConfigProperty(name = CHANNEL + "topic") String topic,
            @ConfigProperty(name = CHANNEL + "group.id") String group,
            Vertx vertx) {
        Map<String, Object> properties = new HashMap<>(connection);
        properties.keySet().retainAll(AdminClientConfig.configNames());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(TIMEOUT.toMillis()));
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(TIMEOUT.toMillis()));
        this.admin = Admin.create(properties);
        this.topic = topic;
        this.group = group;
        this.vertx = vertx;
    }

    /** A moment, in {@link System#nanoTime()}, and the ends of the partitions that had reports then. */
    private record Mark(long at, Map<TopicPartition, Long> ends) {}

    void start(@Observes StartupEvent event) {
        look();
        vertx.setPeriodic(LOOK_MILLIS, timer -> look());
    }

    @PreDestroy
    void stop() {
        admin.close(Duration.ZERO);
    }

    /** How long ago that moment is, or null while it is not known. */
    @Nullable
    Duration age() {
        Long until = takenUntil;
        return until == null ? null : Duration.ofNanos(System.nanoTime() - until);
    }

    private void look() {
        if (!looking.compareAndSet(false, true)) {
            return;
        }
        Mark last = mark;
        CompletionStage<Mark> aim = last == null ? newMark() : CompletableFuture.completedFuture(last);
        aim.thenCompose(aimed -> committed().thenAccept(committed -> judge(aimed, committed)))
                .whenComplete((done, failure) -> {
                    looking.set(false);
                    if (failure != null) {
                        LOG.debugf(
                                "It is not known which delivery reports were taken: %s",
                                failure.getClass().getName());
                    }
                });
    }

    private CompletionStage<Mark> newMark() {
        long now = System.nanoTime();
        return partitions()
                .thenCompose(partitions -> offsets(partitions, OffsetSpec.earliest())
                        .thenCombine(offsets(partitions, OffsetSpec.latest()), ReportsTaken::held))
                .thenApply(ends -> new Mark(now, ends));
    }

    private void judge(Mark aimed, Map<TopicPartition, OffsetAndMetadata> committed) {
        boolean reached = isRead(aimed.ends(), committed);
        mark = reached ? null : aimed;
        if (reached) {
            takenUntil = aimed.at();
        }
    }

    /** The ends of the partitions that hold anything: of others nothing was ever, or is still, to be read. */
    static Map<TopicPartition, Long> held(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .filter(end -> end.getValue() > begins.getOrDefault(end.getKey(), 0L))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether all before these ends was taken by the group. */
    static boolean isRead(Map<TopicPartition, Long> ends, Map<TopicPartition, @Nullable OffsetAndMetadata> committed) {
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata read = committed.get(end.getKey());
            return read != null && read.offset() >= end.getValue();
        });
    }

    private CompletionStage<List<TopicPartition>> partitions() {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .toCompletionStage()
                .thenApply(topics -> topics.values().stream()
                        .flatMap(description -> description.partitions().stream())
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList());
    }

    private CompletionStage<Map<TopicPartition, Long>> offsets(List<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        return admin.listOffsets(asked).all().toCompletionStage().thenApply(found -> found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset())));
    }

    private CompletionStage<Map<TopicPartition, OffsetAndMetadata>> committed() {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .toCompletionStage();
    }
}
