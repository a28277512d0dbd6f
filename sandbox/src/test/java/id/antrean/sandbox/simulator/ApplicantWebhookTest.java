package id.antrean.sandbox.simulator;

import static id.antrean.sandbox.simulator.RunningSimulator.APPLICANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.sandbox.simulator.RunningSimulator.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicantWebhookTest {

    private final FakeWebhook webhook = new FakeWebhook();

    private final RunningSimulator simulator;

    ApplicantWebhookTest(@TempDir Path directory) {
        simulator = new RunningSimulator(directory, webhook.address());
    }

    @AfterEach
    void stop() {
        simulator.close();
        webhook.close();
    }

    @Test
    void aMessageArrivesInMetasEnvelopeSignedOverTheBytesThatWereSent() {
        simulator.clock().moveTo(Instant.parse("2026-11-24T00:20:00Z"));

        String id =
                simulator.write("#BUDI#25011987#24112026 🙏").json().at("/id").asText();

        FakeWebhook.Received request = webhook.requests().get(0);
        assertThat(request.signature()).isEqualTo(new WebhookSignature(RunningSimulator.SECRET).of(request.body()));
        assertThat(request.text())
                .as("escaped as Meta does")
                .contains("\\ud83d\\ude4f")
                .matches("\\p{ASCII}*");
        JsonNode body = request.json();
        assertThat(body.at("/object").asText()).isEqualTo("whatsapp_business_account");
        assertThat(body.at("/entry/0/id").asText()).isNotEmpty();
        assertThat(body.at("/entry/0/changes/0/field").asText()).isEqualTo("messages");
        JsonNode value = body.at("/entry/0/changes/0/value");
        assertThat(value.at("/messaging_product").asText()).isEqualTo("whatsapp");
        assertThat(value.at("/metadata/phone_number_id").asText()).isEqualTo(RunningSimulator.BOGOR);
        assertThat(value.at("/metadata/display_phone_number").asText()).isEqualTo("628111100333");
        assertThat(value.at("/contacts/0/profile/name").asText()).isEqualTo("Budi 🙏");
        assertThat(value.at("/contacts/0/wa_id").asText()).isEqualTo(APPLICANT);
        JsonNode message = value.at("/messages/0");
        assertThat(message.at("/id").asText()).isEqualTo(id).startsWith("wamid.");
        assertThat(message.at("/from").asText()).isEqualTo(APPLICANT);
        assertThat(message.at("/from_user_id").asText())
                .isEqualTo(value.at("/contacts/0/user_id").asText())
                .matches("ID\\.\\d{17}");
        assertThat(Long.parseLong(message.at("/timestamp").asText()))
                .isBetween(1795479600L, 1795479600L + 60)
                .isEqualTo(Instant.parse(simulator
                                        .chat()
                                        .at("/0/timestamp")
                                        .asText()
                                        .replace("+07:00", "Z"))
                                .getEpochSecond()
                        - 7 * 3600);
        assertThat(message.at("/type").asText()).isEqualTo("text");
        assertThat(message.at("/text/body").asText()).isEqualTo("#BUDI#25011987#24112026 🙏");
    }

    @Test
    void theUserIdOfANumberStaysTheSameAndEveryMessageHasAnIdOfItsOwn() {
        simulator.write("satu");
        simulator.write("dua");

        assertThat(webhook.messages())
                .extracting(message -> message.at("/id").asText())
                .doesNotHaveDuplicates();
        assertThat(webhook.messages())
                .extracting(message -> message.at("/from_user_id").asText())
                .containsOnly(Identifiers.userIdOf(APPLICANT));
    }

    @Test
    void aMessageIsDeliveredOnceTheWebhookAnsweredWith200() {
        Answer answer = simulator.write("Selamat pagi");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(simulator.chat().at("/0/status").asText()).isEqualTo("delivered");
    }

    @Test
    void aMessageIsTriedAgainUntilTheWebhookTakesIt() {
        AtomicInteger attempts = new AtomicInteger();
        webhook.answerWith(() -> attempts.incrementAndGet() < 4 ? 503 : 200);

        Answer answer = simulator.write("Selamat pagi");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(webhook.requests()).hasSize(4);
        assertThat(webhook.requests())
                .extracting(request -> new String(request.body(), StandardCharsets.UTF_8))
                .as("the same bytes every time")
                .containsOnly(webhook.requests().get(0).text());
    }

    @Test
    void whoeverWritesWhileTheWebhookIsDownIsToldTheIdAndTheMessageArrivesLater() {
        webhook.answerWith(() -> 503);

        Answer answer = simulator.write("Selamat pagi");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(simulator.chat().at("/0/status").asText()).isEqualTo("sent");
        webhook.answerWith(() -> 200);
        await().until(() -> simulator.chat().at("/0/status").asText().equals("delivered"));
        assertThat(webhook.messages())
                .extracting(message -> message.at("/id").asText())
                .containsExactly(answer.json().at("/id").asText());
    }

    @Test
    void statesAreTriedAgainUntilTheWebhookTakesThem() {
        AtomicInteger attempts = new AtomicInteger();
        webhook.answerWith(() -> attempts.incrementAndGet() < 3 ? 500 : 200);

        simulator.sendText("Halo");

        await().untilAsserted(() -> assertThat(webhook.statuses())
                .extracting(status -> status.at("/status").asText())
                .containsExactlyInAnyOrder("sent", "delivered"));
    }

    @Test
    void aTapOnARowArrivesAsAListReplyToTheMessage() {
        String menu = simulator
                .sendMessage("{\"messaging_product\":\"whatsapp\",\"to\":\"+" + APPLICANT
                        + "\",\"type\":\"interactive\",\"interactive\":{\"type\":\"list\",\"body\":{\"text\":\"Pilih\"},"
                        + "\"action\":{\"button\":\"Lihat\",\"sections\":[{\"rows\":["
                        + "{\"id\":\"v1:day:25\",\"title\":\"25 November\",\"description\":\"Sisa 4\"}]}]}}}")
                .json()
                .at("/messages/0/id")
                .asText();

        Answer answer = simulator.post(
                "api/messages",
                Json.object()
                        .put("from", APPLICANT)
                        .put("replyTo", menu)
                        .put("replyId", "v1:day:25")
                        .toString());

        assertThat(answer.status()).isEqualTo(200);
        JsonNode message = webhook.messages().get(0);
        assertThat(message.at("/type").asText()).isEqualTo("interactive");
        assertThat(message.at("/context/id").asText()).isEqualTo(menu);
        assertThat(message.at("/context/from").asText()).isEqualTo("628111100333");
        assertThat(message.at("/interactive/type").asText()).isEqualTo("list_reply");
        assertThat(message.at("/interactive/list_reply/id").asText()).isEqualTo("v1:day:25");
        assertThat(message.at("/interactive/list_reply/description").asText()).isEqualTo("Sisa 4");
        assertThat(simulator.chat().at("/1/text").asText()).isEqualTo("25 November");
    }

    @Test
    void aTapOnAButtonArrivesAsASignedButtonReplyToTheMessage() {
        String offer = simulator
                .sendMessage("{\"messaging_product\":\"whatsapp\",\"to\":\"+" + APPLICANT
                        + "\",\"type\":\"interactive\",\"interactive\":{\"type\":\"button\",\"body\":{\"text\":\"Ambil?\"},"
                        + "\"action\":{\"buttons\":["
                        + "{\"type\":\"reply\",\"reply\":{\"id\":\"b1:take:x\",\"title\":\"Ya, ambil\"}},"
                        + "{\"type\":\"reply\",\"reply\":{\"id\":\"b1:leave:x\",\"title\":\"Tidak\"}}]}}}")
                .json()
                .at("/messages/0/id")
                .asText();

        assertThat(tap(offer, "b1:take:x").status()).isEqualTo(200);

        FakeWebhook.Received request = webhook.requests().stream()
                .filter(one -> one.text().contains("b1:take:x"))
                .findFirst()
                .orElseThrow();
        assertThat(request.signature()).isEqualTo(new WebhookSignature(RunningSimulator.SECRET).of(request.body()));
        JsonNode message = webhook.messages().get(0);
        assertThat(message.at("/type").asText()).isEqualTo("interactive");
        assertThat(message.at("/context/id").asText()).isEqualTo(offer);
        assertThat(message.at("/interactive"))
                .isEqualTo(Json.object()
                        .put("type", "button_reply")
                        .set(
                                "button_reply",
                                Json.object().put("id", "b1:take:x").put("title", "Ya, ambil")));
        assertThat(simulator.chat().at("/1/text").asText()).isEqualTo("Ya, ambil");
    }

    @Test
    void whatTheMessageDoesNotOfferCannotBeTapped() {
        assertThat(tap("wamid.unknown", "b1:take:x").status()).isEqualTo(400);
        String text = simulator.sendText("Halo").json().at("/messages/0/id").asText();
        assertThat(tap(text, "b1:take:x").status()).isEqualTo(400);
        assertThat(webhook.messages()).isEmpty();
    }

    private Answer tap(String message, String choice) {
        return simulator.post(
                "api/messages",
                Json.object()
                        .put("from", APPLICANT)
                        .put("name", "Budi")
                        .put("replyTo", message)
                        .put("replyId", choice)
                        .toString());
    }

    @Test
    void aTestMaySendAnyBodyWhichIsSignedAsItIs() {
        webhook.answerWith(() -> 418);

        Answer answer = simulator.post("api/webhooks", "{\"field\": \"messages\"}");

        assertThat(answer.json().at("/status").asInt()).isEqualTo(418);
        assertThat(webhook.requests().get(0).text()).isEqualTo("{\"field\": \"messages\"}");
        assertThat(webhook.requests().get(0).signature())
                .isEqualTo(new WebhookSignature(RunningSimulator.SECRET)
                        .of("{\"field\": \"messages\"}".getBytes(StandardCharsets.UTF_8)));
    }
}
