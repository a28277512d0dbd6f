package id.antrean.backing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** One PostgreSQL, however it is run. */
interface PostgresServer extends AutoCloseable {

    /** Starts it and returns when it takes connections; the port stays the same from start to start. */
    void start();

    /** Stops it cleanly and keeps its data for the next start; nothing if it does not run. */
    void stop();

    /** Stops it for good. */
    @Override
    default void close() {
        stop();
    }

    /** How that database is reached from this machine. */
    Database address(String database);

    /** A superuser's connection to the server's own database. */
    Connection superuser() throws SQLException;

    /** The server's main process, if it is one of this machine. */
    Optional<ProcessHandle> process();
}
