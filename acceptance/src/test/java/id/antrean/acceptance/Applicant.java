package id.antrean.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a phone, who writes to the office in the simulator's chat and reads what comes back. */
final class Applicant {

    static final Pattern CODE = Pattern.compile("[A-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI gateway;
    private final String number;
    private final String office;

    Applicant(URI gateway) {
        this(gateway, "BGR");
    }

    Applicant(URI gateway, String office) {
        this(gateway, office, "62812" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L));
    }

    Applicant(URI gateway, String office, String number) {
        this.gateway = gateway;
        this.office = office;
        this.number = number;
    }

    String number() {
        return number;
    }

    /** Writes, and waits for the office's next answer. */
    Map<String, Object> asks(String text) {
        int before = answers().size();
        writes(text);
        return await("an answer to the message")
                .atMost(PATIENCE)
                .until(this::answers, answers -> answers.size() > before)
                .get(before);
    }

    /** Writes, without waiting for an answer. */
    void writes(String text) {
        given().baseUri(gateway.toString())
                .contentType(ContentType.JSON)
                .body(Map.of("from", number, "name", "Uji Coba", "text", text, "office", office))
                .post("/simulator/api/messages")
                .then()
                .statusCode(200);
    }

    /** Waits until the office has written this many messages in all. */
    Map<String, Object> receives(int count) {
        return await("message " + count)
                .atMost(PATIENCE)
                .until(this::answers, answers -> answers.size() >= count)
                .get(count - 1);
    }

    /** What the office wrote so far, oldest first. */
    List<Map<String, Object>> answers() {
        return chat().stream()
                .filter(entry -> "out".equals(entry.get("direction")))
                .toList();
    }

    /** The whole chat, oldest first. */
    List<Map<String, Object>> chat() {
        return given().baseUri(gateway.toString())
                .get("/simulator/api/chats/{number}", number)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
    }

    static String textOf(Map<String, Object> message) {
        return String.valueOf(message.get("text"));
    }

    static String codeIn(Map<String, Object> message) {
        Matcher matcher = CODE.matcher(textOf(message));
        assertThat(matcher.find()).as("a code in: %s", textOf(message)).isTrue();
        return matcher.group();
    }
}
