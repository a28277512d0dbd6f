package id.antrean.notification.whatsapp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.antrean.contracts.value.PhoneNumber;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /{version}/{phone_number_id}/messages}.
 *
 * @param to the phone number with its plus sign: without it Meta may put the office's country in front
 * @param recipient the user id, for a person whose number is hidden
 * @param callbackData our id of the message, which comes back in every delivery report
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageRequest(
        @JsonProperty("messaging_product") String messagingProduct,
        @JsonProperty("recipient_type") String recipientType,
        @JsonProperty("to") @Nullable String to,
        @JsonProperty("recipient") @Nullable String recipient,
        @JsonProperty("type") String type,
        @JsonProperty("text") @Nullable Text text,
        @JsonProperty("image") @Nullable Image image,
        @JsonProperty("interactive") @Nullable Interactive interactive,
        @JsonProperty("context") @Nullable Context context,
        @JsonProperty("biz_opaque_callback_data") String callbackData) {

    /** The value of {@code messaging_product} in every request. */
    static final String WHATSAPP = "whatsapp";

    private static final String INDIVIDUAL = "individual";

    /** Words alone; the preview of links stays off. */
    @RegisterForReflection
    public record Text(
            @JsonProperty("body") String body,
            @JsonProperty("preview_url") boolean previewUrl) {}

    /** A picture that was uploaded before, with words below it. */
    @RegisterForReflection
    public record Image(
            @JsonProperty("id") String id,
            @JsonProperty("caption") String caption) {}

    /** The message that is answered. */
    @RegisterForReflection
    public record Context(@JsonProperty("message_id") String messageId) {}

    /**
     * A text message.
     *
     * @param to the addressee
     * @param answered the id of the message that this one answers, or null
     * @param callbackData our id
     */
    public static MessageRequest text(Addressee to, @Nullable String answered, String callbackData, String body) {
        return new MessageRequest(
                WHATSAPP,
                INDIVIDUAL,
                to.number(),
                to.hiddenUser(),
                "text",
                new Text(body, false),
                null,
                null,
                context(answered),
                callbackData);
    }

    /**
     * A picture with its caption.
     *
     * @param mediaId what the upload was answered with
     * @see #text
     */
    public static MessageRequest image(
            Addressee to, @Nullable String answered, String callbackData, String mediaId, String caption) {
        return new MessageRequest(
                WHATSAPP,
                INDIVIDUAL,
                to.number(),
                to.hiddenUser(),
                "image",
                null,
                new Image(mediaId, caption),
                null,
                context(answered),
                callbackData);
    }

    /**
     * A message with something to tap.
     *
     * @see #text
     */
    public static MessageRequest interactive(
            Addressee to, @Nullable String answered, String callbackData, Interactive interactive) {
        return new MessageRequest(
                WHATSAPP,
                INDIVIDUAL,
                to.number(),
                to.hiddenUser(),
                "interactive",
                null,
                null,
                interactive,
                context(answered),
                callbackData);
    }

    private static @Nullable Context context(@Nullable String answered) {
        return answered == null ? null : new Context(answered);
    }

    /**
     * Whom a message is for: at least one of the two.
     *
     * @param phone the number, preferred where known
     * @param userId WhatsApp's business-scoped user id
     */
    public record Addressee(
            @Nullable PhoneNumber phone, @Nullable String userId) {

        @Nullable
        String number() {
            return phone == null ? null : phone.value();
        }

        @Nullable
        String hiddenUser() {
            return phone == null ? userId : null;
        }
    }

    @Override
    public String toString() {
        return "MessageRequest[" + type + "]";
    }
}
