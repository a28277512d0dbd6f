package id.antrean.sandbox.simulator;

import static id.antrean.sandbox.simulator.RunningSimulator.APPLICANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a00");

    private final FakeWebhook webhook = new FakeWebhook();

    private final Path directory;

    RestartTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void stop() {
        webhook.close();
    }

    @Test
    void chatsAndPicturesAreStillThereAfterARestart() {
        JsonNode before;
        String media;
        try (RunningSimulator simulator = start()) {
            simulator.write("Selamat pagi 🙏\nmau daftar");
            media = simulator.upload("image/png", PNG).json().at("/id").asText();
            simulator.sendMessage("{\"messaging_product\":\"whatsapp\",\"to\":\"+" + APPLICANT
                    + "\",\"type\":\"image\",\"image\":{\"id\":\"" + media + "\",\"caption\":\"Kode\"}}");
            simulator.post("api/chats/" + APPLICANT + "/read", "{}");
            await().until(() -> webhook.statuses().stream()
                    .anyMatch(status -> status.at("/status").asText().equals("read")));
            before = simulator.chat();
        }

        try (RunningSimulator simulator = start()) {
            assertThat(simulator.chat()).isEqualTo(before);
            assertThat(simulator.get("api/chats").json().at("/0/name").asText()).isEqualTo("Budi 🙏");
            assertThat(simulator.get("api/media/" + media).raw().body()).isEqualTo(PNG);
        }
    }

    @Test
    void whatTheWebhookDidNotTakeIsTriedAgainAfterARestart() {
        String id;
        try (RunningSimulator simulator = start()) {
            webhook.answerWith(() -> 503);
            id = simulator.write("Selamat pagi").json().at("/id").asText();
            simulator.sendText("Halo");
        }
        webhook.answerWith(() -> 200);

        try (RunningSimulator simulator = start()) {
            await().untilAsserted(() -> {
                assertThat(webhook.messages())
                        .extracting(message -> message.at("/id").asText())
                        .containsExactly(id);
                assertThat(webhook.statuses())
                        .extracting(status -> status.at("/status").asText())
                        .containsExactlyInAnyOrder("sent", "delivered");
            });
            assertThat(simulator.chat().at("/0/status").asText()).isEqualTo("delivered");
        }
    }

    @Test
    void whatTheWebhookTookIsNotSentAgainAfterARestart() {
        try (RunningSimulator simulator = start()) {
            simulator.write("satu");
            simulator.sendText("dua");
            await().until(() -> webhook.statuses().size() == 2);
            await().until(() -> kept().contains("\"told\""));
        }
        int before = webhook.requests().size();

        try (RunningSimulator simulator = start()) {
            simulator.write("tiga");
            assertThat(webhook.requests().size()).isEqualTo(before + 1);
        }
    }

    @Test
    void halfALineOfAProcessThatWasKilledDoesNoHarm() throws IOException {
        try (RunningSimulator simulator = start()) {
            simulator.write("satu");
        }
        Files.writeString(chats(), "{\"fact\":\"wrote\",\"entry\":{\"id\":\"wam", StandardOpenOption.APPEND);

        try (RunningSimulator simulator = start()) {
            simulator.write("dua");
        }
        try (RunningSimulator simulator = start()) {
            assertThat(simulator.chat())
                    .extracting(entry -> entry.at("/text").asText())
                    .isEqualTo(List.of("satu", "dua"));
        }
    }

    @Test
    void aLineThatCannotBeReadIsPassedOver() throws IOException {
        Files.createDirectories(chats().getParent());
        Files.writeString(chats(), "nonsense\n{\"fact\":\"of another version\"}\n");

        try (RunningSimulator simulator = start()) {
            simulator.write("satu");
            assertThat(simulator.chat()).hasSize(1);
        }
    }

    private RunningSimulator start() {
        return new RunningSimulator(directory, webhook.address());
    }

    private Path chats() {
        return directory.resolve("simulator/chats.jsonl");
    }

    private String kept() throws IOException {
        return Files.readString(chats());
    }
}
