package id.antrean.backing;

import java.util.Optional;

/**
 * A running PostgreSQL and Kafka: containers where a Docker engine answers, otherwise the real servers as local
 * processes. The environment variable {@code ANTREAN_BACKING} ({@code embedded} or {@code containers}) overrides that.
 *
 * <p>A server that the configuration names nothing for is started when first asked for. Local Kafka ends with this
 * process; a local PostgreSQL outlives one that is killed, and is stopped by the next start on the same directory.
 * There is no shutdown hook: whoever starts a backing closes it after its clients.
 *
 * <p>All methods may be called by any thread, and throw {@link BackingException} if a server does not do its part.
 */
public interface Backing extends AutoCloseable {

    /**
     * Starts both servers side by side and creates what is missing.
     *
     * @throws BackingException if a server does not come up, a port is taken, or the data directory is in use
     */
    static Backing start(BackingConfig config) {
        return RunningBacking.start(config);
    }

    /** The address for Kafka's clients, {@code host:port}. */
    String kafkaBootstrapServers();

    /**
     * The database of that name; created, with its owner, if missing.
     *
     * @param name lower-case letters, digits and underscores
     */
    Database database(String name);

    /** Deletes all records of the configured topics, and all consumer groups, which must have no members. */
    void emptyTopics();

    /** Stops Kafka cleanly and keeps its data and its port. */
    void stopKafka();

    /** Starts Kafka again, stopped or killed, and returns when it takes records. */
    void startKafka();

    /** Stops PostgreSQL cleanly, clients or not, and keeps its data and its port. */
    void stopPostgres();

    /** Starts PostgreSQL again, stopped or killed, and returns when it takes connections. */
    void startPostgres();

    /** Kafka's process, for tests that kill it; absent in a container or while it is stopped. */
    Optional<ProcessHandle> kafkaProcess();

    /** PostgreSQL's main process, for tests that kill it; absent in a container or while it is stopped. */
    Optional<ProcessHandle> postgresProcess();

    /** Stops the servers; deletes the data if it is temporary. */
    @Override
    void close();
}
