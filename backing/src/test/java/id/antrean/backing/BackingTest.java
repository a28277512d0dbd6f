package id.antrean.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BackingTest {

    private static final BackingConfig IDLE = BackingConfig.temporary().withEmbedded();

    private final Queue<String> steps = new ConcurrentLinkedQueue<>();
    private final Backing backing;

    BackingTest() {
        backing = Backing.start(Letters.config().withListener(steps::add));
    }

    @BeforeAll
    void write() throws SQLException {
        Letters.write(backing, "kept");
    }

    @AfterAll
    void close() {
        backing.close();
    }

    @Test
    void theStepsOfTheStartAreTold() {
        assertThat(steps).containsExactlyInAnyOrder("PostgreSQL ready", "Kafka ready");
    }

    @Test
    void postgresWritesDurablyAndTakesTwoHundredConnections() throws SQLException {
        assertThat(Letters.value(backing, "SHOW fsync")).isEqualTo("on");
        assertThat(Letters.value(backing, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(Letters.value(backing, "SHOW full_page_writes")).isEqualTo("on");
        assertThat(Letters.value(backing, "SHOW max_connections")).isEqualTo("200");
        assertThat(Letters.value(backing, "SHOW server_version")).startsWith("18.");
    }

    @Test
    void textIsComparedByUnicodesRulesOnEverySystem() throws SQLException {
        assertThat(Letters.value(backing, "SELECT upper('é')")).isEqualTo("É");
    }

    @Test
    void aDatabaseIsOwnedByItsServiceAndClosedToTheOthers() throws SQLException {
        Database office = backing.database(Letters.DATABASE);
        backing.database("stranger");
        assertThat(Letters.value(backing, "SELECT current_user")).isEqualTo(office.username());
        assertThatThrownBy(() -> DriverManager.getConnection(office.jdbcUrl(), "stranger", "stranger"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void aDatabaseNameThatWouldNeedQuotingIsRefused() {
        assertThatThrownBy(() -> backing.database("office; DROP")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void serversThatAreStoppedOrKilledStartAgainInPlace() throws SQLException {
        String address = backing.kafkaBootstrapServers();
        backing.stopKafka();
        backing.stopPostgres();
        assertThat(backing.kafkaProcess()).isEmpty();
        assertThat(backing.postgresProcess()).isEmpty();
        backing.startKafka();
        backing.startPostgres();
        backing.kafkaProcess().orElseThrow().destroyForcibly();
        backing.postgresProcess().orElseThrow().destroyForcibly();
        backing.startPostgres();
        backing.startKafka();
        assertThat(backing.kafkaBootstrapServers()).isEqualTo(address);
        Letters.assertHolds(backing, "kept");
    }

    @Test
    void anInterruptAtTheTerminalDoesNotStopKafka() {
        ProcessHandle kafka = backing.kafkaProcess().orElseThrow();
        Processes.signal("INT", kafka);
        assertThat(Processes.ends(kafka, Duration.ofSeconds(1))).isFalse();
    }

    @Test
    void emptiedTopicsHoldOnlyWhatIsWrittenLater() {
        backing.emptyTopics();
        Letters.publish(backing, "kept");
        Letters.assertPublished(backing, "kept");
    }

    @Test
    void aDataDirectoryThatKafkaWouldTakeForTwoIsRefused(@TempDir Path directory) {
        BackingConfig config = IDLE.withDataDirectory(directory.resolve("data, mine"));

        assertThatThrownBy(() -> Backing.start(config))
                .isInstanceOf(BackingException.class)
                .hasMessageContaining("must have no comma");
    }

    @Test
    void aDataDirectoryInUseIsRefused(@TempDir Path directory) {
        BackingConfig config = IDLE.withDataDirectory(directory);
        try (Backing first = Backing.start(config)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> Backing.start(config))
                    .isInstanceOf(BackingException.class)
                    .hasMessageEndingWith("is in use by another process.");
        }
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BackingConfig config = Letters.config().withTopics(Map.of()).withPorts(other.getLocalPort(), 0);
            assertThatThrownBy(() -> Backing.start(config))
                    .isInstanceOf(BackingException.class)
                    .hasMessage("Port %d, wanted for PostgreSQL, is taken.", other.getLocalPort());
        }
    }
}
