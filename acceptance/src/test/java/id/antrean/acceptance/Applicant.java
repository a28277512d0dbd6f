package id.antrean.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.CoreMatchers.either;
import static org.hamcrest.CoreMatchers.is;

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
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PROFILE = "Percobaan Bersama";

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
        PersonalData.OF_ALL_TESTS.number(number);
    }

    String number() {
        return number;
    }

    /** Writes, and waits for the office's next answer. */
    Map<String, Object> asks(String text) {
        int before = answers().size();
        writes(text);
        return receives(before + 1);
    }

    /** Taps a row or button of a message, the first whose id begins so, and waits for the office's next answer. */
    Map<String, Object> taps(Map<String, Object> message, String choice) {
        String id = choicesOf(message).stream()
                .filter(one -> one.startsWith(choice))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no choice " + choice + " in " + message));
        int before = answers().size();
        sends(Map.of("from", number, "office", office, "replyTo", message.get("id"), "replyId", id));
        return receives(before + 1);
    }

    /** The ids of a message's rows and buttons. */
    static List<String> choicesOf(Map<String, Object> message) {
        Object menu = message.get("menu");
        if (!(menu instanceof Map<?, ?> shown) || !(shown.get("choices") instanceof List<?> choices)) {
            return List.of();
        }
        return choices.stream()
                .map(choice -> String.valueOf(((Map<?, ?>) choice).get("id")))
                .toList();
    }

    /** Writes, without waiting for an answer. */
    void writes(String text) {
        PersonalData.OF_ALL_TESTS.written(text);
        PersonalData.OF_ALL_TESTS.name(PROFILE);
        sends(Map.of("from", number, "name", PROFILE, "text", text, "office", office));
    }

    /** Writes as somebody who has a user name, whose number offices are not told. */
    void writesWithoutNumber(String username, String text) {
        PersonalData.OF_ALL_TESTS.written(text);
        PersonalData.OF_ALL_TESTS.name(PROFILE);
        PersonalData.OF_ALL_TESTS.username(username);
        sends(Map.of("from", number, "username", username, "name", PROFILE, "text", text, "office", office));
    }

    /** Shares the number, which a message asks for. */
    void shares(Map<String, Object> request) {
        List<String> choices = choicesOf(request);
        assertThat(choices).as("the one button of %s", request).hasSize(1);
        sends(Map.of("from", number, "office", office, "replyTo", request.get("id"), "replyId", choices.get(0)));
    }

    private void sends(Map<String, Object> message) {
        given().baseUri(gateway.toString())
                .contentType(ContentType.JSON)
                .body(message)
                .post("/simulator/api/messages")
                .then()
                // 202 where the webhook did not take it within some seconds: it is tried again, as Meta does.
                .statusCode(either(is(200)).or(is(202)));
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
