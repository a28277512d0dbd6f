package id.antrean.sandbox.simulator;

import static id.antrean.sandbox.simulator.RunningSimulator.APPLICANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.sandbox.simulator.RunningSimulator.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrictnessTest {

    private final FakeWebhook webhook = new FakeWebhook();

    private final RunningSimulator simulator;

    StrictnessTest(@TempDir Path directory) {
        simulator = new RunningSimulator(
                directory, webhook.address(), Limits.META, List.of(Samples.definition("id"), Samples.definition("en")));
    }

    @AfterEach
    void stop() {
        simulator.close();
        webhook.close();
    }

    @Test
    void twentyFourHoursAfterThePersonWroteOnlyATemplateIsSent() {
        simulator.write("Selamat pagi");
        assertThat(simulator.sendText("Halo").status()).isEqualTo(200);

        simulator.clock().moveTo(simulator.clock().instant().plus(Duration.ofHours(25)));

        Answer refused = simulator.sendText("Masih di sana?");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/error/code").asInt()).isEqualTo(131047);
        assertThat(refused.json().at("/error/error_data/details").asText()).contains("24 hours");
        Answer template = simulator.sendMessage(Samples.reminder().toString());
        assertThat(template.status()).isEqualTo(200);
        assertThat(template.json().at("/messages/0/message_status").asText()).isEqualTo("accepted");
    }

    @Test
    void outsideTheWindowTheErrorMayComeAsAFailedStatusAndNothingWasSentThen() {
        simulator.put("api/limits", "{\"window\":\"failed\"}");

        String id = simulator.sendText("Halo").json().at("/messages/0/id").asText();

        await().until(() -> !webhook.statuses().isEmpty());
        JsonNode status = webhook.statuses().get(0);
        assertThat(status.at("/id").asText()).isEqualTo(id);
        assertThat(status.at("/status").asText()).isEqualTo("failed");
        assertThat(status.at("/errors/0/code").asInt()).isEqualTo(131047);
        assertThat(status.at("/errors/0/title").asText()).isEqualTo("Re-engagement message");
        assertThat(status.at("/biz_opaque_callback_data").asText()).isEqualTo("outbox:7");
        assertThat(simulator.chat().at("/0/status").asText()).isEqualTo("failed");
    }

    @Test
    void theTapOnATemplatesButtonComesBackWithItsPayload() {
        String id = simulator
                .sendMessage(Samples.reminder().toString())
                .json()
                .at("/messages/0/id")
                .asText();

        Answer tapped = simulator.post(
                "api/messages",
                "{\"from\":\"%s\",\"replyTo\":\"%s\",\"replyId\":\"b1:cancel:BGR7K3M92\"}".formatted(APPLICANT, id));

        assertThat(tapped.status()).isEqualTo(200);
        JsonNode message = webhook.messages().get(0);
        assertThat(message.at("/type").asText()).isEqualTo("button");
        assertThat(message.at("/button/payload").asText()).isEqualTo("b1:cancel:BGR7K3M92");
        assertThat(message.at("/button/text").asText()).isEqualTo("Tidak bisa datang");
        assertThat(message.at("/context/id").asText()).isEqualTo(id);
        assertThat(simulator.sendText("Baik").status())
                .as("the tap opened the window")
                .isEqualTo(200);
    }

    @Test
    void aButtonThatOpensAPageAnswersNothing() {
        String id = simulator
                .sendMessage(Samples.reminder().toString())
                .json()
                .at("/messages/0/id")
                .asText();

        Answer tapped = simulator.post(
                "api/messages",
                "{\"from\":\"%s\",\"replyTo\":\"%s\",\"replyId\":\"https://imigrasi.example/bgr\"}"
                        .formatted(APPLICANT, id));

        assertThat(tapped.status()).isEqualTo(400);
    }

    @Test
    void statusesOfATemplateTellItsPrice() {
        simulator.sendMessage(Samples.reminder().toString());

        await().until(() -> webhook.statuses().size() == 2);
        JsonNode pricing = webhook.statuses().get(0).path("pricing");
        assertThat(pricing.path("category").asText()).isEqualTo("utility");
        assertThat(pricing.path("type").asText()).isEqualTo("regular");
        assertThat(pricing.path("pricing_model").asText()).isEqualTo("PMP");
    }

    @Test
    void oneTooManyToAPersonIsRefusedAndLimitsCanBeLiftedAndBroughtBack() {
        simulator.write("Selamat pagi");
        simulator.put("api/limits", "{\"pairBurst\":2}");
        assertThat(simulator.sendText("satu").status()).isEqualTo(200);
        assertThat(simulator.sendText("dua").status()).isEqualTo(200);
        assertThat(simulator.sendText("tiga").json().at("/error/code").asInt()).isEqualTo(131056);

        assertThat(simulator
                        .put("api/limits", "{\"pairBurst\":0}")
                        .json()
                        .at("/window")
                        .asText())
                .isEqualTo("refused");
        assertThat(simulator.sendText("tiga").status()).isEqualTo(200);
        assertThat(simulator.delete("api/limits").json().at("/pairBurst").asInt())
                .isEqualTo(45);
    }

    @Test
    void aLimitThatIsNotUnderstoodIsRefusedInWords() {
        Answer answer = simulator.put("api/limits", "{\"window\":\"ajar\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/detail").asText()).isEqualTo("window must be one of refused, failed, off.");
        assertThat(simulator.put("api/limits", "{\"pairBurst\":-1}").status()).isEqualTo(400);
    }

    @Test
    void aTypingIndicatorIsSeenUntilTheAnswerAndTheMessageIsRead() {
        String id = simulator.write("Selamat pagi").json().at("/id").asText();

        Answer answer =
                simulator.sendMessage("{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"" + id
                        + "\",\"typing_indicator\":{\"type\":\"text\"}}");

        assertThat(answer.json().at("/success").asBoolean()).isTrue();
        assertThat(simulator.chat().at("/0/status").asText()).isEqualTo("read");
        assertThat(simulator.get("api/chats").json().at("/0/typing/0").asText()).isEqualTo("BGR");
        simulator.sendText("Halo");
        assertThat(simulator.get("api/chats").json().at("/0/typing")).isEmpty();
    }
}
