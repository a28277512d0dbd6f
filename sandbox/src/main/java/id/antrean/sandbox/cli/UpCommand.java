package id.antrean.sandbox.cli;

import id.antrean.sandbox.gateway.Service;
import id.antrean.sandbox.launch.Home;
import id.antrean.sandbox.launch.Launcher;
import id.antrean.sandbox.launch.Sandbox;
import id.antrean.sandbox.launch.SandboxOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./antrean up}: runs the whole set until it is interrupted. */
@Command(
        name = "up",
        description = "Runs the whole set on this machine until Ctrl-C: PostgreSQL, Kafka, the four services, "
                + "a simulator of WhatsApp and one gateway before them.",
        sortOptions = false,
        footer = {
            "",
            "Configuration is taken from environment variables too, in their usual upper-case form:",
            "  ANTREAN_WHATSAPP_API_URL=https://graph.facebook.com ./antrean up",
            "ANTREAN_SANDBOX_PASSWORD sets the password of the staff accounts."
        })
final class UpCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The gateway's port; the services take the four after it. Default: ${DEFAULT-VALUE}.")
    private int port = SandboxOptions.DEFAULT_PORT;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "Where the gateway listens; 0.0.0.0 lets other machines in. Default: ${DEFAULT-VALUE}.")
    private String host = SandboxOptions.DEFAULT_HOST;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where data, configuration and logs are kept. Default: .antrean in the project.")
    private @Nullable Path data;

    @Option(names = "--fresh", description = "Deletes the data of earlier runs first.")
    private boolean fresh;

    @Option(
            names = "--without",
            paramLabel = "SERVICE",
            arity = "1..*",
            converter = ServiceConverter.class,
            description =
                    "Does not start this service, and tells how to run it from an editor or in Quarkus' dev mode.")
    private Set<Service> without = new LinkedHashSet<>();

    @Option(
            names = "-D",
            paramLabel = "NAME=VALUE",
            mapFallbackValue = "true",
            description = "Sets a configuration property of the services; wins over everything else.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(out);
        Path home = Home.find();
        Path directory = data != null ? data : home.resolve(".antrean");
        Launcher launcher =
                new Launcher(new SandboxOptions(home, host, port, directory, fresh, without, settings, progress::step));

        SandboxLog.silence();
        Interruption interruption = Interruption.first(launcher::close, out);
        out.printf("Starting the set; its data is in %s%n", directory);
        out.flush();
        try {
            Sandbox sandbox = launcher.start();
            SandboxLog.writeTo(sandbox.data().resolve("logs/sandbox.log"));
            out.printf("%nReady after %s. Ctrl-C stops it.%n%n%s%n", progress.elapsed(), sandbox.summary());
            out.flush();
        } catch (RuntimeException e) {
            if (interruption.revoke()) {
                throw e;
            }
        }
        interruption.await();
        return 0;
    }
}
