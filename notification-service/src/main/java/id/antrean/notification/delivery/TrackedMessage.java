package id.antrean.notification.delivery;

import id.antrean.contracts.event.DeliveryReported.Pricing;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.sending.Failure;
import id.antrean.notification.sending.MessageState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a message's delivery.
 *
 * @param id ours
 * @param office whose message it is
 * @param state how far it has come
 * @param wamid WhatsApp's id, or null while we were not told
 * @param errorCode Meta's code of the failure, or null
 * @param failure why it will not arrive; only and always where the state is {@code FAILED}
 * @param attempts how often it was tried
 * @param templateLanguage in which language a template says the same, or null where none does
 * @param sentAs the template that was sent, or null where the words were
 * @param windowClosed whether WhatsApp said that only a template may go
 * @param failedWamid WhatsApp's id of the attempt whose failure was acted on, or null
 * @param pricing what Meta charges for, or null where it was not told
 * @param pause how long not to try it again
 */
record TrackedMessage(
        String id,
        OfficeCode office,
        MessageState state,
        @Nullable String wamid,
        @Nullable Integer errorCode,
        @Nullable Failure failure,
        int attempts,
        @Nullable Language templateLanguage,
        @Nullable String sentAs,
        boolean windowClosed,
        @Nullable String failedWamid,
        @Nullable Pricing pricing,
        Duration pause) {

    /** On its way as the message with this id; of an attempt that failed it is true only when it arrived after all. */
    TrackedMessage reached(MessageState reached, String reportedWamid) {
        return new TrackedMessage(
                id,
                office,
                reached,
                reportedWamid,
                null,
                null,
                attempts,
                templateLanguage,
                sentAs,
                windowClosed,
                failedWamid,
                pricing,
                Duration.ZERO);
    }

    /** Will not arrive. */
    TrackedMessage failed(String reportedWamid, @Nullable Integer code) {
        return new TrackedMessage(
                id,
                office,
                MessageState.FAILED,
                reportedWamid,
                code,
                Failure.UNDELIVERED,
                attempts,
                templateLanguage,
                sentAs,
                windowClosed,
                reportedWamid,
                pricing,
                Duration.ZERO);
    }

    /**
     * To be sent once more.
     *
     * @param asTemplate whether only as a template
     */
    TrackedMessage again(String reportedWamid, @Nullable Integer code, boolean asTemplate, Duration after) {
        return new TrackedMessage(
                id,
                office,
                MessageState.PENDING,
                null,
                code,
                null,
                attempts,
                templateLanguage,
                null,
                windowClosed || asTemplate,
                reportedWamid,
                pricing,
                after);
    }

    TrackedMessage priced(Pricing told) {
        return new TrackedMessage(
                id,
                office,
                state,
                wamid,
                errorCode,
                failure,
                attempts,
                templateLanguage,
                sentAs,
                windowClosed,
                failedWamid,
                told,
                pause);
    }

    @Override
    public String toString() {
        return "TrackedMessage[" + id + ", " + state + "]";
    }
}
