package id.antrean.sandbox.launch;

import id.antrean.backing.Backing;
import id.antrean.backing.BackingConfig;
import id.antrean.backing.BackingException;
import id.antrean.contracts.event.Topics;
import id.antrean.sandbox.gateway.Gateway;
import id.antrean.sandbox.gateway.Service;
import id.antrean.sandbox.simulator.Simulator;
import id.antrean.sandbox.simulator.SimulatorConfig;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Starts the set, side by side where possible, and can be told to stop at any moment of that. */
public final class Launcher implements AutoCloseable {

    private static final int PARTITIONS = 4;

    // The common pool has too few threads for waiting on two servers.
    private static final Executor ASIDE = task -> new Thread(task, "sandbox-start").start();

    private final SandboxOptions options;
    private final Settings settings;
    private final Resources resources;
    private final Object launching = new Object();

    /** Nothing is started yet. */
    public Launcher(SandboxOptions options) {
        this.options = options;
        this.settings = new Settings(options.settings(), System.getenv());
        this.resources = new Resources(options.progress());
    }

    /**
     * Starts everything and returns when all services are ready.
     *
     * @throws SandboxException if something is missing, taken or does not come up, or if this was closed meanwhile;
     *     then nothing is left running
     */
    public Sandbox start() {
        synchronized (launching) {
            try {
                return launch();
            } catch (BackingException e) {
                close();
                throw new SandboxException(String.valueOf(e.getMessage()), e);
            } catch (RuntimeException | Error e) {
                close();
                throw e;
            }
        }
    }

    private Sandbox launch() {
        // The libraries log through it; it complains when two threads are its first users.
        LoggerFactory.getILoggerFactory();
        Map<Service, Path> programs = programs();
        DataDirectory data = resources.add(DataDirectory.open(options.data()));
        data.stopLeftBehind();
        if (options.fresh()) {
            data.empty();
        }
        data.requireSpace();
        int port = Ports.claim(options.port(), options.without());
        Installation installation = new Installation(options, settings, data, port);

        CompletableFuture<Backing> backing =
                CompletableFuture.supplyAsync(() -> resources.add(startBacking(data)), ASIDE);
        CompletableFuture<Void> front = CompletableFuture.runAsync(() -> startFront(installation), ASIDE);
        // Both are awaited even if one fails: what still starts could not be closed.
        join(CompletableFuture.allOf(backing, front));

        ServiceGroup services = startServices(installation, backing.join(), programs);
        return new Sandbox(installation, backing.join(), services, this);
    }

    private Map<Service, Path> programs() {
        Map<Service, Path> programs = new EnumMap<>(Service.class);
        Arrays.stream(Service.values())
                .filter(service -> !options.without().contains(service))
                .forEach(service -> programs.put(service, Home.program(options.home(), service)));
        return programs;
    }

    private Backing startBacking(DataDirectory data) {
        Map<String, Integer> topics = Stream.concat(
                        Topics.events().stream(), Topics.CONSUMERS.stream().map(Topics::deadLetters))
                .collect(Collectors.toMap(topic -> topic, topic -> PARTITIONS));
        // Local processes, not containers: they start in a few seconds and keep their data in the one directory.
        return Backing.start(BackingConfig.temporary()
                .withDataDirectory(data.path())
                .withDatabases(Databases.all())
                .withTopics(topics)
                .withEmbedded()
                .withListener(options.progress()));
    }

    /** What people and Meta see of the set; services that do not run yet are answered for. */
    private void startFront(Installation installation) {
        Vertx vertx = Vertx.vertx();
        resources.add(
                () -> vertx.close().toCompletionStage().toCompletableFuture().join());
        Simulator simulator = createSimulator(vertx, installation);
        resources.add(simulator::close);
        resources.add(openGateway(vertx, installation, simulator));
        installation.writeSharedConfig();
        options.progress().accept("gateway and simulator ready");
    }

    private Simulator createSimulator(Vertx vertx, Installation installation) {
        try {
            return Simulator.create(vertx, simulatorConfig(installation));
        } catch (IllegalArgumentException e) {
            throw new SandboxException(String.valueOf(e.getMessage()), e);
        }
    }

    private SimulatorConfig simulatorConfig(Installation installation) {
        return new SimulatorConfig(
                installation.gateway().resolve("/webhooks/whatsapp"),
                installation.whatsApp(WhatsApp.APP_SECRET),
                installation.whatsApp(WhatsApp.ACCESS_TOKEN),
                installation.clock(),
                installation.data().path(),
                installation.whatsApp(WhatsApp.BUSINESS_ACCOUNT_ID),
                SimulatorLimits.of(settings),
                TemplateFiles.read(options.home().resolve(TemplateFiles.FOLDER)).stream()
                        .map(TemplateFile::definition)
                        .toList(),
                Offices.simulated(settings));
    }

    private Gateway openGateway(Vertx vertx, Installation installation, Simulator simulator) {
        int port = installation.port();
        try {
            return Gateway.open(vertx, options.host(), port, service -> service.port(port), simulator.router());
        } catch (CompletionException e) {
            throw new SandboxException(
                    "The gateway cannot listen at %s, port %d: %s".formatted(options.host(), port, e.getCause()), e);
        }
    }

    private ServiceGroup startServices(Installation installation, Backing backing, Map<Service, Path> programs) {
        for (Service service : Service.values()) {
            installation.writeConfig(service, backing);
        }
        Readiness readiness = new Readiness();
        List<ServiceProcess> processes = programs.entrySet().stream()
                .map(program -> new ServiceProcess(
                        installation.plan(program.getKey(), program.getValue()), readiness, options.progress()))
                .toList();
        ServiceGroup services = resources.add(new ServiceGroup(processes));
        services.start();
        return services;
    }

    private static void join(CompletableFuture<Void> all) {
        try {
            all.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Stops what runs, gives up what still starts, and returns when nothing is left. */
    @Override
    public void close() {
        resources.close();
        synchronized (launching) {
            resources.close();
        }
    }
}
