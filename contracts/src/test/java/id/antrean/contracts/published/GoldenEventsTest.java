package id.antrean.contracts.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.EventType;
import id.antrean.contracts.testing.SampleEvents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events as they were once written, each in a file whose name begins with its type. The files are history: a new
 * optional part makes another file, and nothing rewrites an old one.
 */
class GoldenEventsTest {

    private static final String FOLDER = "src/test/resources/golden/";

    static List<String> files() {
        return PublishedFile.namesIn(FOLDER);
    }

    @ParameterizedTest
    @MethodSource("files")
    void anOldEventIsReadAndWrittenAsItWas(String file) throws JsonProcessingException {
        JsonNode golden = json(file);
        for (ObjectMapper mapper : Json.mappers()) {
            assertThat(Json.parse(Json.write(mapper, read(mapper, file, golden))))
                    .isEqualTo(golden);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void anOldEventIsValidAgainstTheSchema(String file) {
        assertThat(Schemas.errors(schema(typeOf(file)), json(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void fieldsOfALaterVersionAreIgnored(String file) throws JsonProcessingException {
        JsonNode golden = json(file);
        JsonNode extended = golden.deepCopy();
        objectsIn(extended).forEach(object -> object.putObject("invented").put("later", true));
        assertThat(extended).isNotEqualTo(golden);
        for (ObjectMapper mapper : Json.mappers()) {
            assertThat(read(mapper, file, extended)).isEqualTo(read(mapper, file, golden));
        }
        assertThat(Schemas.errors(schema(typeOf(file)), extended)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everySampleIsKeptAsItIsWrittenToday(EventType type) throws JsonProcessingException {
        assertIsKept(type, SampleEvents.full(type), "");
        assertIsKept(type, SampleEvents.minimal(type), ".minimal");
    }

    private static void assertIsKept(EventType type, Event sample, String kind) throws JsonProcessingException {
        JsonNode written = Json.tree(sample);
        if (fileOf(type, written).isEmpty()) {
            newFile(type, kind).writeOnceIfPublishing(Json.pretty(written));
        }
        List<String> kept = fileOf(type, written);
        assertThat(kept)
                .as(
                        "no file in golden/ has the%s sample of %s; run the tests of contracts with -D%s=true to add it",
                        kind, type.typeName(), PublishedFile.PUBLISH_PROPERTY)
                .isNotEmpty();
        for (ObjectMapper mapper : Json.mappers()) {
            assertThat(read(mapper, kept.get(0), written)).isEqualTo(sample);
        }
    }

    @Test
    void everyFileIsOfAKnownType() {
        assertThat(files()).isNotEmpty().allSatisfy(file -> assertThat(typeOf(file))
                .isNotNull());
    }

    private static List<String> fileOf(EventType type, JsonNode json) {
        return files().stream()
                .filter(file -> typeOf(file) == type && json(file).equals(json))
                .toList();
    }

    private static PublishedFile newFile(EventType type, String kind) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> type.typeName() + kind + (number == 1 ? "" : "." + number) + ".json")
                .map(name -> PublishedFile.at(FOLDER + name))
                .filter(file -> file.content().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static EventType typeOf(String file) {
        return Arrays.stream(EventType.values())
                .filter(type -> file.startsWith(type.typeName() + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " belongs to no event type"));
    }

    private static Event read(ObjectMapper mapper, String file, JsonNode json) throws JsonProcessingException {
        return mapper.readValue(json.toString(), typeOf(file).record());
    }

    private static JsonNode json(String file) {
        return Json.parse(PublishedFile.at(FOLDER + file).content().orElseThrow());
    }

    private static JsonNode schema(EventType type) {
        return Json.parse(PublishedFile.at(SchemaCompatibilityTest.FOLDER + type.typeName() + ".json")
                .content()
                .orElseThrow());
    }

    private static List<ObjectNode> objectsIn(JsonNode node) {
        Stream<ObjectNode> self = node instanceof ObjectNode object ? Stream.of(object) : Stream.empty();
        return Stream.concat(self, node.valueStream().flatMap(child -> objectsIn(child).stream()))
                .toList();
    }
}
