package id.antrean.notification.sending;

import id.antrean.notification.sending.Outcome.Signal;
import id.antrean.notification.whatsapp.Answer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows from WhatsApp's answer to an attempt.
 *
 * @param retry pauses of one message after a passing fault
 * @param accountRetry pauses of one message after the account was refused. Longer than those of all sending, so that the
 *     next try is made with another message: else a fault of one would hold up all
 * @param lease how long a delivery report is waited for
 * @param maxAttempts when to give up
 */
record SendingRules(Backoff retry, Backoff accountRetry, Duration lease, int maxAttempts) {

    private static final int DOUBLING = 2;
    private static final int PAIR_RATE_FACTOR = 4;

    static SendingRules of(SendingConfig config) {
        return new SendingRules(
                new Backoff(config.retryDelay(), DOUBLING, config.retryMaxDelay()),
                new Backoff(config.pause().multipliedBy(DOUBLING), DOUBLING, config.retryMaxDelay()),
                config.lease(),
                config.maxAttempts());
    }

    /** @param random from 0 to 1, for the length of pauses */
    Outcome after(ClaimedMessage message, Answer answer, double random) {
        if (answer instanceof Answer.Done done) {
            return Outcome.sent(message, done.id());
        }
        if (answer instanceof Answer.Refused refused) {
            return refused(message, refused, random);
        }
        if (answer instanceof Answer.NotReached) {
            // Nor would any other message reach WhatsApp now.
            return again(message, null, retry.after(message.attempt(), random), Signal.THROTTLED);
        }
        // It may have gone out. A delivery report will tell; only without one is it sent again.
        Duration pause = retry.after(message.attempt(), random);
        return orGivenUp(message, MessageState.SENDING, null, pause.compareTo(lease) > 0 ? pause : lease, Signal.NONE);
    }

    private Outcome refused(ClaimedMessage message, Answer.Refused refused, double random) {
        Integer code = refused.code();
        int attempt = message.attempt();
        return switch (refused.fault()) {
            case PASSING -> again(message, code, retry.after(attempt, random), Signal.NONE);
            case PAIR_RATE ->
                again(
                        message,
                        code,
                        new Backoff(retry.first(), PAIR_RATE_FACTOR, retry.longest()).after(attempt, random),
                        Signal.NONE);
            case THROTTLED -> again(message, code, retry.after(attempt, random), Signal.THROTTLED);
            case ACCOUNT -> again(message, code, accountRetry.after(attempt, random), Signal.REFUSED);
            case MEDIA, PERMANENT ->
                new Outcome(message.id(), attempt, MessageState.FAILED, null, code, Duration.ZERO, Signal.WORKS);
        };
    }

    private Outcome again(ClaimedMessage message, @Nullable Integer code, Duration pause, Signal signal) {
        return orGivenUp(message, MessageState.PENDING, code, pause, signal);
    }

    private Outcome orGivenUp(
            ClaimedMessage message, MessageState state, @Nullable Integer code, Duration pause, Signal signal) {
        MessageState next = message.attempt() < maxAttempts ? state : MessageState.FAILED;
        return new Outcome(message.id(), message.attempt(), next, null, code, pause, signal);
    }
}
