package id.antrean.sandbox.simulator;

import static id.antrean.sandbox.simulator.RunningSimulator.APPLICANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.sandbox.simulator.RunningSimulator.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicantKindsTest {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a00");

    private final FakeWebhook webhook = new FakeWebhook();

    private final RunningSimulator simulator;

    ApplicantKindsTest(@TempDir Path directory) {
        simulator = new RunningSimulator(directory, webhook.address());
    }

    @AfterEach
    void stop() {
        simulator.close();
        webhook.close();
    }

    @Test
    void aPictureComesWithItsCaptionAndCanBeFetchedByItsId() {
        String id = simulator
                .send(simulator
                        .request("api/media")
                        .header("Content-Type", "image/png")
                        .POST(BodyPublishers.ofByteArray(PNG)))
                .json()
                .at("/id")
                .asText();

        JsonNode message = write("image", "\"mediaId\":\"%s\",\"text\":\"#BUDI#25011987#24112026\"".formatted(id));

        assertThat(message.at("/image/caption").asText()).isEqualTo("#BUDI#25011987#24112026");
        assertThat(message.at("/image/mime_type").asText()).isEqualTo("image/png");
        assertThat(Base64.getDecoder().decode(message.at("/image/sha256").asText()))
                .hasSize(32);
        assertThat(simulator
                        .send(simulator.graph(message.at("/image/id").asText()).GET())
                        .status())
                .isEqualTo(200);
        assertThat(simulator.chat().at("/0/imageUrl").asText()).endsWith(id);
    }

    @Test
    void aPlaceComesInDegrees() {
        JsonNode message = write("location", "\"location\":{\"latitude\":-6.2,\"longitude\":106.8,\"name\":\"Halte\"}");

        assertThat(message.at("/location/latitude").asDouble()).isEqualTo(-6.2);
        assertThat(message.at("/location/name").asText()).isEqualTo("Halte");
        assertThat(message.at("/location/address").isMissingNode()).isTrue();
    }

    @Test
    void aReactionIsSetAndTakenBack() {
        String id = simulator.sendText("Halo").json().at("/messages/0/id").asText();

        JsonNode set = write("reaction", "\"replyTo\":\"%s\",\"text\":\"👍\"".formatted(id));
        JsonNode taken = write("reaction", "\"replyTo\":\"%s\"".formatted(id));

        assertThat(set.at("/reaction/message_id").asText()).isEqualTo(id);
        assertThat(set.at("/reaction/emoji").asText()).isEqualTo("👍");
        assertThat(set.has("context")).isFalse();
        assertThat(taken.at("/reaction").has("emoji")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sticker", "audio", "video", "document"})
    void aFileOfAnotherKindComesWithItsTypeAlone(String type) {
        JsonNode message = write(type, "\"text\":\"\"");

        assertThat(message.at("/" + type + "/mime_type").asText()).isNotEmpty();
        assertThat(message.at("/" + type + "/id").asText()).matches("\\d{16}");
        assertThat(simulator.chat().at("/0/imageUrl").isNull()).isTrue();
    }

    @Test
    void whatTheApiDoesNotCarryComesAsUnsupportedWithItsError() {
        JsonNode message = write("unsupported", "\"text\":\"poll_creation\"");

        assertThat(message.at("/unsupported/type").asText()).isEqualTo("poll_creation");
        assertThat(message.at("/errors/0/code").asInt()).isEqualTo(131051);
    }

    @Test
    void aPersonWithAUserNameHidesTheNumberInMessagesAndStatusesUntilThereIsNoneAnyMore() {
        JsonNode message = write("text", "\"text\":\"Halo\",\"username\":\"dewi.contoh\"");

        JsonNode contact = webhook.requests().get(0).json().at("/entry/0/changes/0/value/contacts/0");
        assertThat(message.has("from")).isFalse();
        String userId = message.at("/from_user_id").asText();
        assertThat(contact.has("wa_id")).isFalse();
        assertThat(contact.at("/profile/username").asText()).isEqualTo("dewi.contoh");
        assertThat(contact.at("/user_id").asText()).isEqualTo(userId);

        Answer answer =
                simulator.sendMessage(("{\"messaging_product\":\"whatsapp\",\"recipient\":\"%s\",\"type\":\"text\","
                                + "\"text\":{\"body\":\"Halo\"}}")
                        .formatted(userId));
        assertThat(answer.json().at("/contacts/0").has("wa_id")).isFalse();
        await().until(() -> webhook.statuses().size() == 2);
        assertThat(webhook.statuses()).allSatisfy(status -> {
            assertThat(status.has("recipient_id")).isFalse();
            assertThat(status.at("/recipient_user_id").asText()).isEqualTo(userId);
        });
        assertThat(write("text", "\"text\":\"lagi\"").has("from")).isFalse();
        assertThat(write("text", "\"text\":\"lagi\",\"username\":\"\"").has("from"))
                .isTrue();
    }

    @Test
    void theButtonThatAsksForTheNumberSharesItAsRequested() {
        write("text", "\"text\":\"Halo\",\"username\":\"dewi.contoh\"");
        String id = interactive("contact_request", "{\"name\":\"request_contact_info\"}");

        JsonNode message = tap(id, "request_contact_info");

        assertThat(message.at("/type").asText()).isEqualTo("contacts");
        assertThat(message.at("/contacts/0/origin").asText()).isEqualTo("contact_request");
        assertThat(message.at("/contacts/0/phones/0/wa_id").asText()).isEqualTo(APPLICANT);
        assertThat(message.at("/context/id").asText()).isEqualTo(id);
        assertThat(message.has("from")).isFalse();
    }

    @Test
    void aContactThatNobodyAskedForIsOfAnotherOrigin() {
        JsonNode message = write("contacts", "\"contact\":\"628119999999\"");

        assertThat(message.at("/contacts/0/origin").asText()).isEqualTo("other");
        assertThat(message.at("/contacts/0/phones/0/wa_id").asText()).isEqualTo("628119999999");
    }

    @Test
    void theButtonThatAsksForThePlaceSendsIt() {
        String id = interactive("location_request_message", "{\"name\":\"send_location\"}");

        JsonNode message = tap(id, "send_location");

        assertThat(message.at("/type").asText()).isEqualTo("location");
        assertThat(message.at("/location/latitude").isNumber()).isTrue();
    }

    @Test
    void aButtonThatOpensAPageIsShownWithItsAddress() {
        interactive(
                "cta_url",
                "{\"name\":\"cta_url\",\"parameters\":{\"display_text\":\"Buka peta\",\"url\":\"https://a.example/\"}}");

        JsonNode menu = simulator.chat().at("/0/menu");
        assertThat(menu.at("/kind").asText()).isEqualTo("cta_url");
        assertThat(menu.at("/choices/0/link").asText()).isEqualTo("https://a.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"hologram\"",
                "\"type\":\"image\",\"mediaId\":\"1\"",
                "\"type\":\"image\"",
                "\"type\":\"reaction\",\"replyTo\":\"wamid.X\",\"text\":\"👍\"",
                "\"type\":\"location\",\"location\":{\"latitude\":91,\"longitude\":0}",
                "\"type\":\"contacts\",\"contact\":\"budi\""
            })
    void whatIsNotUnderstoodIsRefused(String fields) {
        Answer answer = simulator.post("api/messages", "{\"from\":\"" + APPLICANT + "\"," + fields + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(webhook.requests()).isEmpty();
    }

    @Test
    void aPictureThatIsNoneIsRefused() {
        Answer answer = simulator.send(simulator
                .request("api/media")
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofString("no picture")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/detail").asText()).contains("image/png");
    }

    private JsonNode write(String type, String fields) {
        int before = webhook.messages().size();
        Answer answer = simulator.post(
                "api/messages", "{\"from\":\"%s\",\"type\":\"%s\",%s}".formatted(APPLICANT, type, fields));
        assertThat(answer.status()).isEqualTo(200);
        List<JsonNode> messages = webhook.messages();
        assertThat(messages).hasSize(before + 1);
        assertThat(messages.get(before).at("/type").asText()).isEqualTo(type);
        return messages.get(before);
    }

    private JsonNode tap(String id, String choice) {
        Answer answer = simulator.post(
                "api/messages",
                "{\"from\":\"%s\",\"replyTo\":\"%s\",\"replyId\":\"%s\"}".formatted(APPLICANT, id, choice));
        assertThat(answer.status()).isEqualTo(200);
        return webhook.messages().get(webhook.messages().size() - 1);
    }

    private String interactive(String type, String action) {
        ObjectNode message = Json.object()
                .put("messaging_product", "whatsapp")
                .put("to", "+" + APPLICANT)
                .put("type", "interactive");
        ObjectNode interactive = message.putObject("interactive").put("type", type);
        interactive.putObject("body").put("text", "Ketuk tombol ini");
        try {
            interactive.set("action", Json.MAPPER.readTree(action));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        Answer answer = simulator.sendMessage(message.toString());
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().at("/messages/0/id").asText();
    }
}
