package id.antrean.bench;

import id.antrean.bench.Confirmations.Progress;
import id.antrean.sandbox.gateway.Service;
import id.antrean.sandbox.launch.Sandbox;
import id.antrean.sandbox.launch.SandboxOptions;
import id.antrean.sandbox.launch.WhatsApp;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long intake takes to answer webhooks at an even rate, while the whole set works on what they bring. */
@Command(
        name = "bench/run webhook-latency",
        description = "Sends signed webhooks to intake of a whole running set, at an even rate that does not wait for "
                + "answers; each message is a registration of another person.",
        sortOptions = false)
final class WebhookLatency implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "500",
            description = "Webhooks a second. Default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "For how long they are measured. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "For how long they are sent before, at the same rate. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--updates",
            paramLabel = "N",
            defaultValue = "1",
            description = "Messages in each webhook. Default: ${DEFAULT-VALUE}.")
    private int updates;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "128",
            description = "Connections at most; webhooks beyond that wait, and that counts. Default: ${DEFAULT-VALUE}.")
    private int connections;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long to wait for the last confirmation afterwards. Default: ${DEFAULT-VALUE}.")
    private int patience;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "People and days follow from it. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    private WebhookLatency() {}

    /** Measures, and prints what came of it. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new WebhookLatency()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Load load = load();
        Logger.getLogger("").setLevel(Level.WARNING);
        Path data = Files.createTempDirectory("antrean-bench");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.quiet(data).withSettings(settings()))) {
            measure(load, sandbox);
            // Of an end in the midst of delivery reports the simulator would complain.
            Logger.getLogger("").setLevel(Level.SEVERE);
        } finally {
            Folders.delete(data);
        }
        return 0;
    }

    private Load load() {
        try {
            return new Load(rate, warmUp, seconds, updates, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** What differs from {@code ./antrean up}. */
    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        // Enough places for everybody: a refusal is less work than a booking.
        for (String office : List.of("BGR", "JKS", "MKS", "JYP")) {
            settings.put("antrean.offices." + office + ".slot-capacity", "2000");
        }
        // The simulator does not see that these people wrote, and would not let us answer.
        settings.put("antrean.simulator.window", "off");
        settings.put("antrean.whatsapp.app-secret", WhatsApp.DEFAULT_APP_SECRET);
        return settings;
    }

    private void measure(Load load, Sandbox sandbox) throws SQLException {
        Duration wait = Duration.ofSeconds(patience);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        Webhooks webhooks = new Webhooks(load, today, WhatsApp.DEFAULT_APP_SECRET);
        try (OpenLoop loop = new OpenLoop(sandbox.address(Service.INTAKE), connections, Duration.ofSeconds(30));
                Confirmations confirmations =
                        new Confirmations(sandbox.backing().database("notification"))) {
            LoadResult result = loop.run(load, webhooks.make(Instant.now()));
            Progress atTheEnd = confirmations.now();
            Progress later = confirmations.await(result.takenMessages(), wait);
            PrintWriter out = spec.commandLine().getOut();
            out.print(LatencyReport.of(load, result, atTheEnd, later, confirmations.delays(load, result)));
            out.flush();
        }
    }
}
