package id.antrean.sandbox.launch;

import id.antrean.backing.Backing;
import id.antrean.contracts.time.AdjustableClock;
import id.antrean.sandbox.gateway.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/** Where everything of one set is, and how it is configured; known before anything runs. */
final class Installation {

    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::");

    private final SandboxOptions options;
    private final Settings settings;
    private final DataDirectory data;
    private final ConfigFiles config;
    private final int port;

    Installation(SandboxOptions options, Settings settings, DataDirectory data, int port) {
        this.options = options;
        this.settings = settings;
        this.data = data;
        this.config = new ConfigFiles(data.config());
        this.port = port;
    }

    /** The gateway's port. */
    int port() {
        return port;
    }

    DataDirectory data() {
        return data;
    }

    Settings settings() {
        return settings;
    }

    SandboxOptions options() {
        return options;
    }

    /** The gateway's address, for this machine. */
    URI gateway() {
        return http(EVERY_ADDRESS.contains(options.host()) ? SandboxOptions.DEFAULT_HOST : options.host(), port);
    }

    /** A service's own address. */
    URI address(Service service) {
        return http("localhost", service.port(port));
    }

    private static URI http(String host, int port) {
        return URI.create("http://%s:%d".formatted(host, port));
    }

    /** The clock of all services. */
    AdjustableClock clock() {
        return new AdjustableClock(data.clockFile());
    }

    /** What holds for one of the settings of {@link WhatsApp}. */
    String whatsApp(String setting) {
        return settings.find(setting)
                .orElseGet(() -> WhatsApp.defaults(gateway()).getOrDefault(setting, ""));
    }

    /** The password of the staff accounts. */
    String password() {
        return settings.find(Accounts.PASSWORD_SETTING).orElse(Accounts.DEFAULT_PASSWORD);
    }

    void writeSharedConfig() {
        config.writeShared(gateway(), Accounts.hash(password()), settings);
    }

    void writeConfig(Service service, Backing backing) {
        config.writeOwn(
                service,
                service.port(port),
                backing.kafkaBootstrapServers(),
                Databases.of(service).map(backing::database),
                data.clockFile());
    }

    /** The value of {@code SMALLRYE_CONFIG_LOCATIONS} for a service. */
    String locations(Service service) {
        return config.locations(service);
    }

    /** How to run a service. */
    ServiceProcess.Plan plan(Service service, Path program) {
        LogFile log = new LogFile(data.logs().resolve(service.id() + ".log"));
        ProcessBuilder command = ServiceCommand.of(
                program, "-Dantrean.sandbox.data=" + data.path(), config.locations(service), settings, log.path());
        return new ServiceProcess.Plan(service, command, log, data.pidFile(service), address(service));
    }
}
