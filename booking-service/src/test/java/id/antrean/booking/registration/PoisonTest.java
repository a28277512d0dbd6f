package id.antrean.booking.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.booking.testing.People;
import id.antrean.booking.testing.ServiceTest;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.Topics;
import id.antrean.platform.messaging.EventJson;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PoisonTest extends ServiceTest {

    @Test
    void whatIsNoEventIsPutAsideAndTheRestGoesOn() {
        kafka.produce(Topics.REGISTRATIONS, BOGOR, new byte[] {1, 2, 3}, Map.of());

        assertThat(registerSomebody().type()).isEqualTo("booking.issued.v1");
        assertThat(deadLetters(1)).singleElement().satisfies(letter -> {
            assertThat(letter.value()).containsExactly(1, 2, 3);
            assertThat(header(letter, "dead-letter-cause")).isEqualTo("no-cloud-event");
        });
    }

    @Test
    void aNameThatIsNoneIsPutAsideAndItsDataStaysOutOfTheHeaders() {
        produce(json(registration(BOGOR)).replaceAll("Budi [A-Z]+", "4711"), Map.of());

        assertThat(registerSomebody().type()).isEqualTo("booking.issued.v1");
        assertThat(deadLetters(1)).singleElement().satisfies(letter -> {
            assertThat(header(letter, "dead-letter-cause")).isEqualTo("malformed-data");
            letter.headers().forEach(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8))
                    .doesNotContain("4711"));
        });
    }

    @Test
    void aRegistrationForAnUnknownOfficeIsPutAsideAndItsNeighboursAreAnswered() {
        Envelope<Event> before = registration(BOGOR);
        Envelope<Event> after = registration(BOGOR);
        publish(before);
        produce(json(registration("XXX")), Map.of());
        publish(after);

        assertThat(answerTo(before).type()).isEqualTo("booking.issued.v1");
        assertThat(answerTo(after).type()).isEqualTo("booking.issued.v1");
        assertThat(deadLetters(1)).singleElement().satisfies(letter -> assertThat(header(letter, "dead-letter-cause"))
                .isEqualTo("processing-failed: IllegalStateException"));
    }

    @Test
    void anEventThatDoesNotBelongHereIsPutAside() {
        produce("{}", Map.of("ce_type", "id.antrean.visit.unheard-of.v1"));
        produce("""
                {"code":"%s","office":"BGR","queueNumber":1,"officer":"officer1","arrivedAt":"2026-11-24T00:00:00Z"}
                """.formatted(registerSomebody().code()), Map.of("ce_type", "id.antrean.visit.arrived.v1"));

        assertThat(registerSomebody().type()).isEqualTo("booking.issued.v1");
        assertThat(deadLetters(2))
                .extracting(letter -> header(letter, "dead-letter-cause"))
                .containsExactlyInAnyOrder("unknown-event-type", "processing-failed: IllegalArgumentException");
    }

    private Announced registerSomebody() {
        return register(BOGOR, People.somebody(), People.somePhone(), monday.plusDays(1));
    }

    private Envelope<Event> registration(String office) {
        return People.registration(office, People.somebody(), People.somePhone(), monday.plusDays(1));
    }

    private static String json(Envelope<Event> registration) {
        return EventJson.write((RegistrationReceived) registration.data());
    }

    private void produce(String json, Map<String, String> otherHeaders) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/intake-service",
                "ce_type", "id.antrean.registration.received.v1"));
        headers.putAll(otherHeaders);
        kafka.produce(Topics.REGISTRATIONS, BOGOR, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(int count) {
        await("the dead letters").atMost(SOON).untilAsserted(() -> assertThat(kafka.records(DEAD_LETTERS))
                .hasSize(count));
        return kafka.records(DEAD_LETTERS);
    }
}
