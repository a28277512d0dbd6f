package id.antrean.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.intake.envelope.Envelopes;
import id.antrean.intake.envelope.Update;
import id.antrean.intake.fuzzing.Fuzzing;
import id.antrean.intake.fuzzing.MessyJson;
import id.antrean.intake.parsing.Corpus;
import id.antrean.platform.messaging.OutgoingEvent;
import id.antrean.platform.messaging.ThereAndBack;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever stands in a webhook, it is taken in or refused, and what is made of it can be read in Kafka. */
class WebhookFuzzTest {

    private static final int INPUTS = 2_000;

    /** An event holds a few names and ids, and nothing that a sender can make long. */
    private static final int LARGEST_EVENT = 16 * 1024;

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<JsonNode> SAMPLES = samples();
    private static final List<String> MESSAGES = Corpus.texts();
    private static final Logger REFUSALS = Logger.getLogger(WebhookResource.class.getName());

    @BeforeAll
    static void thousandsOfRefusalsAreNotLogged() {
        REFUSALS.setLevel(Level.OFF);
    }

    @AfterAll
    static void refusalsAreLoggedAgain() {
        REFUSALS.setLevel(null);
    }

    @Test
    void everyWebhookIsTakenInOrRefusedAsMalformed() {
        Fuzzing.run(
                "webhooks",
                INPUTS,
                random -> MessyJson.of(random, SAMPLES, MESSAGES),
                body -> new String(body, StandardCharsets.UTF_8),
                WebhookFuzzTest::isTakenInOrRefused);
    }

    @Test
    void anIdWithHalfOfALetterIsPutAsideAsNobodyCouldReadItBack() throws IOException {
        byte[] body = json(Webhooks.envelope(
                Envelopes.OFFICE.phoneNumberId(),
                List.of(Webhooks.text("wamid.SEK\\udc00\\ud800qDja", "6281100000047", "info"))));

        isTakenInOrRefused(body);

        assertThat(Envelopes.read(WebhookResource.parse(body)))
                .singleElement()
                .isInstanceOfSatisfying(Update.Rejected.class, rejected -> assertThat(rejected.cause())
                        .isEqualTo(Update.Cause.NO_MESSAGE_ID));
    }

    @Test
    void callbackDataWithHalfOfALetterAreNotOurs() throws IOException {
        byte[] body = json("""
                {"entry":[{"changes":[{"value":{"metadata":{"phone_number_id":"%s"},"statuses":[{"id":"wamid.1",\
                "status":"sent","biz_opaque_callback_data":"a\\ud800b"}]}}]}]}""".formatted(Envelopes.OFFICE.phoneNumberId()));

        isTakenInOrRefused(body);

        assertThat(Envelopes.read(WebhookResource.parse(body)))
                .singleElement()
                .isInstanceOfSatisfying(Update.Delivery.class, delivery -> assertThat(delivery.callbackData())
                        .isNull());
    }

    @Test
    void aBodyOfManyLevelsIsRefusedBeforeItTakesUpTheStack() throws IOException {
        String deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);

        assertThat(parsed(json(deep))).isEmpty();
        assertThat(parsed(json("{\"a\":".repeat(200_000) + "1" + "}".repeat(200_000))))
                .isEmpty();
        assertThat(parsed(json("9".repeat(100_000)))).isEmpty();
    }

    @Test
    void aMessageOfAsManyLevelsAsAreReadIsPutAsideWhole() throws IOException {
        String deep = "[".repeat(900) + "]".repeat(900);
        byte[] body = json(Webhooks.envelope(
                Envelopes.OFFICE.phoneNumberId(), List.of("{\"type\":\"text\",\"deep\":" + deep + "}", "{}")));

        isTakenInOrRefused(body);

        assertThat(Envelopes.read(WebhookResource.parse(body))).hasSize(2).allSatisfy(update -> assertThat(update)
                .isInstanceOf(Update.Rejected.class));
    }

    private static byte[] json(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private record Signed(byte[] body, String header, boolean right) {}

    @Test
    void noSignatureBreaksTheCheckAndOnlyTheRightOnePasses() {
        WebhookSignature signature = new WebhookSignature(List.of(Webhooks.SECRET));
        Fuzzing.run("signatures", INPUTS, WebhookFuzzTest::signed, Signed::header, signed -> assertThat(
                        signature.matches(signed.body(), signed.header()))
                .isEqualTo(signed.right()));
    }

    private static Signed signed(SeededRandom random) {
        byte[] body = random.text("{}[]\"a1\u00e9\u0000", random.between(0, 40)).getBytes(StandardCharsets.UTF_8);
        String right = Signing.sign(Webhooks.SECRET, body);
        StringBuilder header = new StringBuilder(right);
        for (int damages = random.between(0, 3); damages > 0; damages--) {
            int at = random.between(0, header.length());
            header.replace(
                    at,
                    Math.min(header.length(), at + random.between(0, 2)),
                    random.oneOf(
                            "", "0", "f", "F", "g", "=", "SHA256=", "sha256=", "\u0000", "\uD800", "\u0661", " ",
                            "\n"));
        }
        String given = header.toString();
        String hex = "sha256=".length() <= given.length() ? given.substring("sha256=".length()) : "";
        boolean same = given.startsWith("sha256=") && ("sha256=" + hex.toLowerCase(Locale.ROOT)).equals(right);
        return new Signed(body, given, same);
    }

    static void isTakenInOrRefused(byte[] body) throws IOException {
        Optional<JsonNode> json = parsed(body);
        if (json.isEmpty()) {
            return;
        }
        List<Update> updates = Envelopes.read(json.get());
        Collection<Envelope<Event>> events = WebhookEvents.of(updates, NOW);

        List<Update> again = Envelopes.read(parsed(body).orElseThrow());
        assertThat(again).isEqualTo(updates);
        assertThat(List.copyOf(WebhookEvents.of(again, NOW))).isEqualTo(List.copyOf(events));
        for (Envelope<Event> event : events) {
            assertThat(OutgoingEvent.of(event).data()).hasSizeLessThanOrEqualTo(LARGEST_EVENT);
            assertThat(ThereAndBack.of(event)).isEqualTo(event);
        }
        for (Update update : updates) {
            if (update instanceof Update.Rejected rejected) {
                assertThat(JSON.readTree(WebhookIntake.letter(rejected).value()).isObject())
                        .isEqualTo(rejected.change().isObject());
            }
        }
    }

    private static Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.of(WebhookResource.parse(body));
        } catch (ProblemException e) {
            assertThat(e.type()).isEqualTo(ProblemType.MALFORMED_JSON);
            return Optional.empty();
        }
    }

    private static List<JsonNode> samples() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/whatsapp"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(WebhookFuzzTest::sample)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode sample(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
