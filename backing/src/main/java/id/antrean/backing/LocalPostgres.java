package id.antrean.backing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own binaries, unpacked and run as local processes that write as durably as in production. */
final class LocalPostgres implements PostgresServer {

    // fsync must be named: the library switches it off on the command line, and the last word there counts.
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "200",
            "shared_buffers", "128MB",
            "timezone", "UTC");

    // The same order and case rules on every system, and Unicode's.
    private static final Map<String, String> LOCALE =
            Map.of("locale", "C", "locale-provider", "builtin", "builtin-locale", "C.UTF-8");

    // Recovery after a crash may take its time.
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(10);
    // Making the database takes seconds, in which another program may come to the port that was free before.
    private static final int PORTS_TRIED = 5;

    private final Path data;
    private final Path log;
    /** Chosen anew only until the first start: from then on clients know it. */
    private int port;

    private boolean portIsKnown;
    private @Nullable EmbeddedPostgres server;

    LocalPostgres(Path directory, int wantedPort) {
        this.data = directory.resolve("data");
        this.log = directory.resolve("postgres.log");
        stopOrphan();
        this.port = Ports.claim(wantedPort, "PostgreSQL");
        this.portIsKnown = wantedPort != 0;
    }

    @Override
    public void start() {
        stop();
        stopOrphan();
        for (int attempt = 1; server == null; attempt++) {
            try {
                server = launch();
            } catch (IOException | RuntimeException e) {
                if (portIsKnown || attempt == PORTS_TRIED || Ports.isFree(port)) {
                    throw new BackingException("PostgreSQL did not start; " + ServerLog.tail(log), e);
                }
                port = Ports.free();
                forgetLibraryLock();
            }
        }
        portIsKnown = true;
    }

    /** The library does not let go of its lock when a start fails; on a new file it can have another. */
    private void forgetLibraryLock() {
        try {
            Files.deleteIfExists(data.resolve("epg-lock"));
        } catch (IOException e) {
            throw new BackingException("PostgreSQL's folder cannot be written to: " + e.getMessage(), e);
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START)
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()));
        SETTINGS.forEach(builder::setServerConfig);
        LOCALE.forEach(builder::setLocaleConfig);
        return builder.start();
    }

    @Override
    public void stop() {
        EmbeddedPostgres running = server;
        server = null;
        if (running == null) {
            return;
        }
        Optional<ProcessHandle> postmaster = process();
        try {
            // Also after it was killed: the library holds a lock on the data.
            running.close();
        } catch (IOException e) {
            throw new BackingException("PostgreSQL did not stop; " + ServerLog.tail(log), e);
        }
        postmaster.ifPresent(LocalPostgres::stop);
    }

    @Override
    public void close() {
        stop();
        stopOrphan();
    }

    /** A killed launcher leaves its PostgreSQL running, and a killed PostgreSQL leaves its lock file. */
    private void stopOrphan() {
        process().ifPresent(LocalPostgres::stop);
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new BackingException("PostgreSQL's lock file cannot be deleted: " + e.getMessage(), e);
        }
    }

    private static void stop(ProcessHandle postmaster) {
        // INT is the fast shutdown and QUIT the immediate one; TERM would wait for all clients to leave.
        for (String signal : new String[] {"INT", "QUIT"}) {
            Processes.signal(signal, postmaster);
            if (Processes.ends(postmaster, STOP)) {
                return;
            }
        }
        throw new BackingException("PostgreSQL (process %d) does not stop.".formatted(postmaster.pid()));
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    @Override
    public Database address(String database) {
        return Database.at("localhost", port, database);
    }

    @Override
    public Connection superuser() throws SQLException {
        EmbeddedPostgres running = server;
        if (running == null) {
            throw new BackingException("PostgreSQL does not run.");
        }
        return running.getPostgresDatabase().getConnection();
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Processes.recorded(pidFile(), "postgres", data.toString());
    }
}
