package id.antrean.backing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What to start, and where.
 *
 * @param dataDirectory where the data is kept from run to run; absent: a temporary directory, deleted on close
 * @param postgresPort the port of PostgreSQL, 0 for a free one; may differ from run to run
 * @param kafkaPort the port of Kafka, 0 for a free one; may differ from run to run
 * @param databases created if missing, each with an owner role of the same name
 * @param topics the Kafka topics, created if missing, and the number of their partitions
 * @param preferEmbedded whether to start local processes even where a Docker engine answers
 * @param listener is told of each step in a few words, for example {@code "Kafka ready"}
 */
public record BackingConfig(
        Optional<Path> dataDirectory,
        int postgresPort,
        int kafkaPort,
        List<String> databases,
        Map<String, Integer> topics,
        boolean preferEmbedded,
        Consumer<String> listener) {

    /** Keeps copies of the collections. */
    public BackingConfig {
        databases = List.copyOf(databases);
        topics = Map.copyOf(topics);
    }

    /** Temporary data, free ports, no databases, no topics, and the choice of servers left to the machine. */
    public static BackingConfig temporary() {
        return new BackingConfig(Optional.empty(), 0, 0, List.of(), Map.of(), false, step -> {});
    }

    /** With data that survives a restart, in {@code directory}. */
    public BackingConfig withDataDirectory(Path directory) {
        return new BackingConfig(
                Optional.of(directory), postgresPort, kafkaPort, databases, topics, preferEmbedded, listener);
    }

    /** With fixed ports; 0 stands for a free one. */
    public BackingConfig withPorts(int postgres, int kafka) {
        return new BackingConfig(dataDirectory, postgres, kafka, databases, topics, preferEmbedded, listener);
    }

    /** With these databases. */
    public BackingConfig withDatabases(List<String> names) {
        return new BackingConfig(dataDirectory, postgresPort, kafkaPort, names, topics, preferEmbedded, listener);
    }

    /** With these topics and the number of partitions of each. */
    public BackingConfig withTopics(Map<String, Integer> partitions) {
        return new BackingConfig(
                dataDirectory, postgresPort, kafkaPort, databases, partitions, preferEmbedded, listener);
    }

    /** With local processes, whether or not a Docker engine answers. */
    public BackingConfig withEmbedded() {
        return new BackingConfig(dataDirectory, postgresPort, kafkaPort, databases, topics, true, listener);
    }

    /** With a listener of the steps of the start; it is called by the threads that start the servers. */
    public BackingConfig withListener(Consumer<String> steps) {
        return new BackingConfig(dataDirectory, postgresPort, kafkaPort, databases, topics, preferEmbedded, steps);
    }
}
