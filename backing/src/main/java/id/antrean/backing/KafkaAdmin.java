package id.antrean.backing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** What the backing asks of a broker: whether it is there, and the topics. */
final class KafkaAdmin implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Admin admin;

    private KafkaAdmin(Admin admin) {
        this.admin = admin;
    }

    /** Waits until the broker is a member of its cluster, which is when it takes records. */
    static KafkaAdmin whenReady(KafkaServer server) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        // A client that starts before the port is open would fill the log with warnings.
        while (!accepts(server.bootstrapServers())) {
            pause(server, deadline);
        }
        KafkaAdmin admin = new KafkaAdmin(Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                server.bootstrapServers(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200)));
        while (!admin.hasBroker()) {
            pause(server, deadline);
        }
        return admin;
    }

    private static boolean accepts(String address) {
        int colon = address.lastIndexOf(':');
        InetSocketAddress broker =
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        try (Socket socket = new Socket()) {
            socket.connect(broker, (int) PAUSE.toMillis());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause(KafkaServer server, long deadline) {
        Optional<String> failure = System.nanoTime() < deadline
                ? server.failure()
                : Optional.of("it does not answer after %d seconds".formatted(DEADLINE.toSeconds()));
        failure.ifPresent(why -> {
            throw new BackingException("Kafka did not start: %s; %s".formatted(why, server.logTail()));
        });
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    private boolean hasBroker() {
        try {
            return !admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackingException("Interrupted while waiting for Kafka.", e);
        }
    }

    /** Creates the topics that are missing. */
    void createMissing(Map<String, Integer> partitions) {
        Set<String> present = answer(admin.listTopics().names());
        Map<String, Integer> missing = new HashMap<>(partitions);
        missing.keySet().removeAll(present);
        create(missing);
    }

    /** Gives these topics, present or not, no records, and deletes all consumer groups. */
    void empty(Map<String, Integer> partitions) {
        Set<String> present = answer(admin.listTopics().names());
        answer(admin.deleteTopics(
                        partitions.keySet().stream().filter(present::contains).toList())
                .all());
        Set<String> groups = answer(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
        answer(admin.deleteConsumerGroups(groups).all());
        create(partitions);
    }

    private void create(Map<String, Integer> partitions) {
        List<NewTopic> topics = partitions.entrySet().stream()
                .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1))
                .toList();
        CreateTopicsResult created = admin.createTopics(topics);
        answer(created.all());
        for (String topic : partitions.keySet()) {
            awaitTopic(topic, answer(created.topicId(topic)));
        }
    }

    /** The broker learns of a topic, and that a deleted one of its name is gone, a little later than it is made. */
    private void awaitTopic(String topic, Uuid id) {
        long deadline = System.nanoTime() + ANSWER.toNanos();
        while (!id.equals(currentId(topic))) {
            if (System.nanoTime() > deadline) {
                throw new BackingException("Kafka does not serve the new topic %s.".formatted(topic));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private @Nullable Uuid currentId(String topic) {
        try {
            TopicDescription current = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(ANSWER.toMillis(), TimeUnit.MILLISECONDS)
                    .get(topic);
            return current == null ? null : current.topicId();
        } catch (ExecutionException | TimeoutException notYet) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackingException("Interrupted while waiting for Kafka.", e);
        }
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new BackingException("Kafka refused or did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackingException("Interrupted while waiting for Kafka.", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
