package id.antrean.platform.messaging;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import java.time.Instant;

/**
 * An event on its way to Kafka, already in its written form: as an outbox row holds it.
 *
 * @param eventId the CloudEvents id
 * @param source the CloudEvents source
 * @param type the CloudEvents type
 * @param topic where to
 * @param key by which Kafka keeps order
 * @param time when it happened
 * @param data the JSON
 */
public record OutgoingEvent(
        String eventId, String source, String type, String topic, String key, Instant time, String data) {

    /** The written form of an event. */
    public static OutgoingEvent of(Envelope<? extends Event> envelope) {
        Event data = envelope.data();
        return new OutgoingEvent(
                envelope.id(),
                envelope.source(),
                data.type().typeName(),
                data.type().topic(),
                data.key(),
                envelope.time(),
                EventJson.write(data));
    }

    @Override
    public String toString() {
        return "OutgoingEvent[" + type + " " + eventId + "]";
    }
}
