package id.antrean.sandbox.launch;

import id.antrean.sandbox.gateway.Service;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What to start, and how.
 *
 * @param home the project's root, where the services were built
 * @param host the name or address that the gateway listens at; the services are for this machine only
 * @param port the gateway's port, with the services' on the four after it; 0 for any that are free
 * @param data where data, configuration and logs are kept
 * @param fresh whether to delete what an earlier run left there
 * @param without services that are not started, since the developer runs them
 * @param settings configuration that wins over environment variables and the sandbox's defaults
 * @param progress is told of each step in a few words
 */
public record SandboxOptions(
        Path home,
        String host,
        int port,
        Path data,
        boolean fresh,
        Set<Service> without,
        Map<String, String> settings,
        Consumer<String> progress) {

    /** The port of the gateway where none is named. */
    public static final int DEFAULT_PORT = 8080;

    /** The name that the gateway listens at where none is given. */
    public static final String DEFAULT_HOST = "localhost";

    private static final int HIGHEST_PORT = 65_535;

    /** @throws SandboxException if the port does not leave room for those of the services */
    public SandboxOptions {
        if (port < 0 || port + Service.values().length > HIGHEST_PORT) {
            throw new SandboxException("The port must be between 1 and %d, since the services take the four after it."
                    .formatted(HIGHEST_PORT - Service.values().length));
        }
        without = Set.copyOf(without);
        settings = Map.copyOf(settings);
    }

    /** For tests: any free ports, the given data, nothing said. */
    public static SandboxOptions quiet(Path data) {
        return new SandboxOptions(Home.find(), DEFAULT_HOST, 0, data, false, Set.of(), Map.of(), step -> {});
    }

    /** With these settings. */
    public SandboxOptions withSettings(Map<String, String> given) {
        return new SandboxOptions(home, host, port, data, fresh, without, given, progress);
    }

    /** With a listener of the steps. */
    public SandboxOptions withProgress(Consumer<String> steps) {
        return new SandboxOptions(home, host, port, data, fresh, without, settings, steps);
    }

    /** With the gateway at this port. */
    public SandboxOptions withPort(int gateway) {
        return new SandboxOptions(home, host, gateway, data, fresh, without, settings, progress);
    }

    /** Without these services. */
    public SandboxOptions withoutServices(Set<Service> services) {
        return new SandboxOptions(home, host, port, data, fresh, services, settings, progress);
    }
}
