package id.antrean.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The child JVM that is the broker: formats new storage, serves, and ends with its parent. */
final class LocalKafkaMain {

    // Always the same: storage that was formatted by an earlier run must be that of this cluster.
    private static final Uuid CLUSTER = new Uuid(0, 1);

    private LocalKafkaMain() {}

    /**
     * Runs the broker until it is terminated or its parent is gone.
     *
     * @param arguments the file with the broker's settings, in the directory that holds its data
     */
    public static void main(String[] arguments) throws IOException {
        logWarningsOnly();
        endWithParent();
        Path settings = Path.of(arguments[0]);
        Path directory = settings.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IllegalArgumentException("not a file: " + settings);
        }
        Files.writeString(
                LocalKafka.pidFile(directory),
                Long.toString(ProcessHandle.current().pid()));
        format(settings);
        Kafka.main(new String[] {settings.toString()});
    }

    private static void format(Path settings) {
        String[] command = {
            "format", "--ignore-formatted", "--cluster-id", CLUSTER.toString(), "--config", settings.toString()
        };
        if (StorageTool.execute(command, System.out) != 0) {
            throw new IllegalStateException("Kafka's storage cannot be formatted");
        }
    }

    /** The standard input is a pipe from the parent: it ends when the parent does, however it is killed. */
    private static void endWithParent() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Nothing is ever written to it.
                        }
                    } catch (IOException closed) {
                        // The same as its end.
                    }
                    System.exit(0);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void logWarningsOnly() {
        Logger root = LogManager.getLogManager().getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        Handler console = new ConsoleHandler();
        console.setLevel(Level.WARNING);
        root.addHandler(console);
        root.setLevel(Level.WARNING);
    }
}
