package id.antrean.notification.delivery;

import id.antrean.contracts.event.DeliveryReported;
import id.antrean.notification.sending.MessageState;
import java.util.Optional;

/** Decides what a report changes. Reports come more than once and in any order, so a state never goes back. */
final class DeliveryRules {

    private DeliveryRules() {}

    /** The message after the report; the same object where nothing changes. */
    static TrackedMessage after(TrackedMessage message, DeliveryReported report) {
        return stateIn(report)
                .filter(reported -> reported.compareTo(message.state()) > 0)
                .map(reported -> new TrackedMessage(
                        message.id(),
                        reported,
                        report.messageId().value(),
                        reported == MessageState.FAILED ? report.errorCode() : null))
                .orElse(message);
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
