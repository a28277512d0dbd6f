package id.antrean.sandbox.simulator;

import static id.antrean.sandbox.simulator.RunningSimulator.APPLICANT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.sandbox.simulator.RunningSimulator.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlApiTest {

    private final FakeWebhook webhook = new FakeWebhook();

    private final RunningSimulator simulator;

    ControlApiTest(@TempDir Path directory) {
        simulator = new RunningSimulator(directory, webhook.address());
    }

    @AfterEach
    void stop() {
        simulator.close();
        webhook.close();
    }

    @Test
    void aChatShowsBothDirectionsOldestFirst() {
        simulator.write("satu");
        simulator.sendText("dua");
        simulator.write("tiga");

        JsonNode chat = simulator.chat();

        assertThat(chat).extracting(entry -> entry.at("/text").asText()).isEqualTo(List.of("satu", "dua", "tiga"));
        assertThat(chat).extracting(entry -> entry.at("/direction").asText()).isEqualTo(List.of("in", "out", "in"));
        assertThat(chat)
                .extracting(entry -> entry.at("/from").asText())
                .isEqualTo(List.of("applicant", "office", "applicant"));
        assertThat(chat.at("/0/imageUrl").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6281100000021", "+6281100000021", "%2B6281100000021"})
    void aChatIsFoundByItsNumberWithAndWithoutThePlusSign(String number) {
        simulator.write("satu");

        assertThat(simulator.get("api/chats/" + number).json()).hasSize(1);
    }

    @Test
    void aNumberThatNeverWroteHasAnEmptyChat() {
        Answer answer = simulator.get("api/chats/6281199999999");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEmpty();
    }

    @Test
    void chatsAreListedNewestFirstWithWhatIsUnread() {
        simulator.write("satu");
        simulator.post("api/messages", "{\"from\":\"+60123456789\",\"text\":\"hello\",\"office\":\"JYP\"}");
        simulator.sendText("dua");

        JsonNode chats = simulator.get("api/chats").json();

        assertThat(chats).extracting(chat -> chat.at("/number").asText()).isEqualTo(List.of(APPLICANT, "60123456789"));
        assertThat(chats.at("/0/name").asText()).isEqualTo("Budi 🙏");
        assertThat(chats.at("/0/unread").asInt()).isEqualTo(1);
        assertThat(chats.at("/0/last/text").asText()).isEqualTo("dua");
        assertThat(chats.at("/1/last/office").asText()).isEqualTo("JYP");
        assertThat(chats.at("/1/unread").asInt()).isZero();
    }

    @Test
    void theOfficeIsTheFirstUnlessOneIsNamedByCodeOrNumberId() {
        simulator.post("api/messages", "{\"from\":\"628110000021\",\"text\":\"a\",\"office\":\"jyp\"}");
        simulator.post(
                "api/messages", "{\"from\":\"628110000021\",\"text\":\"b\",\"phoneNumberId\":\"100000000000004\"}");
        simulator.post("api/messages", "{\"from\":\"628110000021\",\"text\":\"c\"}");

        assertThat(webhook.requests())
                .extracting(request -> request.json()
                        .at("/entry/0/changes/0/value/metadata/phone_number_id")
                        .asText())
                .containsExactly("100000000000004", "100000000000004", RunningSimulator.BOGOR);
    }

    @Test
    void aNameIsRememberedAndWhoeverGivesNoneIsCalledApplicant() {
        simulator.post("api/messages", "{\"from\":\"628110000021\",\"text\":\"a\"}");
        simulator.post("api/messages", "{\"from\":\"628110000021\",\"text\":\"b\",\"name\":\"<b>Siti</b>\"}");
        simulator.post("api/messages", "{\"from\":\"628110000021\",\"text\":\"c\"}");

        assertThat(webhook.requests())
                .extracting(request -> request.json()
                        .at("/entry/0/changes/0/value/contacts/0/profile/name")
                        .asText())
                .containsExactly("Pemohon", "<b>Siti</b>", "<b>Siti</b>");
    }

    @Test
    void tenThousandCharactersOfAnythingArrive() {
        String text = "<script>alert(1)</script>🙏\n".repeat(370) + "#";

        assertThat(simulator.write(text).status()).isEqualTo(200);

        assertThat(webhook.messages().get(0).at("/text/body").asText()).isEqualTo(text);
        assertThat(simulator.chat().at("/0/text").asText()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | JSON",
                "[] | JSON",
                "{\"text\":\"a\"} | from",
                "{\"from\":\"budi\",\"text\":\"a\"} | from",
                "{\"from\":\"0812345678\",\"text\":\"a\"} | from",
                "{\"from\":6281100000021,\"text\":\"a\"} | from",
                "{\"from\":\"6281100000021\"} | text",
                "{\"from\":\"6281100000021\",\"text\":\" \"} | text",
                "{\"from\":\"6281100000021\",\"text\":5} | text",
                "{\"from\":\"6281100000021\",\"text\":\"a\",\"name\":{}} | name",
                "{\"from\":\"6281100000021\",\"text\":\"a\",\"office\":\"XXX\"} | office",
                "{\"from\":\"6281100000021\",\"replyTo\":\"wamid.X\",\"replyId\":\"a\"} | replyTo"
            })
    void aBadMessageIsRefusedWithWhatIsWrong(String body, String mentions) {
        Answer answer = simulator.post("api/messages", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/code").asText()).isEqualTo("invalid-request");
        assertThat(answer.json().at("/detail").asText()).contains(mentions).doesNotContain("6281100000021");
        assertThat(webhook.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"POST, api/messages", "POST, api/chats/6281100000021/read", "PUT, api/clock", "POST, api/webhooks"})
    void aRequestWithoutAnyBodyIsRefused(String method, String path) {
        assertThat(simulator.sendWithoutBody(method, path))
                .startsWith("HTTP/1.1 400 ")
                .contains("invalid-request");
    }

    @Test
    void aTextLongerThanWhatsAppsOwnInputIsRefused() {
        assertThat(simulator.write("x".repeat(65_537)).status()).isEqualTo(400);
        assertThat(simulator.write("x".repeat(2_000_000)).status()).isEqualTo(400);
    }

    @Test
    void aBadNumberOrAnUnknownAddressIsRefused() {
        assertThat(simulator.get("api/chats/budi").status()).isEqualTo(400);
        assertThat(simulator.get("api/nothing").status()).isEqualTo(404);
        assertThat(simulator.get("api/nothing").json().at("/code").asText()).isEqualTo("not-found");
    }

    @Test
    void theOfficesAreListedWithTheirZones() {
        JsonNode offices = simulator.get("api/offices").json();

        assertThat(offices).extracting(office -> office.at("/code").asText()).isEqualTo(List.of("BGR", "JYP"));
        assertThat(offices.at("/1/zone").asText()).isEqualTo("Asia/Jayapura");
    }
}
