package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON. */
final class Json {

    /** Keeps what it does not know out of the way, so that a newer version's data can be read. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final JsonMapper ESCAPING = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /**
     * Reads a JSON object; empty when the bytes are anything else.
     *
     * @param bytes null for a request without any body
     */
    static Optional<JsonNode> readObject(@Nullable Buffer bytes) {
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            JsonNode read = MAPPER.readTree(bytes.getBytes());
            return read.isObject() ? Optional.of(read) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Buffer write(Object value) {
        return write(MAPPER, value);
    }

    /** Writes it as Meta does: what is not ASCII as {@code \}{@code uXXXX} with lower-case digits. */
    static Buffer writeEscaped(JsonNode value) {
        return write(ESCAPING, value);
    }

    private static Buffer write(JsonMapper mapper, Object value) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own types can be written as JSON", e);
        }
    }
}
