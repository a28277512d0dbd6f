package id.antrean.intake.webhook;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import id.antrean.backing.Backing;
import id.antrean.backing.test.BackingResource;
import id.antrean.backing.test.InjectBacking;
import id.antrean.backing.test.KafkaProbe;
import id.antrean.contracts.event.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackingResource.class, restrictToAnnotatedClass = false)
class WebhookResourceTest {

    private static final Logger LOG = Logger.getLogger(WebhookResourceTest.class);
    private static final Path SAMPLES = Path.of("src/test/resources/whatsapp");
    private static final String DEAD_LETTERS = Topics.deadLetters("intake-service");

    @InjectBacking
    Backing backing;

    private KafkaProbe kafka;
    private final String id = "wamid." + UUID.randomUUID();

    @BeforeEach
    void look() {
        kafka = KafkaProbe.fromNow(
                backing.kafkaBootstrapServers(),
                Topics.REGISTRATIONS,
                Topics.CONVERSATIONS,
                Topics.DELIVERIES,
                DEAD_LETTERS);
    }

    @AfterEach
    void lookAway() {
        kafka.close();
    }

    @Test
    void theHandshakeRepeatsTheChallenge() {
        handshake("subscribe", "test-verify-token", "1158201444")
                .statusCode(200)
                .contentType(ContentType.TEXT)
                .body(equalTo("1158201444"));
    }

    @Test
    void aWrongHandshakeIsRefused() {
        handshake("subscribe", "wrong", "1").statusCode(403).body("code", equalTo("forbidden"));
        handshake("unsubscribe", "test-verify-token", "1").statusCode(403);
        handshake("subscribe", "test-verify-token", "<script>").statusCode(403);
        handshake("subscribe", "test-verify-token", "1".repeat(129)).statusCode(403);
        given().when().get(Webhooks.PATH).then().statusCode(403).contentType("application/problem+json");
    }

    private static ValidatableResponse handshake(String mode, String token, String challenge) {
        return given().queryParam("hub.mode", mode)
                .queryParam("hub.verify_token", token)
                .queryParam("hub.challenge", challenge)
                .when()
                .get(Webhooks.PATH)
                .then();
    }

    @Test
    void aSignedRegistrationIsPublished() {
        Webhooks.post(message("#BUDI#25011987#24112026")).statusCode(200).body(emptyString());

        ConsumerRecord<String, byte[]> event =
                awaitRecords(Topics.REGISTRATIONS, 1).get(0);
        assertThat(event.key()).isEqualTo("BGR");
        assertThat(header(event, "ce_type")).isEqualTo("id.antrean.registration.received.v1");
        assertThat(header(event, "ce_source")).isEqualTo("/intake-service");
        assertThat(value(event)).contains("\"BUDI\"", "\"1987-01-25\"", "\"2026-11-24\"", id, "\"+6281100000021\"");
    }

    @Test
    void everySignatureVectorIsAccepted() throws IOException {
        for (String file : List.of("utf8-raw.bin", "unicode-escaped.bin", "unicode-escaped-slashes.bin")) {
            byte[] body = Files.readAllBytes(SAMPLES.resolve("signature").resolve(file));
            Webhooks.post(body, Signing.sign(Webhooks.SECRET, body)).statusCode(200);
        }
        assertThat(awaitRecords(Topics.REGISTRATIONS, 3))
                .extracting(WebhookResourceTest::eventId)
                .containsOnly(eventId(awaitRecords(Topics.REGISTRATIONS, 3).get(0)));
    }

    @Test
    void anUnsignedWebhookIsRefusedAndNothingIsPublished() {
        String body = message("#BUDI#25011987#24112026");
        given().body(body)
                .when()
                .post(Webhooks.PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("bad-signature"));
        Webhooks.post(body.getBytes(StandardCharsets.UTF_8), Signing.sign("wrong", new byte[0]))
                .statusCode(401);

        assertOnlyAMarkerIsRegistered();
    }

    @Test
    void theOlderSecretIsStillAccepted() {
        byte[] body = message("halo").getBytes(StandardCharsets.UTF_8);

        Webhooks.post(body, Signing.sign("older-secret", body)).statusCode(200);
    }

    @Test
    void whatIsNoJsonIsRefusedSoThatMetaKeepsIt() {
        for (String body : List.of("", "{", "{\"object\":", "halo", "{} {}", "[".repeat(100_000))) {
            Webhooks.post(body).statusCode(400).body("code", equalTo("malformed-json"));
        }
    }

    @Test
    void whatIsNoEnvelopeIsAcceptedAndDropped() {
        List<String> bodies = List.of("{}", "[]", "null", "7", "\"halo\"", "{\"object\":\"page\",\"entry\":[{}]}");
        try (CapturedLog log = new CapturedLog()) {
            bodies.forEach(body -> Webhooks.post(body).statusCode(200));

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("Left alone: a body without envelope"))
                    .hasSameSizeAs(bodies);
        }

