package id.antrean.notification.delivery;

import id.antrean.notification.sending.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a message's delivery.
 *
 * @param id ours
 * @param state how far it has come
 * @param wamid WhatsApp's id, or null while we were not told
 * @param errorCode Meta's code of the failure, or null
 */
record TrackedMessage(
        String id,
        MessageState state,
        @Nullable String wamid,
        @Nullable Integer errorCode) {

    @Override
    public String toString() {
        return "TrackedMessage[" + id + ", " + state + "]";
    }
}
