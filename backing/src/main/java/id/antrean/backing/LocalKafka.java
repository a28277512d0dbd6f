package id.antrean.backing;

import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A broker and controller in one child JVM, with the class path of this one. */
final class LocalKafka implements KafkaServer {

    // A temporary broker lives for minutes: with the first compiler alone it starts in half the processor time.
    private static final List<String> BRIEF = List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final List<String> LASTING = List.of("-Xmx384m");

    private static final Duration STOP = Duration.ofSeconds(15);

    // An interrupt at the terminal reaches every process of the group; only the launcher may act on it, since the
    // services still need Kafka while they stop.
    private static final List<String> UNINTERRUPTED = List.of("/bin/sh", "-c", "trap '' INT; exec \"$0\" \"$@\"");

    private final Path directory;
    private final Path log;
    private final int port;
    private final List<String> tuning;
    private @Nullable Process child;

    LocalKafka(Path directory, int wantedPort, boolean brief) {
        this.directory = directory;
        this.log = directory.resolve("kafka.log");
        stopOrphan();
        this.tuning = brief ? BRIEF : LASTING;
        this.port = Ports.claim(wantedPort, "Kafka");
    }

    @Override
    public void start() {
        stopOrphan();
        try {
            Path settings = writeSettings();
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(UNINTERRUPTED));
            builder.command().add(java());
            builder.command().addAll(tuning);
            builder.command().add("-Djava.awt.headless=true");
            builder.command().add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
            builder.command().addAll(List.of(LocalKafkaMain.class.getName(), settings.toString()));
            // Not as an argument: the command line must stay short enough to be recognised by.
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            child = builder.redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new BackingException("Kafka did not start: " + e.getMessage(), e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Path writeSettings() throws IOException {
        int controllerPort = Ports.free();
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://" + bootstrapServers());
        settings.put("log.dirs", directory.resolve("logs").toString());
        KafkaSettings.COMMON.forEach(settings::put);
        Path file = directory.resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        return file;
    }

    @Override
    public void stop() {
        Process running = child;
        child = null;
        if (running != null) {
            stop(running.toHandle());
        }
    }

    /** The broker of a killed launcher may still be busy with its shutdown. */
    private void stopOrphan() {
        Processes.recorded(pidFile(directory), LocalKafkaMain.class.getName(), directory.toString())
                .ifPresent(LocalKafka::stop);
    }

    private static void stop(ProcessHandle broker) {
        broker.destroy();
        if (!Processes.ends(broker, STOP)) {
            broker.destroyForcibly();
            Processes.ends(broker, STOP);
        }
    }

    static Path pidFile(Path directory) {
        return directory.resolve("kafka.pid");
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Optional<String> failure() {
        Process running = child;
        if (running == null) {
            return Optional.of("it was stopped");
        }
        return running.isAlive() ? Optional.empty() : Optional.of("it ended with status " + running.exitValue());
    }

    @Override
    public String logTail() {
        return ServerLog.tail(log);
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(child).map(Process::toHandle).filter(ProcessHandle::isAlive);
    }
}
