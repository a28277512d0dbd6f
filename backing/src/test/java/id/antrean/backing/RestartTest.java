package id.antrean.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestartTest {

    @Test
    void dataSurvivesACleanRestartOnOtherPorts(@TempDir Path directory) throws SQLException {
        BackingConfig config = Letters.config().withDataDirectory(directory);
        String before;
        try (Backing backing = Backing.start(config)) {
            Letters.write(backing, "kept");
            before = backing.kafkaBootstrapServers();
        }
        try (Backing backing = Backing.start(config)) {
            assertThat(backing.kafkaBootstrapServers()).isNotEqualTo(before);
            Letters.assertHolds(backing, "kept");
        }
    }

    @Test
    void kafkaEndsWithItsKilledLauncherAndTheNextStartTakesPostgresOver(@TempDir Path directory)
            throws IOException, SQLException {
        Process launcher = launch(directory);
        ProcessHandle kafka;
        ProcessHandle postgres;
        try (BufferedReader output = launcher.inputReader()) {
            kafka = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            postgres = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
        } finally {
            launcher.destroyForcibly();
        }
        assertThat(Processes.ends(kafka, Letters.SOON)).isTrue();
        assertThat(postgres.isAlive()).isTrue();
        try (Backing backing = Backing.start(Letters.config().withDataDirectory(directory))) {
            Letters.assertHolds(backing, "kept");
            await().atMost(Letters.SOON).until(() -> Processes.ends(postgres, Letters.SOON));
        }
    }

    @Test
    void serversThatWereKilledStartAgainWithTheirData(@TempDir Path directory) throws SQLException {
        BackingConfig config = Letters.config().withDataDirectory(directory);
        try (Backing backing = Backing.start(config)) {
            Letters.write(backing, "kept");
            backing.kafkaProcess().orElseThrow().destroyForcibly();
            backing.postgresProcess().orElseThrow().destroyForcibly();
        }
        try (Backing backing = Backing.start(config)) {
            Letters.assertHolds(backing, "kept");
        }
    }

    @Test
    void postgresGoesElsewhereWhenItsPortWasTakenBeforeItCouldListen(@TempDir Path directory) throws Exception {
        try (LocalPostgres server = new LocalPostgres(directory, 0)) {
            String claimed = server.address("letters").jdbcUrl();
            int port = URI.create(claimed.substring("jdbc:".length())).getPort();
            try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                server.start();
                assertThat(server.address("letters").jdbcUrl()).isNotEqualTo(claimed);
                assertThat(other.isBound()).isTrue();
            }
            server.superuser().close();
        }
    }

    private static Process launch(Path directory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                Launcher.class.getName(),
                directory.toString());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.redirectError(Redirect.INHERIT).start();
    }

    /** A program that starts the servers, writes, tells their process numbers and waits to be killed. */
    static final class Launcher {

        private Launcher() {}

        public static void main(String[] arguments) throws SQLException, IOException {
            Backing backing = Backing.start(Letters.config().withDataDirectory(Path.of(arguments[0])));
            Letters.write(backing, "kept");
            System.out.println(backing.kafkaProcess().orElseThrow().pid());
            System.out.println(backing.postgresProcess().orElseThrow().pid());
            while (System.in.read() >= 0) {
                // Until it is killed.
            }
        }
    }
}
