package id.antrean.intake.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what WhatsApp tells of the account, a number or a template. Nothing is taken over that is not in the form of Meta's
 * own words and ids: the rest may be of people, as the numbers in {@code user_preferences} are.
 */
final class AccountReader {

    /** The subject of an error that belongs to no message and to no report. */
    static final String ERROR = "error";

    /** The subject of a webhook whose field is in no form that a field was ever in. */
    static final String UNKNOWN = "unknown";

    private static final Pattern FIELD = Pattern.compile("[a-z_]{1,64}");
    private static final Pattern ID = Pattern.compile("[0-9]{1,32}");
    private static final Pattern TEMPLATE = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:_[A-Za-z]{2,4})?");

    /** Their values name people and what they want. */
    private static final Set<String> PERSONAL = Set.of("security", "user_preferences");

    /** Where the fields tell what happened, each in its own place. */
    private static final List<String> EVENTS =
            List.of("/event", "/new_quality_score", "/new_category", "/alert_type", "/alert_info/alert_type");

    private AccountReader() {}

    /**
     * Reads a change of another field than {@code messages}.
     *
     * @param entry the entry that holds it
     */
    static Update.AccountReport read(JsonNode entry, JsonNode change) {
        JsonNode value = change.path("value");
        String field = Objects.requireNonNullElse(Fields.matching(FIELD, change.path("field")), UNKNOWN);
        Instant at = Fields.instant(entry.path("time"));
        if (PERSONAL.contains(field)) {
            return new Update.AccountReport(field, id(entry.path("id")), event(value), null, null, null, at, value);
        }
        return new Update.AccountReport(
                field,
                id(entry.path("id")),
                event(value),
                Fields.matching(TEMPLATE, value.path("message_template_name")),
                Fields.matching(LANGUAGE, value.path("message_template_language")),
                Fields.number(value.path("errors").path(0).path("code")),
                at,
                value);
    }

    /** Reads an error that stands beside the messages, where there is none that it belongs to. */
    static Update.AccountReport error(JsonNode entry, JsonNode value, JsonNode error) {
        return new Update.AccountReport(
                ERROR,
                id(value.path("metadata").path("phone_number_id")),
                null,
                null,
                null,
                Fields.number(error.path("code")),
                Fields.instant(entry.path("time")),
                error);
    }

    private static String id(JsonNode id) {
        String digits = id.asText("");
        return ID.matcher(digits).matches() ? digits : "";
    }

    private static @Nullable String event(JsonNode value) {
        return EVENTS.stream()
                .map(value::at)
                .flatMap(node -> Stream.ofNullable(Fields.word(node)))
                .findFirst()
                .orElse(null);
    }
}