        assertOnlyAMarkerIsRegistered();
        assertThat(Stream.of(Topics.CONVERSATIONS, Topics.DELIVERIES, DEAD_LETTERS))
                .allSatisfy(topic -> assertThat(kafka.records(topic)).isEmpty());
    }

    @Test
    void everySampleOfMetasIsAccepted() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                Webhooks.post(Files.readString(file)).statusCode(200);
            }
        }
        awaitRecords(Topics.DELIVERIES, 6);
    }

    @Test
    void aRepeatedWebhookHasTheSameEventIds() {
        String body = message("#BUDI#25011987#24112026\\n#SITI#26021988#24112026");
        Webhooks.post(body).statusCode(200);
        Webhooks.post(body).statusCode(200);

        List<ConsumerRecord<String, byte[]>> events = awaitRecords(Topics.REGISTRATIONS, 2);
        assertThat(eventId(events.get(0))).isEqualTo(eventId(events.get(1)));
    }

    @Test
    void aFamilyIsOneEventWithAllItsMembersAndTheShapeOfTheMessage() {
        Webhooks.post(message("#BUDI#25011987#24112026\\n#SITI#26022023#24112026"))
                .statusCode(200);

        assertThat(awaitRecords(Topics.REGISTRATIONS, 1)).singleElement().satisfies(event -> assertThat(value(event))
                .contains(
                        "\"BUDI\"",
                        "\"others\":[{\"person\":{\"name\":\"SITI\",\"birthDate\":\"2023-02-26\"}",
                        "\"shape\":\"#A#9#9\\n#A#9#9\""));
    }

    @Test
    void aFamilyWithAFaultyLineIsNotRegisteredButTold() {
        Webhooks.post(message("#BUDI#25011987#24112026\\n#SITI#31022017#24112026"))
                .statusCode(200);

        assertThat(awaitRecords(Topics.CONVERSATIONS, 1)).singleElement().satisfies(event -> assertThat(value(event))
                .contains("FAULTY_REGISTRATION", "BIRTH_DATE", "31022017", "HELD_BACK", "#BUDI#25011987#24112026"));
        assertOnlyAMarkerIsRegistered();
    }

    @Test
    void whatOnlyBookingKnowsComesToItInTheOrderItWasSent() {
        List<String> texts = List.of("#BUDI#25011987#24112026", "STATUS", "UBAH", "BATAL", "KENAPA");
        texts.forEach(text -> Webhooks.post(message(text)).statusCode(200));
        Webhooks.post(message("INFO")).statusCode(200);

        assertThat(awaitRecords(Topics.REGISTRATIONS, texts.size()))
                .allSatisfy(event -> assertThat(event.key()).isEqualTo("BGR"))
                .extracting(event ->
                        header(event, "ce_type") + value(event).replaceAll(".*\"subject\":(\"[A-Z]+\").*|.*", "$1"))
                .containsExactly(
                        "id.antrean.registration.received.v1",
                        "id.antrean.enquiry.received.v1\"STATUS\"",
                        "id.antrean.enquiry.received.v1\"CHANGE\"",
                        "id.antrean.enquiry.received.v1\"CANCEL\"",
                        "id.antrean.enquiry.received.v1\"WHY\"");
        assertThat(awaitRecords(Topics.CONVERSATIONS, 1)).singleElement().satisfies(event -> assertThat(value(event))
                .contains("\"intent\":\"INFO\""));
    }

    @Test
    void aTapComesToBookingByItsIdWithoutItsTitle() throws IOException {
        String tap = Files.readString(SAMPLES.resolve("08-interactive-list-reply.json"))
                .replace("v1:slot:2025-12-09T09:00+07:00", "b1:day:Zk3:20261124");
        Webhooks.post(tap).statusCode(200);

        ConsumerRecord<String, byte[]> event =
                awaitRecords(Topics.REGISTRATIONS, 1).get(0);
        assertThat(header(event, "ce_type")).isEqualTo("id.antrean.choice.received.v1");
        assertThat(value(event))
                .contains("\"choice\":\"b1:day:Zk3:20261124\"", "ID.70000000000000028")
                .doesNotContain("Sel 9 Des");
    }

    @Test
    void aChangedNumberAndAChangedUserIdComeToBooking() throws IOException {
        Webhooks.post(Files.readString(SAMPLES.resolve("13-system-user-changed-number.json")))
                .statusCode(200);
        Webhooks.post(Files.readString(SAMPLES.resolve("14-system-user-changed-user-id-no-phone.json")))
                .statusCode(200);

        List<ConsumerRecord<String, byte[]>> events = awaitRecords(Topics.REGISTRATIONS, 2);
        assertThat(events).extracting(event -> header(event, "ce_type")).containsOnly("id.antrean.sender.changed.v1");
        assertThat(value(events.get(0)))
                .contains(
                        "\"previous\":{\"phone\":\"+6281100000033\",\"userId\":\"ID.70000000000000033\"}",
                        "\"current\":{\"phone\":\"+6281100000083\",\"userId\":\"ID.70000000000000083\"}");
        assertThat(value(events.get(1)))
                .contains(
                        "\"previous\":{\"userId\":\"ID.70000000000000034\"}",
                        "\"current\":{\"userId\":\"ID.70000000000000084\"}");
    }

    @Test
    void aBatchOfAThousandIsPublishedInItsOrder() {
        String body = Webhooks.envelope(
                Webhooks.BOGOR,
                IntStream.range(0, 1_000)
                        .mapToObj(i -> Webhooks.text(
                                id + "." + i, "62811%07d".formatted(i), "#" + nameOf(i) + "#25011987#24112026"))
                        .toList());
        for (int round = 1; round <= 5; round++) {
            long start = System.nanoTime();
            Webhooks.post(body).statusCode(200);
            LOG.infof(
                    "A webhook of 1000 registrations, %d kB: %d ms",
                    body.length() / 1_000,
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        }

        assertThat(awaitRecords(Topics.REGISTRATIONS, 5_000).subList(0, 1_000))
                .extracting(event -> value(event).replaceAll(".*\"name\":\"([A-Z ]+)\".*", "$1"))
                .containsExactlyElementsOf(IntStream.range(0, 1_000)
                        .mapToObj(WebhookResourceTest::nameOf)
                        .toList());
    }

    private static String nameOf(int number) {
        return "BUDI "
                + Integer.toString(number)
                        .chars()
                        .mapToObj(digit -> Character.toString('A' + digit - '0'))
                        .collect(joining());
    }

    @Test
    void aMessageForAnUnknownOfficeIsPutAside() {
        Webhooks.post(Webhooks.envelope("999", List.of(Webhooks.text(id, "6281100000021", "halo"))))
                .statusCode(200);

        ConsumerRecord<String, byte[]> letter = awaitRecords(DEAD_LETTERS, 1).get(0);
        assertThat(header(letter, "dead-letter-cause")).isEqualTo("unknown-office");
        assertThat(value(letter)).contains(id, "\"phone_number_id\":\"999\"", "halo");
    }

    @Test
    void aMessageOfNobodyIsPutAsideAndTheOthersAreTakenIn() {
        Webhooks.post(Webhooks.envelope(
                        Webhooks.BOGOR,
                        List.of(Webhooks.text(id, "", "halo"), Webhooks.text(id + "2", "6281100000021", "halo"))))
                .statusCode(200);

        assertThat(header(awaitRecords(DEAD_LETTERS, 1).get(0), "dead-letter-cause"))
                .isEqualTo("no-sender");
        assertThat(value(awaitRecords(Topics.CONVERSATIONS, 1).get(0))).contains(id + "2");
    }

    @Test
    void aBodyLargerThanAnyOfMetasIsRefused() throws Exception {
        byte[] body = " ".repeat(4 * 1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = send(HttpRequest.BodyPublishers.ofByteArray(body));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"too-large\"");
    }

    @Test
    void aBodyOfUntoldLengthIsRefusedToo() throws Exception {
        byte[] body = " ".repeat(5 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer =
                send(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"too-large\"");
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + Webhooks.PATH))
                                .POST(body)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aBodyAsLargeAsMetasLargestIsTakenIn() {
        String body = large(Webhooks.BOGOR);
        assertThat(body.length()).isGreaterThan(3_500_000);

        Webhooks.post(body).statusCode(200);

        awaitRecords(Topics.CONVERSATIONS, 900);
    }

    @Test
    void aBodyAsLargeForAnUnknownOfficeIsPutAsideAndLoggedInOneLine() {
        try (CapturedLog log = new CapturedLog()) {
            Webhooks.post(large("999")).statusCode(200);

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("Dead letter"))
                    .singleElement()
                    .asString()
                    .contains("unknown-office", "900 times");
        }
        awaitRecords(DEAD_LETTERS, 900);
    }

    private String large(String phoneNumberId) {
        String text = "B".repeat(4_000);
        return Webhooks.envelope(
                phoneNumberId,
                IntStream.range(0, 900)
                        .mapToObj(i -> Webhooks.text(id + i, "6281100000021", text))
                        .toList());
    }

    /** Registrations at one office are in one partition: what was published before the marker is there before it. */
    private void assertOnlyAMarkerIsRegistered() {
        Webhooks.post(message("#MARKER#25011987#24112026")).statusCode(200);
        assertThat(awaitRecords(Topics.REGISTRATIONS, 1)).singleElement().satisfies(event -> assertThat(value(event))
                .contains("MARKER"));
    }

    private String message(String text) {
        return Webhooks.envelope(Webhooks.BOGOR, List.of(Webhooks.text(id, "6281100000021", text)));
    }

    private List<ConsumerRecord<String, byte[]>> awaitRecords(String topic, int count) {
        await().untilAsserted(() -> assertThat(kafka.records(topic)).hasSizeGreaterThanOrEqualTo(count));
        return kafka.records(topic);
    }

    private static String eventId(ConsumerRecord<String, byte[]> event) {
        return header(event, "ce_id");
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String value(ConsumerRecord<String, byte[]> event) {
        return new String(event.value(), StandardCharsets.UTF_8);
    }
}
