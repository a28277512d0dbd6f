package id.antrean.sandbox.simulator;

import static id.antrean.sandbox.simulator.RunningSimulator.APPLICANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.sandbox.simulator.RunningSimulator.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphApiTest {

    private static final String MESSAGE =
            "{\"messaging_product\":\"whatsapp\",\"to\":\"+6281100000021\",\"type\":\"text\",\"text\":{\"body\":\"Halo\"}}";

    private final FakeWebhook webhook = new FakeWebhook();

    private final RunningSimulator simulator;

    GraphApiTest(@TempDir Path directory) {
        simulator = new RunningSimulator(directory, webhook.address());
    }

    @AfterEach
    void stop() {
        simulator.close();
        webhook.close();
    }

    @Test
    void anAcceptedMessageIsAnsweredWithItsIdAndStandsInTheChat() {
        Answer answer = simulator.sendText("Halo *Budi*");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/messaging_product").asText()).isEqualTo("whatsapp");
        assertThat(answer.json().at("/contacts/0/input").asText()).isEqualTo("+" + APPLICANT);
        assertThat(answer.json().at("/contacts/0/wa_id").asText()).isEqualTo(APPLICANT);
        assertThat(answer.json().at("/contacts/0/user_id").asText()).matches("ID\\.\\d{17}");
        String id = answer.json().at("/messages/0/id").asText();
        assertThat(id).startsWith("wamid.");
        JsonNode entry = simulator.chat().get(0);
        assertThat(entry.at("/id").asText()).isEqualTo(id);
        assertThat(entry.at("/direction").asText()).isEqualTo("out");
        assertThat(entry.at("/from").asText()).isEqualTo("office");
        assertThat(entry.at("/office").asText()).isEqualTo("BGR");
        assertThat(entry.at("/text").asText()).isEqualTo("Halo *Budi*");
        assertThat(entry.at("/timestamp").asText()).endsWith("+07:00");
    }

    @Test
    void sentAndDeliveredComeBackSignedWithWhatTheOfficeWantedToSeeAgain() {
        simulator.write("Selamat pagi");
        String id = simulator.sendText("Halo").json().at("/messages/0/id").asText();

        await().untilAsserted(() -> assertThat(webhook.statuses())
                .extracting(status -> status.at("/status").asText())
                .containsExactlyInAnyOrder("sent", "delivered"));
        for (JsonNode status : webhook.statuses()) {
            assertThat(status.at("/id").asText()).isEqualTo(id);
            assertThat(status.at("/recipient_id").asText()).isEqualTo(APPLICANT);
            assertThat(status.at("/recipient_user_id").asText()).matches("ID\\.\\d{17}");
            assertThat(status.at("/biz_opaque_callback_data").asText()).isEqualTo("outbox:7");
            assertThat(status.at("/timestamp").asText()).matches("\\d{10}");
            assertThat(status.at("/pricing/category").asText()).isEqualTo("service");
        }
        assertThat(webhook.requests()).allSatisfy(request -> assertThat(request.signature())
                .isEqualTo(new WebhookSignature(RunningSimulator.SECRET).of(request.body())));
    }

    @Test
    void readComesBackWhenTheApplicantLooksAtTheChat() {
        simulator.sendText("Halo");
        await().until(() -> webhook.statuses().size() == 2);

        assertThat(simulator
                        .post("api/chats/" + APPLICANT + "/read", "{\"office\":\"BGR\"}")
                        .status())
                .isEqualTo(204);

        await().untilAsserted(() -> assertThat(webhook.statuses())
                .last()
                .extracting(status -> status.at("/status").asText())
                .isEqualTo("read"));
        assertThat(simulator.chat().at("/0/status").asText()).isEqualTo("read");
    }

    @Test
    void lookingAtAnotherOfficesChatReadsNothing() {
        simulator.sendText("Halo");

        simulator.post("api/chats/" + APPLICANT + "/read", "{\"office\":\"JYP\"}");

        await().until(() -> webhook.statuses().size() == 2);
        assertThat(simulator.chat().at("/0/status").asText()).isEqualTo("delivered");
    }

    @Test
    void aRecipientMayBeGivenByTheUserIdThatTheWebhookBrought() {
        simulator.write("Selamat pagi");
        String userId = webhook.messages().get(0).at("/from_user_id").asText();

        Answer answer =
                simulator.sendMessage(MESSAGE.replace("\"to\":\"+6281100000021\"", "\"recipient\":\"" + userId + "\""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(simulator.chat()).hasSize(2);
    }

    @Test
    void aUserIdThatNobodyHasIsUndeliverable() {
        Answer answer =
                simulator.sendMessage(MESSAGE.replace("\"to\":\"+6281100000021\"", "\"recipient\":\"ID.12345\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/code").asInt()).isEqualTo(131026);
    }

    @Test
    void anAnswerMarksWhatTheApplicantWroteAsRead() {
        simulator.write("Selamat pagi");

        simulator.sendText("Halo");

        assertThat(simulator.chat().at("/0/status").asText()).isEqualTo("read");
    }

    @Test
    void aReadMarkMarksTheMessageAndThoseBeforeItButNoLaterOne() {
        simulator.write("satu");
        String second = simulator.write("dua").json().at("/id").asText();
        simulator.write("tiga");

        Answer answer = simulator.sendMessage(
                "{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"" + second + "\"}");

        assertThat(answer.json().at("/success").asBoolean()).isTrue();
        assertThat(simulator.chat())
                .extracting(entry -> entry.at("/status").asText())
                .isEqualTo(List.of("read", "read", "delivered"));
    }

    @Test
    void aReadMarkOfAnUnknownMessageIsRefused() {
        Answer answer = simulator.sendMessage(
                "{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"wamid.unknown\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/code").asInt()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "v26.0/100000000000001/messages, '',            401, 0",
        "v26.0/100000000000001/messages, Bearer wrong,  401, 190",
        "v26.0/100000000000009/messages, Bearer test-token, 400, 100",
        "latest/100000000000001/messages, Bearer test-token, 400, 2500",
        "v26.0/100000000000001/nothing, Bearer test-token, 400, 2500"
    })
    void aRequestToTheWrongPlaceOrWithTheWrongTokenIsRefused(String path, String token, int status, int code) {
        HttpRequest.Builder request = simulator.request("graph/" + path);
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }

        Answer answer = simulator.send(request.POST(BodyPublishers.ofString(MESSAGE)));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().at("/error/code").asInt(-1)).isEqualTo(code);
        assertThat(answer.json().at("/error/fbtrace_id").asText()).isNotEmpty();
        assertThat(simulator.chat()).isEmpty();
    }

    @Test
    void anUnknownNumberIdIsRefusedAsAnObjectThatDoesNotExist() {
        Answer answer = simulator.send(simulator.graph("1/messages").POST(BodyPublishers.ofString(MESSAGE)));

        assertThat(answer.json().at("/error/error_subcode").asInt()).isEqualTo(33);
        assertThat(answer.json().at("/error/message").asText()).startsWith("Unsupported post request");
    }

    @Test
    void whatIsNoJsonIsRefusedLikeAMessageWithoutAProduct() {
        for (String body : List.of("", "[]", "{", "\u0000")) {
            Answer answer = simulator.sendMessage(body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/error/code").asInt()).isEqualTo(100);
        }
    }

    @Test
    void aRequestWithoutAnyBodyIsRefusedLikeAMessageWithoutAProduct() {
        assertThat(simulator.sendWithoutBody("POST", "graph/v26.0/" + RunningSimulator.BOGOR + "/messages"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"code\":100,");
    }

    @Test
    void anOfficeCannotWriteToItself() {
        Answer answer = simulator.sendMessage(MESSAGE.replace("+6281100000021", "+628111100333"));

        assertThat(answer.json().at("/error/code").asInt()).isEqualTo(131021);
    }

    @Test
    void aRefusedMessageIsNeitherKeptNorReported() {
        simulator.sendMessage("{\"messaging_product\":\"whatsapp\",\"to\":\"+" + APPLICANT + "\",\"text\":{}}");

        assertThat(simulator.chat()).isEmpty();
        assertThat(simulator.get("api/chats").json()).isEmpty();
    }
}
