package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Definitions of templates, and messages made from them. */
final class Samples {

    static final String REMINDER = "visit_reminder_v1";

    private Samples() {}

    /** A definition among the tests' resources. */
    static ObjectNode definition(String language) {
        String file = "/templates/" + REMINDER + "." + language + ".json";
        try (InputStream content = Samples.class.getResourceAsStream(file)) {
            return (ObjectNode) Json.MAPPER.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reminder in Indonesian, with everything that it needs. */
    static ObjectNode reminder() {
        ObjectNode message = Json.object()
                .put("messaging_product", "whatsapp")
                .put("to", "+" + RunningSimulator.APPLICANT)
                .put("type", "template");
        ObjectNode template = message.putObject("template").put("name", REMINDER);
        template.putObject("language").put("code", "id");
        ArrayNode components = template.putArray("components");
        ArrayNode body = components.addObject().put("type", "body").putArray("parameters");
        Map.of("name", "BUDI", "when", "Selasa, 24 November 2026", "code", "BGR-7K3M-92")
                .forEach((name, text) -> body.addObject()
                        .put("type", "text")
                        .put("parameter_name", name)
                        .put("text", text));
        button(components, "quick_reply", "0").put("type", "payload").put("payload", "b1:cancel:BGR7K3M92");
        button(components, "url", "2").put("type", "text").put("text", "bgr");
        return message;
    }

    /** The parameters of the body of {@link #reminder}. */
    static ArrayNode bodyOf(JsonNode reminder) {
        return (ArrayNode) reminder.at("/template/components/0/parameters");
    }

    private static ObjectNode button(ArrayNode components, String subType, String index) {
        return components
                .addObject()
                .put("type", "button")
                .put("sub_type", subType)
                .put("index", index)
                .putArray("parameters")
                .addObject();
    }
}
