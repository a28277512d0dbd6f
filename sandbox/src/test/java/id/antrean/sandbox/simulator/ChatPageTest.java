package id.antrean.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.sandbox.simulator.RunningSimulator.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ChatPageTest {

    private static final Pattern FILES = Pattern.compile("(?:src|href)=\"([^\"#]+)\"|from '\\./([^']+)'");

    private final FakeWebhook webhook = new FakeWebhook();

    private final RunningSimulator simulator;

    ChatPageTest(@TempDir Path directory) {
        simulator = new RunningSimulator(directory, webhook.address());
    }

    @AfterEach
    void stop() {
        simulator.close();
        webhook.close();
    }

    @Test
    void thePageIsServedUnderAPolicyThatLetsNothingForeignIn() {
        Answer page = simulator.get("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.header("content-security-policy")).startsWith("default-src 'self'");
        assertThat(text(page)).doesNotContain("<style", "style=", "onclick", "http://", "https://");
    }

    @Test
    void everyFileThatThePageNamesIsThere() {
        String all = text(simulator.get("")) + text(simulator.get("page.js"));

        assertThat(FILES.matcher(all).results().map(found -> found.group(1) != null ? found.group(1) : found.group(2)))
                .hasSizeGreaterThan(5)
                .allSatisfy(file ->
                        assertThat(simulator.get(file).status()).as(file).isEqualTo(200));
    }

    @Test
    void nothingThatPeopleWroteIsPutInAsHtml() {
        for (String file : List.of(
                "page.js",
                "attachments.js",
                "bubbles.js",
                "dialogs.js",
                "faults.js",
                "format.js",
                "people.js",
                "clock.js",
                "composer.js",
                "review.js",
                "templates.js")) {
            assertThat(text(simulator.get(file))).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML");
        }
    }

    @Test
    void thePagesBesideTheChatAreThereUnderTheSamePolicy() {
        for (String file : List.of("faults.html", "review.html")) {
            Answer page = simulator.get(file);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("content-security-policy")).startsWith("default-src 'self'");
            assertThat(FILES.matcher(text(page)).results().map(found -> found.group(1)))
                    .allSatisfy(named ->
                            assertThat(simulator.get(named).status()).as(named).isEqualTo(200));
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(simulator.get("nothing.js").status()).isEqualTo(404);
    }

    @Test
    @Timeout(20)
    void anOpenPageIsToldOfAMessageAndOfTheClock() throws IOException, InterruptedException {
        HttpRequest request = simulator.request("api/events").build();
        try (BufferedReader events = new BufferedReader(new InputStreamReader(
                HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8))) {
            readUntil(events, "event: open");

            simulator.write("Selamat pagi");
            assertThat(readUntil(events, "data: [")).contains("\"" + RunningSimulator.APPLICANT + "\"");

            simulator.put("api/clock", "{\"now\":\"2031-01-06T07:20:00+07:00\"}");
            readUntil(events, "event: clock");
        }
    }

    private static String readUntil(BufferedReader events, String start) throws IOException {
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("the events ended");
    }

    private static String text(Answer answer) {
        return new String(answer.raw().body(), StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
    }
}
