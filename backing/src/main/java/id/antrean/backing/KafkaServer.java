package id.antrean.backing;

import java.util.Optional;

/** One Kafka broker, however it is run. */
interface KafkaServer extends AutoCloseable {

    /** Starts it, without waiting until it answers; the port stays the same from start to start. */
    void start();

    /** Stops it cleanly and keeps its data for the next start; nothing if it does not run. */
    void stop();

    /** Stops it for good. */
    @Override
    default void close() {
        stop();
    }

    /** {@code host:port} for clients on this machine. */
    String bootstrapServers();

    /** Why it cannot answer any more, if its process has ended; empty while it may still come up. */
    Optional<String> failure();

    /** Where its log is or what it says, for an error message. */
    String logTail();

    /** The broker's process, if it is one of this machine. */
    Optional<ProcessHandle> process();
}
