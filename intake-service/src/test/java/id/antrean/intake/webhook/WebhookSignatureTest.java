package id.antrean.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.contracts.testing.SeededRandom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WebhookSignatureTest {

    private static final Path VECTORS = Path.of("src/test/resources/whatsapp/signature");
    private static final byte[] BODY = "{\"a\":\"ä\"}".getBytes(StandardCharsets.UTF_8);

    private final WebhookSignature signature = new WebhookSignature(List.of("secret"));

    @TestFactory
    Stream<DynamicTest> eachVectorIsAcceptedAndNoneWithAnotherBodyOrSecret() throws IOException {
        JsonNode vectors =
                new ObjectMapper().readTree(VECTORS.resolve("vectors.json").toFile());
        assertThat(vectors).hasSize(3);
        return StreamSupport.stream(vectors.spliterator(), false)
                .map(vector -> dynamicTest(vector.path("file").asText(), () -> checkVector(vector)));
    }

    private static void checkVector(JsonNode vector) throws IOException {
        byte[] body = Files.readAllBytes(VECTORS.resolve(vector.path("file").asText()));
        WebhookSignature ours =
                new WebhookSignature(List.of(vector.path("app_secret").asText()));
        String header = vector.path("value").asText();

        assertThat(body).hasSize(vector.path("bytes").asInt());
        assertThat(ours.matches(body, header)).isTrue();
        assertThat(new WebhookSignature(List.of("other")).matches(body, header)).isFalse();
        body[body.length / 2] ^= 1;
        assertThat(ours.matches(body, header)).isFalse();
    }

    @Test
    void aHeaderOfAnotherFormIsRefused() {
        String right = Signing.sign("secret", BODY);

        assertThat(signature.matches(BODY, right)).isTrue();
        assertThat(Stream.of(
                        "",
                        "sha256=",
                        right.substring(0, right.length() - 1),
                        right + "0",
                        right.substring("sha256=".length()),
                        right.replace("sha256", "sha1"),
                        " " + right,
                        right.replaceAll("[0-9a-f]$", "g"),
                        "sha256=" + "٣".repeat(64)))
                .noneMatch(header -> signature.matches(BODY, header));
        assertThat(signature.matches(BODY, null)).isFalse();
    }

    @Test
    void capitalHexDigitsAreTheSameDigits() {
        String right = Signing.sign("secret", BODY);

        assertThat(signature.matches(BODY, "sha256=" + right.substring(7).toUpperCase(Locale.ROOT)))
                .isTrue();
    }

    @Test
    void whileTheSecretIsChangedBothAreAccepted() {
        WebhookSignature both = new WebhookSignature(List.of("new", "old"));

        assertThat(both.matches(BODY, Signing.sign("new", BODY))).isTrue();
        assertThat(both.matches(BODY, Signing.sign("old", BODY))).isTrue();
        assertThat(both.matches(BODY, Signing.sign("older", BODY))).isFalse();
    }

    @Test
    void oneChangedBitAnywhereIsNoticed() {
        SeededRandom.check(1_000, random -> {
            byte[] body = random.text("abc{}\":,ä🙏", random.between(1, 300)).getBytes(StandardCharsets.UTF_8);
            String header = Signing.sign("secret", body);
            body[random.between(0, body.length - 1)] ^= (byte) (1 << random.between(0, 7));

            assertThat(signature.matches(body, header)).isFalse();
        });
    }
}
