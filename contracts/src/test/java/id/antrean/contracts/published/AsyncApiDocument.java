package id.antrean.contracts.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.EventType;
import id.antrean.contracts.event.Topics;
import id.antrean.contracts.testing.SampleEvents;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;

/** Makes the AsyncAPI 3.0 document: every topic, what it carries, and which service sends and receives it. */
final class AsyncApiDocument {

    private static final String BINDING_VERSION = "0.5.0";
    private static final String DEAD_LETTER = "DeadLetter";

    private final ObjectNode document = object();

    private AsyncApiDocument() {}

    /** The document. */
    static ObjectNode make() {
        return new AsyncApiDocument().made();
    }

    private ObjectNode made() {
        document.put("asyncapi", "3.0.0");
        describe(document.putObject("info"));
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        Topics.events().forEach(topic -> addChannel(channels, topic));
        Topics.CONSUMERS.forEach(service -> addDeadLetters(channels, service));
        ObjectNode operations = document.putObject("operations");
        Flow.all().forEach(flow -> addOperation(operations, flow));
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        ObjectNode schemas = components.putObject("schemas");
        for (EventType type : EventType.values()) {
            addMessage(messages.putObject(nameOf(type)), type);
            schemas.set(nameOf(type), EventSchemas.of(type).without(List.of("$schema", "$id")));
        }
        addDeadLetter(messages.putObject(DEAD_LETTER));
        return document;
    }

    private static void describe(ObjectNode info) {
        info.put("title", "Antrean Paspor: events");
        info.put("version", "1.0.0");
        info.put(
                "description",
                "What the services tell each other over Kafka. Every event is a CloudEvent in binary mode: its attributes are"
                        + " headers, its data is the JSON value. An event may come more than once, always with the same"
                        + " ce_id and ce_source; fields that are not described here are to be ignored. A type ends in its"
                        + " version, and what breaks readers makes a new type.");
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
    }

    private static void addChannel(ObjectNode channels, String topic) {
        ObjectNode channel = channels.putObject(channelOf(topic));
        channel.put("address", topic);
        channel.put("description", meaningOf(topic));
        ObjectNode messages = channel.putObject("messages");
        typesOf(topic).forEach(type -> messages.set(nameOf(type), ref("components", "messages", nameOf(type))));
    }

    private static void addDeadLetters(ObjectNode channels, String service) {
        String topic = Topics.deadLetters(service);
        ObjectNode channel = channels.putObject(channelOf(topic));
        channel.put("address", topic);
        channel.put(
                "description",
                "What " + service
                        + " could not process, with the cause; it can be written back to where it came from.");
        channel.putObject("messages").set(DEAD_LETTER, ref("components", "messages", DEAD_LETTER));
    }

    private static void addOperation(ObjectNode operations, Flow flow) {
        ObjectNode operation = operations.putObject(flow.name());
        operation.put("action", flow.action());
        operation.set("channel", ref("channels", channelOf(flow.topic())));
        operation.put("summary", flow.summary());
        operation.putArray("tags").addObject().put("name", flow.service());
        ArrayNode messages = operation.putArray("messages");
        List<String> names = flow.types().stream().map(AsyncApiDocument::nameOf).toList();
        (names.isEmpty() ? List.of(DEAD_LETTER) : names)
                .forEach(name -> messages.add(ref("channels", channelOf(flow.topic()), "messages", name)));
    }

    private static void addMessage(ObjectNode message, EventType type) {
        message.put("name", type.typeName());
        message.put("title", nameOf(type));
        message.put("summary", SourceDocs.of(type.record()));
        message.put("contentType", "application/json");
        message.set("headers", cloudEventHeaders(type));
        message.set("payload", ref("components", "schemas", nameOf(type)));
        ObjectNode binding = message.putObject("bindings").putObject("kafka");
        binding.set("key", key(type));
        binding.put("bindingVersion", BINDING_VERSION);
        ObjectNode example = message.putArray("examples").addObject();
        Event sample = SampleEvents.full(type);
        example.putObject("headers")
                .put("ce_specversion", "1.0")
                .put("ce_id", "01J9Z3V7Q2M8T6K4N5P0R1S2W3")
                .put("ce_source", "/" + Flow.senderTo(type.topic()))
                .put("ce_type", type.typeName())
                .put("ce_time", "2026-11-23T02:15:30Z")
                .put("content-type", "application/json");
        example.set("payload", Json.tree(sample));
    }

