package id.antrean.notification.template;

import static java.util.Objects.requireNonNull;

import id.antrean.contracts.value.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is sent in place of free words outside the 24 hours.
 *
 * @param purpose which templates serve, see {@link TemplateNames}
 * @param language in which
 * @param parameters the named values of the body
 * @param payloads what comes back from its buttons, in their order
 */
public record TemplateMessage(
        Purpose purpose, Language language, Map<String, String> parameters, List<String> payloads) {

    public TemplateMessage {
        requireNonNull(purpose, "purpose");
        requireNonNull(language, "language");
        parameters = Map.copyOf(new TreeMap<>(parameters));
        payloads = List.copyOf(payloads);
    }

    /** What a template is for. Each has a definition under {@code deploy/whatsapp/templates}, and a spare one. */
    public enum Purpose {
        /** A place was granted, told late. */
        BOOKING_ISSUED,
        /** A visit is near. */
        VISIT_REMINDER,
        /** The office moved a visit. */
        VISIT_MOVED,
        /** A code became void. */
        BOOKING_EXPIRED,
        /** A place is kept for somebody on a waiting list. */
        PLACE_OFFERED,
        /** An answer that comes late, to be fetched by a tap. */
        ANSWER_WAITING
    }

    @Override
    public String toString() {
        return "TemplateMessage[" + purpose + "]";
    }
}
