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
 * @param failure why it will not arrive; only and always where the state is {@code FAILED}
 * @param sentAs the template that was sent, or null where the words were
 * @param windowClosed whether WhatsApp said that the 24 hours are over
 * @param pause how long not to try it again
 * @param signal what it says about sending as a whole
 */
record Outcome(
        String id,
        int attempt,
        MessageState state,
        @Nullable String wamid,
        @Nullable Integer errorCode,
        @Nullable Failure failure,
        @Nullable String sentAs,
        boolean windowClosed,
        Duration pause,
        Signal signal) {

    /** What one attempt says about all others. */
    enum Signal {
        /** Sending works. */
        WORKS,
        /** Nothing. */
        NONE,
        /** WhatsApp wants fewer calls, or cannot be reached. */
        THROTTLED,
        /** The token is refused. */
        REFUSED,
        /** WhatsApp wants fewer messages from this office's number. */
        OFFICE_THROTTLED,
        /** The account or number of this office is refused. */
        OFFICE_REFUSED
    }

    static Outcome sent(ClaimedMessage message, String wamid, @Nullable String sentAs) {
        return new Outcome(
                message.id(),
                message.attempt(),
                MessageState.SENT,
                wamid,
                null,
                null,
                sentAs,
                false,
                Duration.ZERO,
                Signal.WORKS);
    }

    /** Given back untried. */
    static Outcome released(ClaimedMessage message) {
        return new Outcome(
                message.id(),
                message.attempt(),
                MessageState.PENDING,
                null,
                null,
                null,
                null,
                false,
                Duration.ZERO,
                Signal.NONE);
    }

    /** To be tried again after a pause. */
    static Outcome again(ClaimedMessage message, @Nullable Integer errorCode, Duration pause, Signal signal) {
        return new Outcome(
                message.id(),
                message.attempt(),
                MessageState.PENDING,
                null,
                errorCode,
                null,
                null,
                false,
                pause,
                signal);
    }

    /** Maybe sent; a delivery report is waited for. */
    static Outcome unknown(ClaimedMessage message, @Nullable String sentAs, Duration pause) {
        return new Outcome(
                message.id(),
                message.attempt(),
                MessageState.SENDING,
                null,
                null,
                null,
                sentAs,
                false,
                pause,
                Signal.NONE);
    }

    /** To be sent as a template at once. */
    static Outcome asTemplate(ClaimedMessage message, @Nullable Integer errorCode) {
        return new Outcome(
                message.id(),
                message.attempt(),
                MessageState.PENDING,
                null,
                errorCode,
                null,
                null,
                true,
                Duration.ZERO,
                Signal.WORKS);
    }

    static Outcome failed(ClaimedMessage message, @Nullable Integer errorCode, Failure failure, Signal signal) {
        return new Outcome(
                message.id(),
                message.attempt(),
                MessageState.FAILED,
                null,
                errorCode,
                failure,
                null,
                false,
                Duration.ZERO,
                signal);
    }

    @Override
    public String toString() {
        return "Outcome[" + id + ", " + state + ", " + errorCode + "]";
    }
}
