package id.antrean.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.backing.Backing;
import id.antrean.backing.test.BackingResource;
import id.antrean.backing.test.InjectBacking;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = BackingResource.class, restrictToAnnotatedClass = false)
class LoggingTest {

    /** What people wrote and who they are: names, numbers, user ids, dates, message ids, and words of the texts. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i)budi|santoso|mawar|melati|62811|70000000000|25011987|1987|wamid|KTP|paspor|halo|dewi|sari|rahasia");

    @InjectBacking
    Backing backing;

    @Test
    void nothingPersonalIsLogged() throws IOException {
        try (CapturedLog log = new CapturedLog()) {
            everySample();
            everyKindOfTrouble();
            backing.stopKafka();
            try {
                Webhooks.post(webhook("#BUDI SANTOSO#25011987#24112026")).statusCode(503);
            } finally {
                backing.startKafka();
            }

            assertThat(log.lines())
                    .anyMatch(line -> line.contains("signature"))
                    .anyMatch(line -> line.contains("not JSON"))
                    .anyMatch(line -> line.contains("unknown-office"))
                    .anyMatch(line -> line.contains("no-sender"))
                    .anyMatch(line -> line.contains("system"))
                    .anyMatch(line -> line.contains("503"))
                    .noneMatch(line -> PERSONAL.matcher(line).find());
        }
    }

    private static void everySample() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/whatsapp"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                Webhooks.post(Files.readString(file)).statusCode(200);
            }
        }
    }

    private static void everyKindOfTrouble() {
        Webhooks.post(webhook("#BUDI SANTOSO#25011987#24112026")).statusCode(200);
        Webhooks.post(webhook("#BUDI SANTOSO#31022017#24112026")).statusCode(200);
        Webhooks.post(webhook("#BUDI SANTOSO#25011987#24112026") + "halo").statusCode(400);
        Webhooks.post(webhook("paspor").replace(Webhooks.BOGOR, "999")).statusCode(200);
        Webhooks.post(webhook("halo").replace("\"from\":\"6281100000021\",", ""))
                .statusCode(200);
        Webhooks.post(webhook("halo").replace("\"type\":\"text\"", "\"type\":\"system\""))
                .statusCode(200);
        Webhooks.post(webhook("halo").replace("\"field\":\"messages\"", "\"field\":\"rahasia Budi\""))
                .statusCode(200);
        Webhooks.post(webhook("halo").getBytes(StandardCharsets.UTF_8), "rahasia")
                .statusCode(401);
    }

    private static String webhook(String text) {
        return Webhooks.envelope(Webhooks.BOGOR, List.of(Webhooks.text("wamid.rahasia", "6281100000021", text)));
    }
}
