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
        @JsonProperty("location") @Nullable Location location,
        @JsonProperty("template") @Nullable Template template,
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

    /** A place on the map, with its name and address in words. */
    @RegisterForReflection
    public record Location(
            @JsonProperty("latitude") double latitude,
            @JsonProperty("longitude") double longitude,
            @JsonProperty("name") String name,
            @JsonProperty("address") String address) {}

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
        return of(to, answered, callbackData, "text", new Text(body, false), null, null, null, null);
    }

    /**
     * A picture with its caption.
     *
     * @param mediaId what the upload was answered with
     * @see #text
     */
    public static MessageRequest image(
            Addressee to, @Nullable String answered, String callbackData, String mediaId, String caption) {
        return of(to, answered, callbackData, "image", null, new Image(mediaId, caption), null, null, null);
    }

    /**
     * A message with something to tap.
     *
     * @see #text
     */
    public static MessageRequest interactive(
            Addressee to, @Nullable String answered, String callbackData, Interactive interactive) {
        return of(to, answered, callbackData, "interactive", null, null, interactive, null, null);
    }

    /**
     * A place on the map.
     *
     * @see #text
     */
    public static MessageRequest location(
            Addressee to, @Nullable String answered, String callbackData, Location location) {
        return of(to, answered, callbackData, "location", null, null, null, location, null);
    }

    /**
     * A template, which answers no message: outside the 24 hours there is none to answer.
     *
     * @see #text
     */
    public static MessageRequest template(Addressee to, String callbackData, Template template) {
        return of(to, null, callbackData, "template", null, null, null, null, template);
    }

    private static MessageRequest of(
            Addressee to,
            @Nullable String answered,
            String callbackData,
            String type,
            @Nullable Text text,
            @Nullable Image image,
            @Nullable Interactive interactive,
            @Nullable Location location,
            @Nullable Template template) {
        return new MessageRequest(
                WHATSAPP,
                INDIVIDUAL,
                to.number(),
                to.hiddenUser(),
                type,
                text,
                image,
                interactive,
                location,
                template,
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
