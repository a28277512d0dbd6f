package id.antrean.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.sandbox.simulator.Template.State;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateFillerTest {

    private final Templates templates = new Templates();
    private final MessageReader reader = new MessageReader(id -> true, templates);

    TemplateFillerTest() {
        keep(State.APPROVED);
    }

    static Stream<Arguments> whatDoesNotFit() {
        return Stream.of(
                refused(132001, 404, "another name", m -> template(m).put("name", "visit_reminder_v2")),
                refused(132001, 404, "another language", m -> template(m)
                        .putObject("language")
                        .put("code", "id_ID")),
                refused(132000, 400, "a parameter too few", m -> Samples.bodyOf(m)
                        .remove(0)),
                refused(132000, 400, "a parameter too many", m -> Samples.bodyOf(m)
                        .addObject()
                        .put("type", "text")
                        .put("parameter_name", "more")
                        .put("text", "x")),
                refused(132000, 400, "no components at all", m -> template(m).remove("components")),
                refused(132000, 400, "a url without its end", m -> m.withArray("/template/components")
                        .remove(2)),
                refused(132012, 400, "another parameter's name", m -> parameter(m)
                        .put("parameter_name", "nama")),
                refused(132012, 400, "a parameter without a name", m -> parameter(m)
                        .remove("parameter_name")),
                refused(132012, 400, "a parameter twice", m -> parameter(m)
                        .put(
                                "parameter_name",
                                Samples.bodyOf(m).at("/1/parameter_name").asText())),
                refused(132012, 400, "a date where text belongs", m -> parameter(m)
                        .put("type", "date_time")),
                refused(132018, 400, "a new line", m -> parameter(m).put("text", "a\nb")),
                refused(132018, 400, "a tab", m -> parameter(m).put("text", "a\tb")),
                refused(132018, 400, "a control character", m -> parameter(m).put("text", "a\u0007b")),
                refused(132018, 400, "five spaces", m -> parameter(m).put("text", "a     b")),
                refused(131008, 400, "an empty parameter", m -> parameter(m).put("text", "")),
                refused(132005, 400, "a text over 1024", m -> parameter(m).put("text", "x".repeat(1000))),
                refused(132018, 400, "a fourth button", m -> button(m).put("index", "3")),
                refused(132012, 400, "a button of another type", m -> button(m).put("sub_type", "url")));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("whatDoesNotFit")
    void whatDoesNotFitTheTemplateIsRefusedWithMetasCode(int code, int status, String what, ObjectNode message) {
        GraphError error = refusalOf(message);

        assertThat(error.code()).as(what).isEqualTo(code);
        assertThat(error.httpStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"PENDING, 132001", "REJECTED, 132001", "PAUSED, 132015", "DISABLED, 132016"})
    void onlyAnApprovedTemplateIsSent(State state, int code) {
        keep(state);

        assertThat(refusalOf(Samples.reminder()).code()).isEqualTo(code);
    }

    @Test
    void theTextIsFilledInAndItsButtonsCarryTheirPayloads() {
        Content content = ((GraphRequest.Send) reader.read(Samples.reminder())).content();

        assertThat(content.type()).isEqualTo("template");
        assertThat(content.text())
                .isEqualTo("Jadwal paspor BUDI besok: Selasa, 24 November 2026. Tunjukkan kode BGR-7K3M-92 di loket,"
                        + " dan bawa dokumen asli Anda.");
        Content.Menu menu = Objects.requireNonNull(content.menu());
        assertThat(menu.header()).isEqualTo("Pengingat");
        assertThat(menu.footer()).isEqualTo("Kantor Imigrasi");
        assertThat(menu.choices())
                .containsExactly(
                        Content.Choice.answer("b1:cancel:BGR7K3M92", "Tidak bisa datang"),
                        Content.Choice.answer("Lihat booking", "Lihat booking"),
                        Content.Choice.opener("Lokasi kantor", "https://imigrasi.example/bgr"));
    }

    @Test
    void fourSpacesAreTaken() {
        ObjectNode message = Samples.reminder();
        parameter(message).put("text", "a    b");

        assertThat(reader.read(message)).isInstanceOf(GraphRequest.Send.class);
    }

    private void keep(State state) {
        templates.apply(new Fact.TemplateKept(Template.of("1234567890123456", Samples.definition("id"), state)));
    }

    private GraphError refusalOf(ObjectNode message) {
        return catchThrowableOfType(GraphException.class, () -> reader.read(message))
                .error();
    }

    private static Arguments refused(int code, int status, String what, Consumer<ObjectNode> spoil) {
        ObjectNode message = Samples.reminder();
        spoil.accept(message);
        return Arguments.of(code, status, what, message);
    }

    private static ObjectNode template(ObjectNode message) {
        return (ObjectNode) message.path("template");
    }

    private static ObjectNode parameter(ObjectNode message) {
        return (ObjectNode) Samples.bodyOf(message).get(0);
    }

    private static ObjectNode button(ObjectNode message) {
        return (ObjectNode) message.at("/template/components/1");
    }
}
