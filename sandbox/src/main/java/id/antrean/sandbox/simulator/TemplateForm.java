package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a template.
 *
 * @param headerFormat what stands above the body: {@code TEXT}, {@code IMAGE} and so on; null for nothing
 * @param header the words above the body, of a header of text
 * @param body the body
 * @param footer the words below
 * @param buttons the buttons, in their order
 */
record TemplateForm(
        @Nullable String headerFormat,
        @Nullable TemplateText header,
        TemplateText body,
        @Nullable String footer,
        List<Button> buttons) {

    private static final String TEXT = "text";

    /** Reads components as they are defined; what is missing is empty. */
    static TemplateForm of(JsonNode components) {
        Optional<JsonNode> header = component(components, "HEADER");
        String format =
                header.map(one -> upper(one.path("format").asText("TEXT"))).orElse(null);
        return new TemplateForm(
                format,
                "TEXT".equals(format)
                        ? header.map(one -> new TemplateText(one.path(TEXT).asText()))
                                .orElse(null)
                        : null,
                new TemplateText(component(components, "BODY")
                        .map(one -> one.path(TEXT).asText())
                        .orElse("")),
                component(components, "FOOTER")
                        .map(one -> one.path(TEXT).asText())
                        .orElse(null),
                component(components, "BUTTONS").stream()
                        .flatMap(one -> items(one.path("buttons")))
                        .map(TemplateForm::button)
                        .toList());
    }

    /** The component of a type, the first where several are. */
    static Optional<JsonNode> component(JsonNode components, String type) {
        return items(components)
                .filter(one -> upper(one.path("type").asText()).equals(type))
                .findFirst();
    }

    static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Button button(JsonNode button) {
        String type = upper(button.path("type").asText());
        String target = type.equals("URL")
                ? button.path("url").asText()
                : button.path("phone_number").asText();
        return new Button(type, button.path(TEXT).asText(), new TemplateText(target));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    /**
     * A button.
     *
     * @param type {@code QUICK_REPLY}, {@code URL}, {@code PHONE_NUMBER} or another of Meta's
     * @param target the address or the number that it opens; empty for a quick reply
     */
    record Button(String type, String text, TemplateText target) {}
}
