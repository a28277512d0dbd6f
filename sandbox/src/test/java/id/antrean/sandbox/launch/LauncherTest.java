package id.antrean.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.antrean.backing.Database;
import id.antrean.sandbox.gateway.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting and stopping, with the real servers and stand-ins for the services. */
class LauncherTest {

    private final Path home;
    private final Path data;

    LauncherTest(@TempDir Path folder) {
        this.home = folder;
        this.data = folder.resolve("data");
    }

    @BeforeEach
    void build() throws IOException {
        FakeService.build(home);
    }

    private SandboxOptions options() {
        return new SandboxOptions(home, "localhost", 0, data, false, Set.of(), Map.of(), step -> {});
    }

    @Test
    void nothingIsLeftRunningAndTheDataIsThereAgain() throws Exception {
        Sandbox first = Sandbox.start(options());
        execute(first, "create table kept (id int primary key)");
        List<ProcessHandle> processes = processes(first);
        assertThat(processes).hasSize(6).allMatch(ProcessHandle::isAlive);

        first.close();

        // A moment may pass until the system has cleared away a process that has ended.
        await().untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
        assertThat(data.resolve("run")).isDirectoryNotContaining("glob:**.pid");

        try (Sandbox second = Sandbox.start(options())) {
            assertThat(tables(second, "kept")).isEqualTo(1);
        }
    }

    private static List<ProcessHandle> processes(Sandbox sandbox) {
        return Stream.concat(
                        Arrays.stream(Service.values()).map(sandbox::process),
                        Stream.of(
                                sandbox.backing().kafkaProcess(),
                                sandbox.backing().postgresProcess()))
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void aServiceThatDoesNotStartEndsItAllWithTheReasonFromItsLog() {
        SandboxOptions failing = options().withSettings(Map.of(FakeService.FAILS, "verification-service"));

        assertThatThrownBy(() -> Sandbox.start(failing))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("verification-service ended with status 3")
                .hasMessageContaining("The database does not answer");
        assertNothingRuns();
    }

    @Test
    void anInterruptionDuringTheStartLeavesNothingBehind() {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        Launcher launcher = new Launcher(options().withProgress(step -> begun.complete(null)));
        CompletableFuture<Sandbox> start = CompletableFuture.supplyAsync(launcher::start);

        begun.join();
        launcher.close();

        // The future learns of it a moment after the start has given up, on its own thread.
        assertThatThrownBy(start::join).isInstanceOf(CompletionException.class);
        assertNothingRuns();
    }

    private void assertNothingRuns() {
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(data.toString())))
                .isEmpty();
        assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
        DataDirectory.open(data).close();
    }

    @Test
    void aServiceThatIsNotBuiltIsOneLineBeforeAnythingStarts() throws IOException {
        Files.delete(home.resolve("booking-service/target/quarkus-app/quarkus-run.jar"));

        assertThatThrownBy(() -> Sandbox.start(options()))
                .isInstanceOf(SandboxException.class)
                .hasMessageStartingWith("booking-service is not built");
        assertThat(data).doesNotExist();
    }

    private static void execute(Sandbox sandbox, String sql) throws SQLException {
        try (Connection connection = connect(sandbox);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int tables(Sandbox sandbox, String name) throws SQLException {
        try (Connection connection = connect(sandbox);
                ResultSet found = connection.getMetaData().getTables(null, null, name, null)) {
            int count = 0;
            while (found.next()) {
                count++;
            }
            return count;
        }
    }

    private static Connection connect(Sandbox sandbox) throws SQLException {
        Database booking = sandbox.backing().database("booking");
        return DriverManager.getConnection(booking.jdbcUrl(), booking.username(), booking.password());
    }
}
