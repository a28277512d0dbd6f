package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.antrean.contracts.value.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * WhatsApp told what became of a message of ours. Reports come more than once and in any order.
 *
 * @param messageId the id that WhatsApp gave our message
 * @param callbackData what we gave along when we sent it ({@code biz_opaque_callback_data}), or null
 * @param status {@code sent}, {@code delivered}, {@code read}, {@code failed}, or one that is yet to be invented
 * @param errorCode Meta's code of the failure, or null
 * @param pricing what Meta charges for, where the report says so; else null
 * @param at when it came to be so, to the second
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryReported(
        MessageId messageId,
        @Nullable String callbackData,
        String status,
        @Nullable Integer errorCode,
        @Nullable Pricing pricing,
        Instant at)
        implements Event {

    public DeliveryReported {
        requireNonNull(messageId, "messageId");
        requireNonNull(status, "status");
        requireNonNull(at, "at");
    }

    /**
     * What Meta charges for, in its words.
     *
     * @param category such as {@code utility} or {@code service}
     * @param type such as {@code regular} or {@code free_customer_service}, or null where it was not told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Pricing(String category, @Nullable String type) {

        public Pricing {
            requireNonNull(category, "category");
        }
    }

    @Override
    public String key() {
        return messageId.value();
    }
}
