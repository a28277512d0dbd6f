package id.antrean.acceptance;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.antrean.sandbox.launch.Sandbox;
import id.antrean.sandbox.launch.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the set once for all test classes, as {@code ./antrean up} does, and hands it to test methods. */
final class RunningSet implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RunningSet.class);

    /** How long a message is one process's to send: longer than three calls may take, and shorter than tests can wait. */
    static final Duration LEASE = Duration.ofSeconds(24);

    private static final Map<String, String> SETTINGS = Map.of(
            "antrean.sending.lease", LEASE.toSeconds() + "s",
            "antrean.whatsapp.read-timeout", "4s",
            "antrean.message-metrics.every", "1s",
            // Kafka waits so long for a process that was killed before it gives its work to the next one.
            "mp.messaging.connector.smallrye-kafka.session.timeout.ms", "6000",
            "mp.messaging.connector.smallrye-kafka.heartbeat.interval.ms", "2000");

    static {
        // Two cores run four services, two servers, a browser and the tests.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    private static final List<Path> FOLDERS = new CopyOnWriteArrayList<>();

    /** The running set. */
    record Running(Sandbox sandbox) implements AutoCloseable {

        URI gateway() {
            return sandbox.gateway();
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, key -> start(newFolder()), Running.class);
    }

    /** Starts a set on the data of this folder. */
    static Running start(Path data) {
        return new Running(Sandbox.start(SandboxOptions.quiet(data).withSettings(SETTINGS)));
    }

    /** A folder for the data of one set; it stays after the tests, with its logs. */
    static Path newFolder() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            Path folder = Files.createTempDirectory(target, "antrean-data");
            FOLDERS.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders of all sets of this run. */
    static List<Path> folders() {
        return List.copyOf(FOLDERS);
    }
}
