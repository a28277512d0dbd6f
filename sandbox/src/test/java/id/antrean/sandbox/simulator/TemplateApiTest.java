package id.antrean.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.sandbox.simulator.RunningSimulator.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateApiTest {

    private static final String TEMPLATES = RunningSimulator.ACCOUNT + "/message_templates";

    private final FakeWebhook webhook = new FakeWebhook();
    private final Path directory;
    private RunningSimulator simulator;

    TemplateApiTest(@TempDir Path directory) {
        this.directory = directory;
        simulator = start();
    }

    @AfterEach
    void stop() {
        simulator.close();
        webhook.close();
    }

    @Test
    void aTemplateThatIsCreatedIsApprovedAtOnceAndTheWebhookIsTold() {
        Answer created = create(Samples.definition("id"));

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.json().at("/status").asText()).isEqualTo("APPROVED");
        assertThat(created.json().at("/category").asText()).isEqualTo("UTILITY");
        await().until(() -> webhook.requests().size() == 1);
        JsonNode entry = webhook.requests().get(0).json().at("/entry/0");
        assertThat(entry.at("/id").asText()).isEqualTo(RunningSimulator.ACCOUNT);
        assertThat(entry.at("/time").isIntegralNumber()).isTrue();
        assertThat(entry.at("/changes/0/field").asText()).isEqualTo("message_template_status_update");
        JsonNode value = entry.at("/changes/0/value");
        assertThat(value.at("/event").asText()).isEqualTo("APPROVED");
        assertThat(value.at("/message_template_id").asText())
                .isEqualTo(created.json().at("/id").asText());
        assertThat(value.at("/message_template_name").asText()).isEqualTo(Samples.REMINDER);
        assertThat(value.at("/message_template_language").asText()).isEqualTo("id");
        assertThat(value.at("/reason").asText()).isEqualTo("NONE");
    }

    @Test
    void whereTemplatesAreReviewedByHandOneWaitsUntilItIsApproved() {
        simulator.put("api/limits", "{\"templateReview\":\"by-hand\"}");

        assertThat(create(Samples.definition("id")).json().at("/status").asText())
                .isEqualTo("PENDING");
        assertThat(send()).isEqualTo(132001);

        judge("approve");
        assertThat(send()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "reject,  REJECTED, REJECTED, INVALID_FORMAT, 132001",
        "pause,   PAUSED,   PAUSED,   NONE, 132015",
        "disable, DISABLED, DISABLED, NONE, 132016"
    })
    void whatBecomesOfATemplateIsToldAndHoldsForSending(
            String action, String state, String event, String reason, int code) {
        create(Samples.definition("id"));

        assertThat(judge(action).json().at("/status").asText()).isEqualTo(state);

        await().until(() -> told(event).isPresent());
        assertThat(told(event).orElseThrow().at("/reason").asText()).isEqualTo(reason);
        assertThat(send()).isEqualTo(code);

        judge("reinstate");
        await().until(() -> told("REINSTATED").isPresent());
        assertThat(send()).isZero();
    }

    @Test
    void aSecondOneOfTheSameNameAndLanguageIsRefused() {
        create(Samples.definition("id"));

        assertThat(create(Samples.definition("id")).json().at("/error/code").asInt())
                .isEqualTo(100);
        assertThat(create(Samples.definition("en")).status()).isEqualTo(200);
    }

    @Test
    void templatesAreListedInPages() {
        for (int i = 0; i < 5; i++) {
            create(Samples.definition("en").put("name", "reminder_" + i));
        }

        JsonNode first = graph("?limit=2").json();
        assertThat(names(first)).containsExactly("reminder_0", "reminder_1");
        String next = first.at("/paging/next").asText();
        assertThat(next)
                .contains(
                        "limit=2", "after=" + first.at("/paging/cursors/after").asText());
        JsonNode last = graph("?limit=2&after="
                        + graph("?limit=4").json().at("/paging/cursors/after").asText())
                .json();
        assertThat(names(last)).containsExactly("reminder_4");
        assertThat(last.at("/paging/next").isMissingNode()).isTrue();
        assertThat(names(graph("?name=reminder_3").json())).containsExactly("reminder_3");
        assertThat(graph("?status=PAUSED").json().at("/data")).isEmpty();
        JsonNode one = first.at("/data/0");
        assertThat(one.at("/parameter_format").asText()).isEqualTo("NAMED");
        assertThat(one.at("/components")).isEqualTo(Samples.definition("en").path("components"));
    }

    @Test
    void anEditedTemplateIsSentInItsNewWords() {
        String id = create(Samples.definition("id")).json().at("/id").asText();
        ObjectNode edit = Json.object();
        edit.set("components", Samples.definition("id").path("components"));
        ((ObjectNode) edit.at("/components/2")).put("text", "Antrean Paspor");

        Answer edited = simulator.send(simulator.graph(id).POST(BodyPublishers.ofString(edit.toString())));

        assertThat(edited.json().at("/success").asBoolean()).isTrue();
        assertThat(send()).isZero();
        assertThat(simulator.chat().at("/0/menu/footer").asText()).isEqualTo("Antrean Paspor");
        assertThat(simulator
                        .send(simulator.graph(id).GET())
                        .json()
                        .at("/status")
                        .asText())
                .isEqualTo("APPROVED");
    }

    @Test
    void anEditIsCheckedAsACreationIs() {
        String id = create(Samples.definition("id")).json().at("/id").asText();

        assertThat(simulator
                        .send(simulator.graph(id).POST(BodyPublishers.ofString("{\"components\":[]}")))
                        .status())
                .isEqualTo(400);
        assertThat(simulator
                        .send(simulator.graph(id).POST(BodyPublishers.ofString("{\"category\":\"MARKETING\"}")))
                        .status())
                .isEqualTo(400);
        assertThat(simulator
                        .send(simulator.graph("1").POST(BodyPublishers.ofString("{}")))
                        .json()
                        .at("/error/error_subcode")
                        .asInt())
                .isEqualTo(33);
    }

    @Test
    void aDeletedTemplateIsGoneInAllItsLanguages() {
        create(Samples.definition("id"));
        create(Samples.definition("en"));

        Answer gone = simulator.send(
                simulator.graph(TEMPLATES + "?name=" + Samples.REMINDER).DELETE());

        assertThat(gone.json().at("/success").asBoolean()).isTrue();
        assertThat(graph("").json().at("/data")).isEmpty();
        assertThat(simulator
                        .send(simulator
                                .graph(TEMPLATES + "?name=" + Samples.REMINDER)
                                .DELETE())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anotherAccountIsNotThere() {
        Answer answer = simulator.send(
                simulator.graph("200000000000002/message_templates").GET());

        assertThat(answer.json().at("/error/error_subcode").asInt()).isEqualTo(33);
        assertThat(simulator
                        .send(simulator.request("graph/v26.0/" + TEMPLATES).GET())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void templatesAndWhatBecameOfThemSurviveARestart() {
        create(Samples.definition("id"));
        judge("pause");
        JsonNode before = graph("").json().at("/data");

        simulator.close();
        simulator = start();

        assertThat(graph("").json().at("/data")).isEqualTo(before);
        assertThat(send()).isEqualTo(132015);
    }

    @Test
    void definitionsGivenAtTheStartAreApprovedButOneThatIsThereAlreadyStaysAsItIs() {
        create(Samples.definition("id"));
        judge("pause");
        simulator.close();

        simulator = new RunningSimulator(
                directory, webhook.address(), Limits.NONE, List.of(Samples.definition("id"), Samples.definition("en")));

        assertThat(graph("").json().at("/data"))
                .extracting(one ->
                        one.at("/language").asText() + " " + one.at("/status").asText())
                .isEqualTo(List.of("id PAUSED", "en APPROVED"));
    }

    /** What the webhook was told with this event; webhooks of one moment may come in any order. */
    private Optional<JsonNode> told(String event) {
        return webhook.requests().stream()
                .map(request -> request.json().at("/entry/0/changes/0/value"))
                .filter(value -> value.at("/event").asText().equals(event))
                .findFirst();
    }

    private RunningSimulator start() {
        return new RunningSimulator(directory, webhook.address());
    }

    private Answer create(JsonNode definition) {
        return simulator.send(simulator.graph(TEMPLATES).POST(BodyPublishers.ofString(definition.toString())));
    }

    private Answer graph(String query) {
        return simulator.send(simulator.graph(TEMPLATES + query).GET());
    }

    private Answer judge(String action) {
        Answer judged = simulator.post("api/templates/" + Samples.REMINDER + "/id/" + action, "");
        assertThat(judged.status()).isEqualTo(200);
        return judged;
    }

    /** Sends the reminder; the code of its refusal, or 0. */
    private int send() {
        return simulator
                .sendMessage(Samples.reminder().toString())
                .json()
                .at("/error/code")
                .asInt();
    }

    private static List<String> names(JsonNode page) {
        return TemplateForm.items(page.at("/data"))
                .map(one -> one.at("/name").asText())
                .toList();
    }
}
