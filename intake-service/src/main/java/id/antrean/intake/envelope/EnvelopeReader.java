package id.antrean.intake.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.platform.office.Office;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the body of a webhook: entries, their changes, and in each the messages, delivery reports and errors, or what is
 * told of the account, in their order. Any field may be missing, new, or of another type than it was.
 */
public final class EnvelopeReader {

    private static final String OBJECT = "whatsapp_business_account";
    private static final String MESSAGES = "messages";
    private static final String STATUSES = "statuses";

    private final Function<String, Optional<Office>> offices;
    private final List<Update> updates = new ArrayList<>();

    private EnvelopeReader(Function<String, Optional<Office>> offices) {
        this.offices = offices;
    }

    /**
     * Takes a body apart.
     *
     * @param body any JSON
     * @param offices finds the office by WhatsApp's phone number id
     */
    public static List<Update> read(JsonNode body, Function<String, Optional<Office>> offices) {
        EnvelopeReader reader = new EnvelopeReader(offices);
        reader.readBody(body);
        return reader.updates;
    }

    private void readBody(JsonNode body) {
        JsonNode entries = body.path("entry");
        if (!entries.isArray() || !body.path("object").asText(OBJECT).equals(OBJECT)) {
            // The test button of Meta's dashboard sends a change without its envelope.
            updates.add(new Update.Ignored("a body without envelope"));
            return;
        }
        entries.forEach(entry -> elements(entry, "changes").forEach(change -> readChange(entry, change)));
    }

    private void readChange(JsonNode entry, JsonNode change) {
        if (!change.path("field").asText(MESSAGES).equals(MESSAGES)) {
            updates.add(AccountReader.read(entry, change));
            return;
        }
        JsonNode value = change.path("value");
        elements(value, "errors").forEach(error -> updates.add(AccountReader.error(entry, value, error)));
        Optional<Office> office =
                offices.apply(value.path("metadata").path("phone_number_id").asText());
        for (JsonNode message : elements(value, MESSAGES)) {
            Supplier<JsonNode> only = () -> changeWith(change, MESSAGES, message);
            updates.add(office.map(known -> MessageReader.read(known, message, only))
                    .orElseGet(() -> new Update.Rejected(Update.Cause.UNKNOWN_OFFICE, only.get())));
        }
        for (JsonNode status : elements(value, STATUSES)) {
            Supplier<JsonNode> only = () -> changeWith(change, STATUSES, status);
            updates.add(
                    office.isPresent()
                            ? StatusReader.read(status, only)
                            : new Update.Rejected(Update.Cause.UNKNOWN_OFFICE, only.get()));
        }
    }

    /** The change with this one update only: the others are processed, and together might be too much for Kafka. */
    private static JsonNode changeWith(JsonNode change, String kind, JsonNode update) {
        JsonNode value = change.path("value");
        if (elements(value, MESSAGES).size() + elements(value, STATUSES).size() == 1) {
            return change;
        }
        ObjectNode only = JsonNodeFactory.instance.objectNode();
        only.set("metadata", value.path("metadata"));
        only.set(kind, JsonNodeFactory.instance.arrayNode().add(update));
        return JsonNodeFactory.instance.objectNode().put("field", MESSAGES).set("value", only);
    }

    private static List<JsonNode> elements(JsonNode parent, String name) {
        JsonNode array = parent.path(name);
        List<JsonNode> elements = new ArrayList<>();
        if (array.isArray()) {
            array.forEach(elements::add);
        }
        return elements;
    }
}
