package id.antrean.notification.sending;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param id whose
 * @param attempt the number of the attempt
 * @param state where the message stands now: {@code SENT}, {@code FAILED}, {@code PENDING} when it is to be tried again,
 *     or {@code SENDING} when nobody knows
 * @param wamid WhatsApp's id, when it has the message
 * @param errorCode Meta's code, when it refused
 * @param pause how long not to try it again
 * @param signal what it says about sending as a whole
 */
record Outcome(
        String id,
        int attempt,
        MessageState state,
        @Nullable String wamid,
        @Nullable Integer errorCode,
        Duration pause,
        Signal signal) {

    /** What one attempt says about all others. */
    enum Signal {
        /** Sending works. */
        WORKS,
        /** Nothing. */
        NONE,
        /** WhatsApp wants fewer messages, or cannot be reached. */
        THROTTLED,
        /** The token or the account is refused. */
        REFUSED
    }

    static Outcome sent(ClaimedMessage message, String wamid) {
        return new Outcome(
                message.id(), message.attempt(), MessageState.SENT, wamid, null, Duration.ZERO, Signal.WORKS);
    }

    /** Given back untried. */
    static Outcome released(ClaimedMessage message) {
        return new Outcome(
                message.id(), message.attempt(), MessageState.PENDING, null, null, Duration.ZERO, Signal.NONE);
    }

    @Override
    public String toString() {
        return "Outcome[" + id + ", " + state + ", " + errorCode + "]";
    }
}
