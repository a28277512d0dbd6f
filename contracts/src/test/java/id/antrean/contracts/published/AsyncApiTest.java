package id.antrean.contracts.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import id.antrean.contracts.event.EventType;
import id.antrean.contracts.event.Topics;
import id.antrean.contracts.testing.SampleEvents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .stringQuotingChecker(new QuoteWhatStartsUnlikeAWord())
                    .build())
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private final JsonNode document = AsyncApiDocument.make();

    @Test
    void theDocumentIsPublished() throws Exception {
        PublishedFile file = PublishedFile.at("../docs/asyncapi.yaml");
        file.assertIs(YAML.writeValueAsString(document));
        assertThat(YAML.readTree(file.content().orElseThrow())).isEqualTo(document);
    }

    @Test
    void theDocumentHasWhatAsyncApi3Requires() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.at("/info/title").asText()).isNotBlank();
        assertThat(document.at("/info/version").asText()).isNotBlank();
        assertThat(document.fieldNames())
                .toIterable()
                .isSubsetOf("asyncapi", "info", "defaultContentType", "channels", "operations", "components");
        document.path("channels").forEach(channel -> {
            assertThat(channel.path("address").asText()).isNotBlank();
            assertThat(channel.path("messages")).isNotEmpty();
        });
        document.path("operations").forEach(operation -> {
            assertThat(operation.path("action").asText()).isIn("send", "receive");
            assertThat(operation.at("/channel/$ref").asText()).startsWith("#/channels/");
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references).hasSizeGreaterThan(30).allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(JsonPointer.compile(reference.substring(1))).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    @Test
    void anOperationNamesOnlyMessagesOfItsOwnChannel() {
        document.path("operations").forEach(operation -> {
            String channel = operation.at("/channel/$ref").asText();
            assertThat(operation.path("messages")).isNotEmpty().allSatisfy(message -> assertThat(
                            message.path("$ref").asText())
                    .startsWith(channel + "/messages/"));
        });
    }

    @Test
    void everyTopicIsAChannelOfItsOwn() {
        List<String> topics = Stream.concat(
                        Topics.events().stream(), Topics.CONSUMERS.stream().map(Topics::deadLetters))
                .toList();
        assertThat(document.path("channels").findValuesAsText("address")).containsExactlyInAnyOrderElementsOf(topics);
    }

    @Test
    void everyEventIsSentByTheOneWriterOfItsTopicAndReceivedBySomebody() {
        for (EventType type : EventType.values()) {
            assertThat(servicesThat("send", type)).as("writers of %s", type).hasSize(1);
            assertThat(servicesThat("receive", type)).as("readers of %s", type).isNotEmpty();
        }
        for (String topic : Topics.events()) {
            assertThat(Flow.all().stream()
                            .filter(flow ->
                                    flow.action().equals("send") && flow.topic().equals(topic)))
                    .as("writers to %s", topic)
                    .hasSize(1);
        }
    }

    private static List<String> servicesThat(String action, EventType type) {
        return Flow.all().stream()
                .filter(flow -> flow.action().equals(action) && flow.types().contains(type))
                .map(Flow::service)
                .toList();
    }

    @Test
    void aServiceTakesOnlyTheEventsOfOneTopicAtOnce() {
        assertThat(Flow.all()).allSatisfy(flow -> assertThat(flow.types())
                .allMatch(type -> type.topic().equals(flow.topic())));
        assertThat(Flow.all()).extracting(Flow::name).doesNotHaveDuplicates();
    }

    @Test
    void everyExampleIsValid() {
        assertThat(Arrays.stream(EventType.values())).allSatisfy(type -> {
            JsonNode message =
                    document.at("/components/messages/" + type.record().getSimpleName());
            JsonNode example = message.at("/examples/0");
            assertThat(Schemas.errors(message.get("headers"), example.get("headers")))
                    .isEmpty();
            assertThat(Schemas.errors(EventSchemas.of(type), example.get("payload")))
                    .isEmpty();
            assertThat(Schemas.errors(message.at("/bindings/kafka/key"), keyIn(type)))
                    .isEmpty();
        });
    }

    private static JsonNode keyIn(EventType type) {
        return Json.tree(SampleEvents.full(type).key());
    }

    /** Dates, numbers and signs stay strings for every reader of YAML. */
    private static final class QuoteWhatStartsUnlikeAWord extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteValue(String value) {
            return value.isEmpty() || !Character.isLetter(value.charAt(0)) || super.needToQuoteValue(value);
        }
    }
}
