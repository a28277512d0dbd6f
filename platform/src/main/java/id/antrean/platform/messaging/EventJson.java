package id.antrean.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.EventType;

/** The one way in which events become JSON and come back. Unknown fields are left alone: a newer writer may add some. */
public final class EventJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    /** The data of an event as JSON. */
    public static String write(Event data) {
        try {
            return MAPPER.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of type " + data.type() + " cannot be written as JSON");
        }
    }

    /**
     * Reads the data of an event.
     *
     * @throws MalformedEventException when it is not what the type promises; the message holds no data
     */
    static Event read(EventType type, byte[] json) throws MalformedEventException {
        try {
            Event event = MAPPER.readValue(json, type.record());
            if (event == null) {
                throw new MalformedEventException("no-data");
            }
            return event;
        } catch (java.io.IOException e) {
            // The parser's message quotes the data, which is personal: it must not reach logs or headers.
            throw new MalformedEventException("malformed-data");
        }
    }
}
