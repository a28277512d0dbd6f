package id.antrean.notification.whatsapp;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The body that marks a message of a person as read, and all before it.
 *
 * @param messageId WhatsApp's id of the person's message
 * @param typing shows that the office is typing
 */
@RegisterForReflection
record ReadMark(
        @JsonProperty("messaging_product") String messagingProduct,
        @JsonProperty("status") String status,
        @JsonProperty("message_id") String messageId,
        @JsonProperty("typing_indicator") Typing typing) {

    /** The only indicator that there is. */
    @RegisterForReflection
    record Typing(@JsonProperty("type") String type) {}

    static ReadMark typing(String messageId) {
        return new ReadMark(MessageRequest.WHATSAPP, "read", messageId, new Typing("text"));
    }

    @Override
    public String toString() {
        return "ReadMark";
    }
}
