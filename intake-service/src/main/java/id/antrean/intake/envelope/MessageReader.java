package id.antrean.intake.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.contracts.event.Choices;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.PhoneNumber;
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
        if (NOT_TO_ANSWER.contains(type) || isCallPermission(type, message)) {
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
        if (type.equals("contacts")) {
            return contacts(office, message, id.get(), sender.get(), sentAt);
        }
        String tapped = tapped(type, message);
        if (Choices.isChoice(tapped)) {
            return new Update.Choice(office, id.get(), sender.get(), tapped, sentAt);
        }
        // A tap on a text is as if it had been typed; the title is for people.
        String text = Choices.textOf(tapped).orElseGet(() -> text(type, message));
        return new Update.Message(office, id.get(), sender.get(), text, sentAt);
    }

    /** Nobody asks for it here; it comes by itself with a call. */
    private static boolean isCallPermission(String type, JsonNode message) {
        return type.equals("interactive")
                && message.path(type).path("type").asText("").equals("call_permission_reply");
    }

    /** A sender who was known by the user id only may have shared the number, because we asked for it. */
    private static Update contacts(
            Office office, JsonNode message, MessageId id, Sender sender, @Nullable Instant sentAt) {
        PhoneNumber shared = SharedNumber.in(message).orElse(null);
        if (shared != null && sender.phone() == null) {
            return new Update.SenderChange(office, id, sender, new Sender(shared, sender.userId()), sentAt);
        }
        return shared != null && shared.equals(sender.phone())
                ? new Update.Ignored("a number that was known")
                : new Update.Message(office, id, sender, null, sentAt);
    }

    /** The id of the row or button that was tapped, which is what was offered. */
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
