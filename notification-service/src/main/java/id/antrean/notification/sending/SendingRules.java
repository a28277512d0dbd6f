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
 * @param templateRetry how long a message waits when none of its templates can be used
 */
record SendingRules(Backoff retry, Backoff accountRetry, Duration lease, int maxAttempts, Duration templateRetry) {

    private static final int DOUBLING = 2;
    private static final int PAIR_RATE_FACTOR = 4;
    /** Meta: a few tries, then somebody should look. */
    private static final int FEW_ATTEMPTS = 5;

    static SendingRules of(SendingConfig config) {
        return new SendingRules(
                new Backoff(config.retryDelay(), DOUBLING, config.retryMaxDelay()),
                new Backoff(config.pause().multipliedBy(DOUBLING), DOUBLING, config.retryMaxDelay()),
                config.lease(),
                config.maxAttempts(),
                config.templateRetry());
    }

    /**
     * What follows.
     *
     * @param sentAs the template that was sent, or null where the words were
     * @param random from 0 to 1, for the length of pauses
     */
    Outcome after(ClaimedMessage message, @Nullable String sentAs, Answer answer, double random) {
        if (answer instanceof Answer.Done done) {
            return Outcome.sent(message, done.id(), sentAs);
        }
        Duration pause = retry.after(message.attempt(), random);
        if (answer instanceof Answer.Refused refused) {
            return refused(message, sentAs, refused, random);
        }
        if (isLast(message)) {
            return Outcome.failed(message, null, Failure.GIVEN_UP, signalOf(answer));
        }
        if (answer instanceof Answer.NotReached) {
            // Nor would any other message reach WhatsApp now.
            return Outcome.again(message, null, pause, Signal.THROTTLED);
        }
        // It may have gone out. A delivery report will tell; only without one is it sent again.
        return Outcome.unknown(message, sentAs, pause.compareTo(lease) > 0 ? pause : lease);
    }

    /** What follows where nothing could be sent, since the 24 hours are over and no template can be used. */
    Outcome withoutTemplate(ClaimedMessage message) {
        if (message.template() == null) {
            return Outcome.failed(message, null, Failure.WINDOW_CLOSED, Signal.NONE);
        }
        return isLast(message)
                ? Outcome.failed(message, null, Failure.GIVEN_UP, Signal.NONE)
                : Outcome.again(message, null, templateRetry, Signal.NONE);
    }

    private static Signal signalOf(Answer answer) {
        return answer instanceof Answer.NotReached ? Signal.THROTTLED : Signal.NONE;
    }

    private Outcome refused(ClaimedMessage message, @Nullable String sentAs, Answer.Refused refused, double random) {
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
            case NUMBER_THROTTLED -> again(message, code, retry.after(attempt, random), Signal.OFFICE_THROTTLED);
            case TOKEN -> again(message, code, accountRetry.after(attempt, random), Signal.REFUSED);
            case NUMBER -> again(message, code, accountRetry.after(attempt, random), Signal.OFFICE_REFUSED);
            case UNCERTAIN ->
                attempt < FEW_ATTEMPTS
                        ? again(message, code, retry.after(attempt, random), Signal.NONE)
                        : Outcome.failed(message, code, Failure.REFUSED, Signal.NONE);
            // The spare one may go at once: this one is known to be refused by then.
            case TEMPLATE -> again(message, code, Duration.ZERO, Signal.WORKS);
            case WINDOW -> afterWindow(message, sentAs, code);
            case MEDIA, PERMANENT -> Outcome.failed(message, code, Failure.REFUSED, Signal.WORKS);
        };
    }

    /** Meta's verdict goes before our clock. */
    private Outcome afterWindow(ClaimedMessage message, @Nullable String sentAs, @Nullable Integer code) {
        return message.template() == null || sentAs != null || isLast(message)
                ? Outcome.failed(message, code, Failure.WINDOW_CLOSED, Signal.WORKS)
                : Outcome.asTemplate(message, code);
    }

    private Outcome again(ClaimedMessage message, @Nullable Integer code, Duration pause, Signal signal) {
        return isLast(message)
                ? Outcome.failed(message, code, Failure.GIVEN_UP, signal)
                : Outcome.again(message, code, pause, signal);
    }

    private boolean isLast(ClaimedMessage message) {
        return message.attempt() >= maxAttempts;
    }
}
