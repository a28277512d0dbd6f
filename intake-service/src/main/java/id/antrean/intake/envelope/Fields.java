package id.antrean.intake.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.contracts.value.MessageId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields that messages and delivery reports have in common. */
final class Fields {

    private static final Pattern EPOCH_SECONDS = Pattern.compile("[0-9]{1,10}");

    /** Meta's own words, as in {@code free_customer_service} and {@code authentication-international}. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final int MAX_ID = 512;

    private Fields() {}

    /** Empty when there is no id, or none that could be stored. */
    static Optional<MessageId> messageId(JsonNode id) {
        String value = id.asText("");
        if (value.isBlank() || value.length() > MAX_ID || hasControl(value)) {
            return Optional.empty();
        }
        return Optional.of(new MessageId(value));
    }

    /** Seconds since 1970, as a string or a number; null for anything else. */
    static @Nullable Instant instant(JsonNode seconds) {
        String digits = seconds.asText("");
        return EPOCH_SECONDS.matcher(digits).matches() ? Instant.ofEpochSecond(Long.parseLong(digits)) : null;
    }

    /** The text, or null where there is none. */
    static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.textValue().isBlank() ? node.textValue() : null;
    }

    /** One of Meta's own words, which people cannot write; null for anything else. */
    static @Nullable String word(JsonNode node) {
        return matching(WORD, node);
    }

    /** The text if it has this form, else null. */
    static @Nullable String matching(Pattern form, JsonNode node) {
        return node.isTextual() && form.matcher(node.textValue()).matches() ? node.textValue() : null;
    }

    /** A whole number, or null for anything else. */
    static @Nullable Integer number(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToInt() ? (Integer) node.intValue() : null;
    }

    /** Characters that databases refuse. */
    static boolean hasControl(String value) {
        return value.chars().anyMatch(Character::isISOControl);
    }
}
