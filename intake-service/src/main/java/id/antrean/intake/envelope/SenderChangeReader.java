package id.antrean.intake.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.Sender;
import id.antrean.platform.office.Office;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what WhatsApp itself tells about a person: whether the number or the user id is another one now. */
final class SenderChangeReader {

    private static final Set<String> CHANGES = Set.of("user_changed_number", "user_changed_user_id");

    private static final Update IGNORED = new Update.Ignored("a message of type system");

    private SenderChangeReader() {}

    static Update read(Office office, JsonNode message, Supplier<JsonNode> change) {
        JsonNode system = message.path("system");
        if (!CHANGES.contains(system.path("type").asText(""))) {
            return IGNORED;
        }
        Optional<Sender> previous = Senders.of(
                message.path("from").asText(""), system.path("previous_user_id").asText(""));
        Optional<Sender> current = Senders.of(
                system.path("wa_id").asText(""), system.path("user_id").asText(""));
        if (previous.isEmpty() || current.isEmpty() || previous.equals(current)) {
            return IGNORED;
        }
        Optional<MessageId> id = Fields.messageId(message.path("id"));
        return id.isPresent()
                ? new Update.SenderChange(
                        office, id.get(), previous.get(), current.get(), Fields.instant(message.path("timestamp")))
                : new Update.Rejected(Update.Cause.NO_MESSAGE_ID, change.get());
    }
}
