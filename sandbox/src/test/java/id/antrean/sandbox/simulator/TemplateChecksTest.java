package id.antrean.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.sandbox.launch.TemplateFiles;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateChecksTest {

    static Stream<Arguments> whatMetaRefuses() {
        return Stream.of(
                refused("a name in capitals", d -> d.put("name", "Reminder")),
                refused("a name over 512", d -> d.put("name", "x".repeat(513))),
                refused("no name", d -> d.remove("name")),
                refused("a language in words", d -> d.put("language", "Indonesian")),
                refused("another category", d -> d.put("category", "SERVICE")),
                refused("a time to live of a day", d -> d.put("message_send_ttl_seconds", 86_400)),
                refused("a time to live in words", d -> d.put("message_send_ttl_seconds", "12 h")),
                refused("another format", d -> d.put("parameter_format", "MIXED")),
                refused("no components", d -> d.remove("components")),
                refused("no body", d -> ((ArrayNode) d.path("components")).remove(1)),
                refused("two bodies", d -> ((ArrayNode) d.path("components"))
                        .add(d.at("/components/1").deepCopy())),
                refused("another component", d -> component(d, 0).put("type", "CAROUSEL")),
                refused("a body over 1024", d -> component(d, 1)
                        .put("text", "{{name}} {{when}} {{code}}" + " kata".repeat(300))),
                refused("a variable at the start", d -> component(d, 1)
                        .put(
                                "text",
                                "{{name}}: jadwal Anda {{when}}, kode {{code}}, bawa dokumen asli ke loket kami.")),
                refused("a variable at the end", d -> component(d, 1)
                        .put(
                                "text",
                                "Jadwal Anda di loket kami {{name}} dan {{when}}, bawa dokumen asli, kode {{code}}")),
                refused("too many variables for its length", d -> component(d, 1)
                        .put("text", "Anda {{name}} {{when}} {{code}} ya")),
                refused("a variable with a number", d -> component(d, 1)
                        .put("text", component(d, 1).path("text").asText().replace("{{code}}", "{{Kode}}"))),
                refused("a missing example", d -> ((ArrayNode) d.at("/components/1/example/body_text_named_params"))
                        .remove(0)),
                refused("a header over 60", d -> component(d, 0).put("text", "x".repeat(61))),
                refused(
                        "a picture without a handle",
                        d -> component(d, 0).put("format", "IMAGE").remove("text")),
                refused("a footer over 60", d -> component(d, 2).put("text", "x".repeat(61))),
                refused("a variable in the footer", d -> component(d, 2).put("text", "Dari {{name}} saja")),
                refused("no buttons", d -> buttons(d).removeAll()),
                refused("a button's text over 25", d -> button(d, 0).put("text", "x".repeat(26))),
                refused("the same text twice", d -> button(d, 0).put("text", "Lihat booking")),
                refused(
                        "a quick reply behind a url",
                        d -> buttons(d).addObject().put("type", "QUICK_REPLY").put("text", "Ya")),
                refused("a variable inside a url", d -> button(d, 2).put("url", "https://a.example/{{1}}/b")),
                refused("a url without its example", d -> button(d, 2).remove("example")),
                refused("a third url", d -> IntStream.range(0, 2).forEach(i -> buttons(d)
                        .addObject()
                        .put("type", "URL")
                        .put("text", "Situs " + i)
                        .put("url", "https://a.example/"))),
                refused("eleven buttons", d -> IntStream.range(0, 9).forEach(i -> buttons(d)
                        .insertObject(0)
                        .put("type", "QUICK_REPLY")
                        .put("text", "Pilihan " + i))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatMetaRefuses")
    void whatMetaWouldRefuseIsRefused(String what, ObjectNode definition) {
        GraphException refusal = catchThrowableOfType(GraphException.class, () -> TemplateChecks.check(definition));

        assertThat(refusal).as(what).isNotNull();
        assertThat(refusal.error().code()).isEqualTo(100);
        assertThat(refusal.error().httpStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void theSamplesAreTaken(String language) {
        assertThatCode(() -> TemplateChecks.check(Samples.definition(language))).doesNotThrowAnyException();
    }

    @Test
    void theProjectsOwnDefinitionsAreTaken() {
        assertThat(TemplateFiles.read(Path.of("..", TemplateFiles.FOLDER)))
                .allSatisfy(file -> assertThatCode(() -> TemplateChecks.check(file.definition()))
                        .as(file.file().toString())
                        .doesNotThrowAnyException());
    }

    @Test
    void numberedVariablesAreTakenWithTheirExamples() {
        ObjectNode definition = Samples.definition("en").put("parameter_format", "POSITIONAL");
        ObjectNode body = (ObjectNode) definition.at("/components/0");
        body.put("text", "The passport visit of {{1}} is tomorrow: {{2}}. Please be at the counter in time.");
        body.putObject("example").putArray("body_text").addArray().add("BUDI").add("Tuesday");

        assertThatCode(() -> TemplateChecks.check(definition)).doesNotThrowAnyException();
    }

    private static Arguments refused(String what, Consumer<ObjectNode> spoil) {
        ObjectNode definition = Samples.definition("id");
        spoil.accept(definition);
        return Arguments.of(what, definition);
    }

    private static ObjectNode component(ObjectNode definition, int index) {
        return (ObjectNode) definition.at("/components/" + index);
    }

    private static ArrayNode buttons(ObjectNode definition) {
        return (ArrayNode) definition.at("/components/3/buttons");
    }

    private static ObjectNode button(ObjectNode definition, int index) {
        return (ObjectNode) buttons(definition).get(index);
    }
}
