package id.antrean.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.antrean.sandbox.gateway.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A running set, with the real servers and stand-ins for the services. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private SandboxOptions options;
    private Sandbox sandbox;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        FakeService.build(folder);
        options = new SandboxOptions(
                folder,
                "localhost",
                0,
                folder.resolve("data of tests"),
                false,
                Set.of(Service.NOTIFICATION),
                Map.of("antrean.whatsapp.app-secret", "chosen"),
                said::add);
        sandbox = Sandbox.start(options);
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = sandbox.gateway().resolve(path);
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aServiceIsReachedThroughTheGatewayAndHasItsDatabaseAndKafka() throws Exception {
        assertThat(get("/api/offices").body())
                .contains(sandbox.backing().database("booking").jdbcUrl())
                .contains(sandbox.backing().kafkaBootstrapServers())
                .contains("antrean.offices.BGR.zone=Asia/Jakarta");
    }

    @Test
    void aServiceThatDiesIsStartedAgainAndThatIsSaid() throws Exception {
        ProcessHandle first = sandbox.process(Service.VERIFICATION).orElseThrow();

        first.destroyForcibly();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(said).anyMatch(line -> line.startsWith("verification-service ended with status"));
            assertThat(said).contains("verification-service ready again");
        });
        assertThat(sandbox.process(Service.VERIFICATION)).isPresent().isNotEqualTo(first);
        assertThat(get("/api/counter/calls").statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceLeftToTheDeveloperIsNotStartedAndExplained() throws Exception {
        assertThat(sandbox.process(Service.NOTIFICATION)).isEmpty();
        assertThat(get("/api/notifications/1").statusCode()).isEqualTo(503);
        assertThat(sandbox.summary())
                .contains("notification-service is left to you")
                .contains("./mvnw quarkus:dev -pl notification-service")
                .contains("notification-service.properties")
                .contains(sandbox.address(Service.NOTIFICATION).toString());
    }

    @Test
    void theSummaryNamesDefaultsAndHidesWhatWasSet() {
        assertThat(sandbox.summary())
                .contains(sandbox.gateway() + "/simulator/")
                .contains("officer1", "officer2", "supervisor", "admin")
                .contains("password: antrean")
                .contains(WhatsApp.DEFAULT_VERIFY_TOKEN, WhatsApp.DEFAULT_ACCESS_TOKEN)
                .doesNotContain("chosen", WhatsApp.DEFAULT_APP_SECRET);
    }

    @Test
    void aSecondSetOnTheSameDataIsRefused() {
        assertThatThrownBy(() -> Sandbox.start(options))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("Another sandbox");
    }
}
