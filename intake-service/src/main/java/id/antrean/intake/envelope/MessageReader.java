package id.antrean.intake.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.platform.office.Office;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one inbound message. */
final class MessageReader {

    /** What is told about, but not said to, the office. */
    private static final Set<String> NOT_TO_ANSWER = Set.of("reaction", "revoke", "system", "request_welcome");

    /** Meta's documented form is {@code CC.} or {@code CC.ENT.} and letters and digits; room is left for others. */
    private static final Pattern USER_ID = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private static final Pattern USER_ID_AS_FROM = Pattern.compile("[A-Z]{2}\\.(?:ENT\\.)?[A-Za-z0-9]{1,128}");

    private MessageReader() {}

    static Update read(Office office, JsonNode message, Supplier<JsonNode> change) {
        String type = message.path("type").asText();
        if (NOT_TO_ANSWER.contains(type)) {
            return new Update.Ignored("a message of type " + type);
        }
        Optional<MessageId> id = Fields.messageId(message.path("id"));
        if (id.isEmpty()) {
            return new Update.Rejected(Update.Cause.NO_MESSAGE_ID, change.get());
        }
        Optional<Sender> sender = sender(message);
        if (sender.isEmpty()) {
            return new Update.Rejected(Update.Cause.NO_SENDER, change.get());
        }
        return new Update.Message(
                office, id.get(), sender.get(), text(type, message), Fields.instant(message.path("timestamp")));
    }

    private static Optional<Sender> sender(JsonNode message) {
        String from = message.path("from").asText("");
        PhoneNumber phone = PhoneNumber.fromWhatsApp(from).orElse(null);
        String userId = message.path("from_user_id").asText("");
        if (!USER_ID.matcher(userId).matches()) {
            // Some providers put the user id where the number used to be.
            userId = USER_ID_AS_FROM.matcher(from).matches() ? from : "";
        }
        return phone == null && userId.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sender(phone, userId.isEmpty() ? null : userId));
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
