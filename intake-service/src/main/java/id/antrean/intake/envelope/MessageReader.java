package id.antrean.intake.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.contracts.event.Choices;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.Sender;
import id.antrean.platform.office.Office;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one inbound message. */
final class MessageReader {

    /** What is told about, but not said to, the office. */
    private static final Set<String> NOT_TO_ANSWER = Set.of("reaction", "revoke", "request_welcome");

    private static final Set<String> TAPS = Set.of("list_reply", "button_reply");

    private MessageReader() {}

    static Update read(Office office, JsonNode message, Supplier<JsonNode> change) {
        String type = message.path("type").asText("");
        if (type.equals("system")) {
            return SenderChangeReader.read(office, message, change);
        }
        if (NOT_TO_ANSWER.contains(type)) {
            return new Update.Ignored("a message of type " + type);
        }
        Optional<MessageId> id = Fields.messageId(message.path("id"));
        if (id.isEmpty()) {
            return new Update.Rejected(Update.Cause.NO_MESSAGE_ID, change.get());
        }
        Optional<Sender> sender = Senders.of(
                message.path("from").asText(""), message.path("from_user_id").asText(""));
        if (sender.isEmpty()) {
            return new Update.Rejected(Update.Cause.NO_SENDER, change.get());
        }
        Instant sentAt = Fields.instant(message.path("timestamp"));
        String tapped = tapped(type, message);
        return Choices.isChoice(tapped)
                ? new Update.Choice(office, id.get(), sender.get(), tapped, sentAt)
                : new Update.Message(office, id.get(), sender.get(), text(type, message), sentAt);
    }

    /** The id of the row or button that was tapped, which is what was offered; the title is for people. */
    private static String tapped(String type, JsonNode message) {
        JsonNode content = message.path(type);
        if (type.equals("button")) {
            return content.path("payload").asText("");
        }
        String kind = content.path("type").asText("");
        return type.equals("interactive") && TAPS.contains(kind)
                ? content.path(kind).path("id").asText("")
                : "";
    }

    private static @Nullable String text(String type, JsonNode message) {
        JsonNode content = message.path(type);
        return switch (type) {
            case "text" -> content.path("body").asText("");
            case "image", "video", "document" -> Fields.text(content.path("caption"));
            case "button" -> {
                String shown = Fields.text(content.path("text"));
                yield shown != null ? shown : Fields.text(content.path("payload"));
            }
            case "interactive" ->
                Fields.text(content.path(content.path("type").asText("")).path("title"));
            default -> null;
        };
    }
}
