package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The fields of one object of a request. What is missing or too long is refused with the error that Meta has for it. */
final class Fields {

    private final JsonNode node;
    private final String path;

    private Fields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** The request itself. */
    static Fields of(JsonNode request) {
        return new Fields(request, "");
    }

    /** A field that must be an object. */
    Fields object(String name) {
        return findObject(name).orElseThrow(() -> GraphError.missing("The object " + pathOf(name) + " is required")
                .refusal());
    }

    /** A field that may be an object. */
    Optional<Fields> findObject(String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isObject).map(found -> new Fields(found, pathOf(name)));
    }

    /** A field that must be a list of objects. */
    List<Fields> objects(String name, int min, int max) {
        JsonNode list = node.path(name);
        if (!list.isArray() || list.size() < min || list.size() > max) {
            throw GraphError.invalidValue("%s must have %d to %d items".formatted(pathOf(name), min, max))
                    .refusal();
        }
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> new Fields(item, pathOf(name) + "[]"))
                .toList();
    }

    /** A field that may be a list of objects; without it there are none. */
    List<Fields> objectsOrNone(String name, int max) {
        return node.path(name).isMissingNode() || node.path(name).isNull() ? List.of() : objects(name, 0, max);
    }

    /** A field that may be text; anything else than text is refused. */
    Optional<String> findText(String name) {
        JsonNode found = node.path(name);
        if (found.isMissingNode() || found.isNull()) {
            return Optional.empty();
        }
        if (!found.isTextual()) {
            throw GraphError.invalidParameter("Param " + pathOf(name) + " must be a string")
                    .refusal();
        }
        return Optional.of(found.textValue());
    }

    /** A field that must be text of 1 to {@code max} characters. */
    String text(String name, int max) {
        String text = findText(name, max).orElse("");
        if (text.isBlank()) {
            throw GraphError.missing(pathOf(name) + " is required").refusal();
        }
        return text;
    }

    /** A field that may be text of up to {@code max} characters; characters are Unicode code points here. */
    Optional<String> findText(String name, int max) {
        Optional<String> text = findText(name);
        if (text.filter(value -> value.codePointCount(0, value.length()) > max).isPresent()) {
            throw GraphError.invalidValue(pathOf(name) + " length invalid. Max length: " + max)
                    .refusal();
        }
        return text;
    }

    /** As {@link #findText(String, int)}, or null where it is not there. */
    @Nullable
    String textOrNull(String name, int max) {
        return findText(name, max).orElse(null);
    }

    /** A field that must be a number from {@code min} to {@code max}. */
    double number(String name, double min, double max) {
        JsonNode found = node.path(name);
        if (found.isMissingNode() || found.isNull()) {
            throw GraphError.missing(pathOf(name) + " is required").refusal();
        }
        // Meta takes degrees as numbers and as text.
        double value = found.asDouble(Double.NaN);
        if (!(value >= min && value <= max)) {
            throw GraphError.invalidValue(pathOf(name) + " must be a number from " + min + " to " + max)
                    .refusal();
        }
        return value;
    }

    /** The name of a field as Meta's errors have it, such as {@code text['body']}. */
    String pathOf(String name) {
        return path.isEmpty() ? name : path + "['" + name + "']";
    }
}
