package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message template of the account.
 *
 * @param named whether its variables have names rather than numbers
 * @param reason why it was rejected; {@code NONE} otherwise
 * @param components the components as they were defined
 * @param ttlSeconds after how many seconds one that could not be delivered is dropped; null where it has Meta's default
 */
record Template(
        String id,
        String name,
        String language,
        String category,
        boolean named,
        State state,
        String reason,
        JsonNode components,
        @Nullable Integer ttlSeconds) {

    /** No reason. */
    static final String NO_REASON = "NONE";

    /** The field of a definition with its time to live. */
    static final String TTL = "message_send_ttl_seconds";

    /** How far its review came, and what became of it since. */
    enum State {
        PENDING,
        APPROVED,
        REJECTED,
        PAUSED,
        DISABLED
    }

    /**
     * A template as a definition has it.
     *
     * @param definition one that was checked
     */
    static Template of(String id, JsonNode definition, State state) {
        return new Template(
                id,
                definition.path("name").asText(),
                definition.path("language").asText(),
                definition.path("category").asText().toUpperCase(Locale.ROOT),
                isNamed(definition),
                state,
                NO_REASON,
                definition.path("components"),
                ttlOf(definition));
    }

    /** A definition's time to live, or null where it names none. */
    static @Nullable Integer ttlOf(JsonNode definition) {
        return definition.has(TTL) ? definition.path(TTL).asInt() : null;
    }

    /** Whether a definition's variables have names. */
    static boolean isNamed(JsonNode definition) {
        return definition.path("parameter_format").asText().equalsIgnoreCase("NAMED");
    }

    Template with(State next, String why) {
        return new Template(id, name, language, category, named, next, why, components, ttlSeconds);
    }

    /** The same with what an edit brings. */
    Template edited(String newCategory, JsonNode newComponents, @Nullable Integer newTtl, State next) {
        return new Template(id, name, language, newCategory, named, next, NO_REASON, newComponents, newTtl);
    }

    /** Its parts. */
    @JsonIgnore
    TemplateForm form() {
        return TemplateForm.of(components);
    }
}
