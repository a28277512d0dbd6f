package id.antrean.intake.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.antrean.backing.Backing;
import id.antrean.backing.test.BackingResource;
import id.antrean.backing.test.InjectBacking;
import id.antrean.backing.test.KafkaProbe;
import id.antrean.contracts.event.Topics;
import id.antrean.contracts.value.MessageId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackingResource.class, restrictToAnnotatedClass = false)
class KafkaOutageTest {

    private static final Logger LOG = Logger.getLogger(KafkaOutageTest.class);
    /** Twice the configured time and a bit: the machine of a test may be busy. */
    private static final Duration QUICK = Duration.ofSeconds(5);

    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @InjectBacking
    Backing backing;

    private final String id = "wamid." + UUID.randomUUID();
    private final String webhook =
            Webhooks.envelope(Webhooks.BOGOR, List.of(Webhooks.text(id, "6281100000021", "#BUDI#25011987#24112026")));

    @Test
    void withoutKafkaMetaIsQuicklyToldToSendAgainAndThenItIsTakenIn() {
        Webhooks.post(webhook).statusCode(200);
        ready().statusCode(200);
        backing.stopKafka();
        try {
            for (int attempt = 0; attempt < 3; attempt++) {
                long start = System.nanoTime();
                ValidatableResponse answer = Webhooks.post(webhook);
                Duration took = Duration.ofNanos(System.nanoTime() - start);

                LOG.infof("A webhook without Kafka: 503 after %d ms", took.toMillis());
                answer.statusCode(503).body("code", equalTo("unavailable"));
                assertThat(took).isLessThan(QUICK);
            }
            await().atMost(RECOVERY).untilAsserted(() -> ready().statusCode(503));
            given().when().get("/q/health/live").then().statusCode(200);
        } finally {
            backing.startKafka();
        }

        await().atMost(RECOVERY).untilAsserted(() -> Webhooks.post(webhook).statusCode(200));
        await().atMost(RECOVERY).untilAsserted(() -> ready().statusCode(200));
        assertThatAllHaveOneId();
    }

    private static ValidatableResponse ready() {
        return given().when().get("/q/health/ready").then();
    }

    private void assertThatAllHaveOneId() {
        try (KafkaProbe kafka = KafkaProbe.fromBeginning(backing.kafkaBootstrapServers(), Topics.REGISTRATIONS)) {
            await().untilAsserted(() -> assertThat(kafka.records(Topics.REGISTRATIONS).stream()
                            .filter(event -> new String(event.value(), StandardCharsets.UTF_8).contains(id))
                            .map(event -> new String(
                                    event.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                            .toList())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .containsOnly(EventIds.ofMessage(new MessageId(id))));
        }
    }
}
