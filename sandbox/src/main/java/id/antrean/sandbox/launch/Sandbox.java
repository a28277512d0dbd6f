package id.antrean.sandbox.launch;

import id.antrean.backing.Backing;
import id.antrean.contracts.time.AdjustableClock;
import id.antrean.sandbox.gateway.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The whole set, running: PostgreSQL, Kafka, the services, the simulator, and the gateway before them. */
public final class Sandbox implements AutoCloseable {

    private final Installation installation;
    private final Backing backing;
    private final ServiceGroup services;
    private final Launcher launcher;

    Sandbox(Installation installation, Backing backing, ServiceGroup services, Launcher launcher) {
        this.installation = installation;
        this.backing = backing;
        this.services = services;
        this.launcher = launcher;
    }

    /**
     * Starts everything and returns when all services are ready.
     *
     * @throws SandboxException if something is missing, taken or does not come up
     */
    public static Sandbox start(SandboxOptions options) {
        return new Launcher(options).start();
    }

    /** The one address, for this machine: {@code http://localhost:8080}. */
    public URI gateway() {
        return installation.gateway();
    }

    /** A service's own address, with its management under {@code /q/}. */
    public URI address(Service service) {
        return installation.address(service);
    }

    /** A service's process, for tests that kill it: it is started again. Absent while it does not run. */
    public Optional<ProcessHandle> process(Service service) {
        return services.process(service);
    }

    /** The PostgreSQL and the Kafka of the set. */
    public Backing backing() {
        return backing;
    }

    /** The clock of all services. */
    public AdjustableClock clock() {
        return installation.clock();
    }

    /** Where logs, data and configuration are. */
    public Path data() {
        return installation.data().path();
    }

    /** What a developer wants to know first: addresses, accounts, secrets. */
    public String summary() {
        return new Summary(installation, backing).text();
    }

    /** Stops everything and returns when nothing is left running; the data stays. */
    @Override
    public void close() {
        launcher.close();
    }
}
