package id.antrean.notification.delivery;

import id.antrean.contracts.event.DeliveryReported;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies a batch of reports to the messages that they are about. */
final class Deliveries {

    private final Map<String, TrackedMessage> byId = new HashMap<>();
    private final Map<String, String> idByWamid = new HashMap<>();
    private final Map<String, TrackedMessage> changed = new LinkedHashMap<>();

    private final DeliveryRules rules;

    private Deliveries(DeliveryRules rules, List<TrackedMessage> messages) {
        this.rules = rules;
        messages.forEach(this::remember);
    }

    /** The messages that the reports change, as they are then; reports of messages that are not given change nothing. */
    static Collection<TrackedMessage> changedBy(
            DeliveryRules rules, List<DeliveryReported> reports, List<TrackedMessage> messages) {
        Deliveries deliveries = new Deliveries(rules, messages);
        reports.forEach(deliveries::apply);
        return deliveries.changed.values();
    }

    private void apply(DeliveryReported report) {
        TrackedMessage before = messageOf(report);
        if (before == null) {
            return;
        }
        TrackedMessage after = rules.after(before, report);
        if (after != before) {
            remember(after);
            changed.put(after.id(), after);
        }
    }

    /** Ours is the surer id: WhatsApp's is unknown as long as the call that sent the message has no answer. */
    private @Nullable TrackedMessage messageOf(DeliveryReported report) {
        TrackedMessage named = report.callbackData() == null ? null : byId.get(report.callbackData());
        if (named != null) {
            return named;
        }
        String id = idByWamid.get(report.messageId().value());
        return id == null ? null : byId.get(id);
    }

    private void remember(TrackedMessage message) {
        byId.put(message.id(), message);
        if (message.wamid() != null) {
            idByWamid.put(message.wamid(), message.id());
        }
    }
}
