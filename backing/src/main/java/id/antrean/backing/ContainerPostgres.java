package id.antrean.backing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL's official image, as durable as in production. */
final class ContainerPostgres implements PostgresServer {

    private static final String IMAGE = "postgres:18-alpine";
    private static final int INSIDE = 5432;

    // By TCP, since the server that only initialises the cluster does not listen there.
    private static final WaitStrategy READY = Wait.forSuccessfulCommand("pg_isready -h 127.0.0.1 -U postgres");

    private final PostgreSQLContainer container;

    ContainerPostgres(Volume volume, int wantedPort) {
        int port = Ports.claim(wantedPort, "PostgreSQL");
        container = new PostgreSQLContainer(IMAGE)
                .withDatabaseName("postgres")
                .withUsername("postgres")
                .withPassword("postgres")
                .withEnv("POSTGRES_INITDB_ARGS", "--locale=C --locale-provider=builtin --builtin-locale=C.UTF-8")
                .withCreateContainerCmdModifier(command -> volume.mount(command, "/var/lib/postgresql"))
                .waitingFor(READY);
        container.setPortBindings(List.of(port + ":" + INSIDE));
        // Testcontainers itself would switch fsync off.
        container.setCommand("postgres", "-c", "max_connections=200", "-c", "timezone=UTC");
    }

    @Override
    public void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else {
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
            READY.waitUntilReady(container);
        }
    }

    @Override
    public void stop() {
        if (container.isRunning()) {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .exec();
        }
    }

    @Override
    public void close() {
        container.stop();
    }

    @Override
    public Database address(String database) {
        return Database.at(container.getHost(), container.getMappedPort(INSIDE), database);
    }

    @Override
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                address("postgres").jdbcUrl(), container.getUsername(), container.getPassword());
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.empty();
    }
}
