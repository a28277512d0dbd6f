package id.antrean.notification.delivery;

import id.antrean.contracts.event.DeliveryReported;
import id.antrean.contracts.event.DeliveryReported.Pricing;
import id.antrean.notification.sending.MessageState;
import id.antrean.notification.sending.SendingConfig;
import id.antrean.notification.whatsapp.Fault;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a report changes. Reports come more than once and in any order, so a state never goes back; only what
 * failed for a reason that may pass is sent once more, and each failure is acted on once.
 *
 * @param maxAttempts when to give up
 * @param pause before another attempt where the reason passes by itself
 * @param accountPause before another attempt where somebody must repair the account first
 */
record DeliveryRules(int maxAttempts, Duration pause, Duration accountPause) {

    private static final int FEW_ATTEMPTS = 5;
    private static final int MOST_PAUSES = 10;

    static DeliveryRules of(SendingConfig config) {
        return new DeliveryRules(config.maxAttempts(), config.reportedRetryDelay(), config.retryMaxDelay());
    }

    /** The message after the report; the same object where nothing changes. */
    TrackedMessage after(TrackedMessage message, DeliveryReported report) {
        TrackedMessage moved = stateIn(report)
                .map(reported -> reported == MessageState.FAILED
                        ? afterFailure(message, report)
                        : afterProgress(message, reported, report.messageId().value()))
                .orElse(message);
        Pricing told = report.pricing();
        return told == null || told.equals(moved.pricing()) ? moved : moved.priced(told);
    }

    private static TrackedMessage afterProgress(TrackedMessage message, MessageState reported, String wamid) {
        boolean outdated = reported == MessageState.SENT && wamid.equals(message.failedWamid());
        return outdated || reported.compareTo(message.state()) <= 0 ? message : message.reached(reported, wamid);
    }

    private TrackedMessage afterFailure(TrackedMessage message, DeliveryReported report) {
        String wamid = report.messageId().value();
        boolean ofOtherAttempt = message.wamid() != null && !message.wamid().equals(wamid);
        if (ofOtherAttempt
                || wamid.equals(message.failedWamid())
                || message.state().compareTo(MessageState.FAILED) >= 0) {
            return message;
        }
        Integer code = report.errorCode();
        return message.attempts() < maxAttempts ? retried(message, wamid, code) : message.failed(wamid, code);
    }

    private TrackedMessage retried(TrackedMessage message, String wamid, @Nullable Integer code) {
        return switch (faultOf(code)) {
            case WINDOW ->
                message.templateLanguage() != null && message.sentAs() == null
                        ? message.again(wamid, code, true, Duration.ZERO)
                        : message.failed(wamid, code);
            case TEMPLATE -> message.again(wamid, code, false, Duration.ZERO);
            case PASSING, PAIR_RATE, THROTTLED, NUMBER_THROTTLED ->
                message.again(wamid, code, false, pause.multipliedBy(Math.min(message.attempts(), MOST_PAUSES)));
            case TOKEN, NUMBER -> message.again(wamid, code, false, accountPause);
            case UNCERTAIN ->
                message.attempts() < FEW_ATTEMPTS
                        ? message.again(wamid, code, false, pause.multipliedBy(message.attempts()))
                        : message.failed(wamid, code);
            case MEDIA, PERMANENT -> message.failed(wamid, code);
        };
    }

    /** What a reported code means; a report without one tells nothing that could pass. */
    static Fault faultOf(@Nullable Integer code) {
        return code == null ? Fault.PERMANENT : Fault.of(code, 0, 0);
    }

    private static Optional<MessageState> stateIn(DeliveryReported report) {
        return switch (report.status()) {
            case "sent" -> Optional.of(MessageState.SENT);
            case "delivered" -> Optional.of(MessageState.DELIVERED);
            case "read", "played" -> Optional.of(MessageState.READ);
            case "failed" -> Optional.of(MessageState.FAILED);
            // One that is yet to be invented.
            default -> Optional.empty();
        };
    }
}
