package id.antrean.booking.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** JSON of the database as a tree. */
final class StoredJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StoredJson() {}

    static @Nullable JsonNode read(@Nullable JsonObject stored) {
        try {
            return stored == null ? null : MAPPER.readTree(stored.encode());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the database keeps as JSON is JSON");
        }
    }
}