    private static ObjectNode cloudEventHeaders(EventType type) {
        ObjectNode headers = object().put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        string(properties, "ce_specversion", "the version of CloudEvents").put("const", "1.0");
        string(properties, "ce_id", "the same for every delivery of one event; no personal data")
                .put("minLength", 1);
        string(properties, "ce_source", "the service that wrote it").put("const", "/" + Flow.senderTo(type.topic()));
        string(properties, "ce_type", "the type of the event with its version").put("const", type.typeName());
        string(properties, "ce_time", "when it happened").put("format", "date-time");
        string(properties, "content-type", "how the value is written").put("const", "application/json");
        ArrayNode required = headers.putArray("required");
        properties.fieldNames().forEachRemaining(required::add);
        return headers;
    }

    private static ObjectNode key(EventType type) {
        return switch (type) {
            case REGISTRATION_RECEIVED, PARTS_RECEIVED, ENQUIRY_RECEIVED, CHOICE_RECEIVED, SENDER_CHANGED ->
                valueKey(OfficeCode.class, "the office: first come, first served in each");
            case MESSAGE_RECEIVED, PLACE_OFFERED, STANDING_CHANGED ->
                object().put("type", "string")
                        .put("description", "the sender: the phone number where there is one, else the user id");
            case ACCOUNT_REPORTED ->
                object().put("type", "string").put("description", "the account or number that it is about");
            case DELIVERY_REPORTED -> valueKey(MessageId.class, "the message that is reported on");
            case BOOKING_REFUSED,
                    DETAIL_ASKED,
                    WAITING_JOINED,
                    WAITING_LEFT,
                    STATUS_REPORTED,
                    WITHDRAWAL_ANSWERED,
                    STANDING_EXPLAINED -> valueKey(MessageId.class, "the message that asked");
            case BOOKING_ISSUED, BOOKING_MOVED, BOOKING_WITHDRAWN, VISIT_ARRIVED, VISIT_EXPIRED, IDENTITY_MISMATCHED ->
                valueKey(BookingCode.class, "the booking code");
        };
    }

    private static ObjectNode valueKey(Class<?> type, String description) {
        ObjectNode key = EventSchemas.ofValue(type).deepCopy();
        return key.put("description", description);
    }

    private static void addDeadLetter(ObjectNode message) {
        message.put("name", DEAD_LETTER);
        message.put("title", "Dead letter");
        message.put(
                "summary",
                "A record as it came, with its key, value and headers, and beside them why it could not be processed and"
                        + " where it was.");
        ObjectNode headers = message.putObject("headers").put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        string(properties, "dead-letter-cause", "a code such as malformed-data; never the text of an exception");
        string(properties, "dead-letter-topic", "where the record was; missing for raw input that never was a record");
        string(properties, "dead-letter-partition", "the partition it was in");
        string(properties, "dead-letter-offset", "its place in the partition");
        string(properties, "dead-letter-time", "when it was put aside").put("format", "date-time");
        headers.putArray("required").add("dead-letter-cause").add("dead-letter-time");
        message.putObject("payload").put("description", "the bytes as they came");
    }

    private static ObjectNode string(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private static List<EventType> typesOf(String topic) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.topic().equals(topic))
                .toList();
    }

    /** The Javadoc of the constant that names the topic. */
    private static String meaningOf(String topic) {
        for (Field constant : Topics.class.getFields()) {
            try {
                if (topic.equals(constant.get(null))) {
                    return SourceDocs.of(Topics.class, constant.getName());
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException(topic + " has no constant");
    }

    private static String channelOf(String topic) {
        return topic.substring("antrean.".length());
    }

    private static String nameOf(EventType type) {
        return type.record().getSimpleName();
    }

    private static JsonNode ref(String... path) {
        return object().put("$ref", "#/" + String.join("/", path));
    }

    private static ObjectNode object() {
        return Json.MAPPER.createObjectNode();
    }
}
