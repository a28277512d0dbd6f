package id.antrean.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.sandbox.simulator.RunningSimulator.Answer;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a00");

    private final FakeWebhook webhook = new FakeWebhook();

    private final RunningSimulator simulator;

    FaultsTest(@TempDir Path directory) {
        simulator = new RunningSimulator(directory, webhook.address());
    }

    @AfterEach
    void stop() {
        simulator.close();
        webhook.close();
    }

    @ParameterizedTest
    @CsvSource({"130429, 400", "131056, 400", "131016, 500", "133004, 503", "190, 401", "132001, 404", "4, 400"})
    void theNextMessagesAreRefusedWithTheCodeThatIsWanted(int code, int status) {
        sends("{\"fault\":\"error\",\"code\":%d,\"times\":2}".formatted(code));

        for (int i = 0; i < 2; i++) {
            Answer refused = simulator.sendText("Halo");
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.json().at("/error/code").asInt()).isEqualTo(code);
        }
        assertThat(simulator.sendText("Halo").status()).isEqualTo(200);
        assertThat(simulator.chat()).hasSize(1);
        assertThat(simulator.get("api/faults").json().at("/sends/0/used").asInt())
                .isEqualTo(2);
    }

    @Test
    void theHttpStatusOfAnErrorMayBeAnother() {
        sends("{\"fault\":\"error\",\"code\":130429,\"status\":429}");

        assertThat(simulator.sendText("Halo").status()).isEqualTo(429);
    }

    @Test
    void anAnswerMayBeNoJsonAtAll() {
        sends("{\"fault\":\"http\",\"status\":502}");

        Answer answer = simulator.sendText("Halo");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(new String(answer.raw().body(), StandardCharsets.UTF_8)).startsWith("<html>");
    }

    @Test
    void aFaultIsOnlyForTheNumbersAndTheOfficeThatItNames() {
        sends("{\"fault\":\"error\",\"code\":131026,\"times\":0,\"suffix\":\"99\"},"
                + "{\"fault\":\"error\",\"code\":131026,\"times\":0,\"office\":\"JYP\"}");
        assertThat(simulator.sendText("Halo").status()).isEqualTo(200);

        sends("{\"fault\":\"error\",\"code\":131026,\"times\":0,\"suffix\":\"0021\",\"office\":\"bgr\"}");
        for (int i = 0; i < 3; i++) {
            assertThat(simulator.sendText("Halo").json().at("/error/code").asInt())
                    .isEqualTo(131026);
        }
    }

    @Test
    void aLostAnswerLeavesTheMessageDelivered() {
        sends("{\"fault\":\"lost-answer\"}");

        assertThatThrownBy(() -> simulator.sendText("Halo")).isInstanceOf(UncheckedIOException.class);

        assertThat(simulator.chat()).hasSize(1);
        await().until(() -> webhook.statuses().size() == 2);
        assertThat(webhook.statuses().get(0).at("/biz_opaque_callback_data").asText())
                .isEqualTo("outbox:7");
    }

    @Test
    void aLostRequestLeavesNothing() {
        sends("{\"fault\":\"lost-request\"}");

        assertThatThrownBy(() -> simulator.sendText("Halo")).isInstanceOf(UncheckedIOException.class);

        assertThat(simulator.chat()).isEmpty();
    }

    @Test
    void aMessageMayBeAcceptedAndFailWithAnyCode() {
        sends("{\"fault\":\"failed\",\"code\":131026}");

        assertThat(simulator.sendText("Halo").status()).isEqualTo(200);

        await().until(() -> !webhook.statuses().isEmpty());
        assertThat(webhook.statuses().get(0).at("/status").asText()).isEqualTo("failed");
        assertThat(webhook.statuses().get(0).at("/errors/0/code").asInt()).isEqualTo(131026);
    }

    @Test
    void anAnswerMayTakeItsTime() {
        sends("{\"fault\":\"delay\",\"delayMillis\":400}");
        long begin = System.nanoTime();

        assertThat(simulator.sendText("Halo").status()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(390));
    }

    @Test
    void anUploadMayFail() {
        sends("{\"fault\":\"error\",\"code\":131053,\"on\":\"media\"}");

        assertThat(simulator.sendText("Halo").status()).isEqualTo(200);
        assertThat(simulator.upload("image/png", PNG).json().at("/error/code").asInt())
                .isEqualTo(131053);
        assertThat(simulator.upload("image/png", PNG).status()).isEqualTo(200);
    }

    @Test
    void webhooksMayComeSeveralTimes() {
        webhooks("{\"duplicates\":2}");

        String id = simulator.write("Halo").json().at("/id").asText();

        await().until(() -> webhook.messages().size() == 3);
        assertThat(webhook.messages())
                .allSatisfy(message -> assertThat(message.at("/id").asText()).isEqualTo(id));
    }

    @Test
    void webhooksMayOvertakeEachOther() {
        webhooks("{\"reorder\":true}");

        simulator.sendText("Halo");

        await().until(() -> webhook.statuses().size() == 2);
        assertThat(webhook.statuses())
                .extracting(status -> status.at("/status").asText())
                .containsExactly("delivered", "sent");
    }

    @Test
    void webhooksMayComeLate() {
        webhooks("{\"delayMillis\":400}");
        long begin = System.nanoTime();

        simulator.write("Halo");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(390));
    }

    @Test
    void afterAnOutageOfDaysWebhooksComeAsTheClockIsMovedAndWithTheTimesOfTheirMessages() {
        webhooks("{\"down\":true,\"retries\":\"meta\"}");
        simulator.sendText("Halo");
        long sentAt = simulator.clock().instant().getEpochSecond();
        moveOn(Duration.ofDays(2));
        assertThat(webhook.requests()).isEmpty();

        webhooks("{\"retries\":\"meta\"}");
        moveOn(Duration.ofDays(2));

        await().until(() -> webhook.statuses().size() == 2);
        assertThat(webhook.statuses().get(0).at("/timestamp").asLong()).isBetween(sentAt - 5, sentAt + 5);
    }

    @Test
    void afterSevenDaysAWebhookIsGivenUpAndTheMessageIsShownAsFailed() {
        webhooks("{\"down\":true,\"retries\":\"meta\"}");
        CompletableFuture<Answer> written = CompletableFuture.supplyAsync(() -> simulator.write("Halo"));
        await().until(() -> simulator.chat().size() == 1);

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            moveOn(Duration.ofHours(25));
            return simulator.chat().at("/0/status").asText().equals("failed");
        });
        assertThat(written.join().status()).isEqualTo(202);
        assertThat(webhook.requests()).isEmpty();
    }

    @Test
    void deletingTheFaultsEndsThemAllAndWhatWaitsIsSentAtOnce() {
        webhooks("{\"down\":true,\"retries\":\"meta\"}");
        simulator.sendText("Halo");

        JsonNode left = simulator.delete("api/faults").json();

        assertThat(left.at("/sends")).isEmpty();
        assertThat(left.at("/webhooks/down").asBoolean()).isFalse();
        await().until(() -> webhook.statuses().size() == 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"send\":[]}",
                "{\"sends\":\"x\"}",
                "{\"sends\":[{\"fault\":\"delay\",\"sufix\":\"0001\"}]}",
                "{\"sends\":[{\"fault\":\"delay\",\"on\":\"media\",\"suffix\":\"0001\"}]}",
                "{\"webhooks\":\"down\"}",
                "{\"webhooks\":{\"dwon\":true}}",
                "{\"sends\":[{}]}",
                "{\"sends\":[{\"fault\":\"earthquake\"}]}",
                "{\"sends\":[{\"fault\":\"error\"}]}",
                "{\"sends\":[{\"fault\":\"failed\"}]}",
                "{\"sends\":[{\"fault\":\"http\"}]}",
                "{\"sends\":[{\"fault\":\"http\",\"status\":200}]}",
                "{\"sends\":[{\"fault\":\"delay\",\"times\":-1}]}",
                "{\"sends\":[{\"fault\":\"delay\",\"office\":\"XXX\"}]}",
                "{\"webhooks\":{\"retries\":\"never\"}}",
                "{\"webhooks\":{\"down\":\"yes\"}}",
                "[]"
            })
    void aFaultThatIsNotUnderstoodIsRefusedAndChangesNothing(String body) {
        sends("{\"fault\":\"error\",\"code\":4}");

        assertThat(simulator.put("api/faults", body).status()).isEqualTo(400);

        assertThat(simulator.get("api/faults").json().at("/sends")).hasSize(1);
    }

    @Test
    void everyCodeOfMetasPageIsListedWithItsStatus() {
        JsonNode errors = simulator.get("api/errors").json();

        List<Integer> codes = IntStream.range(0, errors.size())
                .mapToObj(i -> errors.at("/" + i + "/code").asInt())
                .toList();
        assertThat(codes)
                .contains(0, 190, 130429, 131047, 131056, 132001, 137000)
                .hasSizeGreaterThan(50);
    }

    private void sends(String faults) {
        Answer answer = simulator.put("api/faults", "{\"sends\":[" + faults + "]}");
        assertThat(answer.status()).isEqualTo(200);
    }

    private void webhooks(String faults) {
        Answer answer = simulator.put("api/faults", "{\"webhooks\":" + faults + "}");
        assertThat(answer.status()).isEqualTo(200);
    }

    private void moveOn(Duration time) {
        simulator.clock().moveTo(simulator.clock().instant().plus(time));
    }
}
