package id.antrean.sandbox.simulator;

import static id.antrean.sandbox.simulator.RunningSimulator.APPLICANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import id.antrean.sandbox.simulator.RunningSimulator.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaTest {

    private static final byte[] PNG = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c02"
                    + "0000000b4944415478da6364f80f00010501012718e3660000000049454e44ae426082");
    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};

    private final FakeWebhook webhook = new FakeWebhook();

    private final RunningSimulator simulator;

    MediaTest(@TempDir Path directory) {
        simulator = new RunningSimulator(directory, webhook.address());
    }

    @AfterEach
    void stop() {
        simulator.close();
        webhook.close();
    }

    @Test
    void anUploadedPictureIsDescribedAndCanBeFetchedWithTheToken() {
        String id = simulator.upload("image/png", PNG).json().at("/id").asText();

        Answer description = simulator.send(simulator.graph(id).GET());
        assertThat(description.json().at("/mime_type").asText()).isEqualTo("image/png");
        assertThat(description.json().at("/file_size").asInt()).isEqualTo(PNG.length);
        assertThat(description.json().at("/sha256").asText()).isEqualTo(Identifiers.sha256Hex(PNG));
        URI url = URI.create(description.json().at("/url").asText());
        assertThat(simulator.send(HttpRequest.newBuilder(url).GET()).status()).isEqualTo(401);
        Answer content =
                simulator.send(HttpRequest.newBuilder(url).header("Authorization", "Bearer " + RunningSimulator.TOKEN));
        assertThat(content.raw().body()).isEqualTo(PNG);
        assertThat(content.header("content-type")).isEqualTo("image/png");
    }

    @Test
    void aPictureWithItsCaptionStandsInTheChatAndThePageCanShowIt() {
        String id = simulator.upload("image/png", PNG).json().at("/id").asText();

        simulator.sendMessage(image("\"id\":\"" + id + "\",\"caption\":\"*Kode booking*\""));

        assertThat(simulator.chat().at("/0/type").asText()).isEqualTo("image");
        assertThat(simulator.chat().at("/0/text").asText()).isEqualTo("*Kode booking*");
        String url = simulator.chat().at("/0/imageUrl").asText();
        assertThat(url).isEqualTo("/simulator/api/media/" + id);
        Answer picture = simulator.send(HttpRequest.newBuilder(simulator.base().resolve(url)));
        assertThat(picture.raw().body()).isEqualTo(PNG);
    }

    @Test
    void aJpegIsTakenTooAndFiveMegabytesAreTheMost() {
        byte[] largest = Arrays.copyOf(JPEG_START, 5 * 1024 * 1024);

        assertThat(simulator.upload("image/jpeg", largest).status()).isEqualTo(200);
        assertRefused(simulator.upload("image/jpeg", Arrays.copyOf(JPEG_START, largest.length + 1)), 131053);
    }

    @Test
    void whatIsNoPictureOfItsStatedTypeIsRefused() {
        assertRefused(simulator.upload("image/png", "no picture".getBytes(StandardCharsets.UTF_8)), 131053);
        assertRefused(simulator.upload("image/jpeg", PNG), 131053);
        assertRefused(simulator.upload("application/pdf", PNG), 131053);
        assertRefused(simulator.upload("image/png", new byte[0]), 131053);
    }

    @Test
    void anUploadFarTooLargeIsCutOffAndTheSimulatorGoesOn() {
        assertRefused(simulator.upload("image/png", Arrays.copyOf(PNG, 17 * 1024 * 1024)), 131053);
        assertThat(simulator.upload("image/png", PNG).status()).isEqualTo(200);
    }

    @Test
    void nobodyReadsOtherFilesThroughAMediaId() {
        for (String id : new String[] {"1", "..%2Fchats.jsonl", "%2e%2e%2f%2e%2e%2fclock"}) {
            assertThat(simulator.get("api/media/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void aPictureBehindALinkIsFetchedBeforeItIsDelivered() throws IOException {
        HttpServer pictures = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pictures.createContext("/code.png", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, PNG.length);
            exchange.getResponseBody().write(PNG);
            exchange.close();
        });
        pictures.start();
        String base = "http://localhost:" + pictures.getAddress().getPort();
        try {
            simulator.sendMessage(image("\"link\":\"" + base + "/code.png\""));
            await().until(() -> simulator.chat().at("/0/status").asText().equals("delivered"));
            assertThat(simulator.chat().at("/0/imageUrl").asText()).startsWith("/simulator/api/media/");

            simulator.sendMessage(image("\"link\":\"" + base + "/nothing.png\""));
            await().untilAsserted(() -> assertThat(webhook.statuses()).anySatisfy(status -> {
                assertThat(status.at("/status").asText()).isEqualTo("failed");
                assertThat(status.at("/errors/0/code").asInt()).isEqualTo(131053);
            }));
        } finally {
            pictures.stop(0);
        }
    }

    private static String image(String fields) {
        return "{\"messaging_product\":\"whatsapp\",\"to\":\"+" + APPLICANT + "\",\"type\":\"image\",\"image\":{"
                + fields + "}}";
    }

    private static void assertRefused(Answer answer, int code) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/code").asInt()).isEqualTo(code);
    }
}
