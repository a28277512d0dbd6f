package id.antrean.platform.messaging;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;

/** Brings an event through the codec, without Kafka. */
public final class ThereAndBack {

    private ThereAndBack() {}

    /**
     * What a consumer reads of an event.
     *
     * @throws AssertionError when it can read nothing
     */
    public static Envelope<Event> of(Envelope<Event> event) {
        ProducerRecord<String, byte[]> sent = EventCodec.toRecord(OutgoingEvent.of(event));
        try {
            return EventCodec.fromRecord(new ConsumerRecord<>(
                    sent.topic(),
                    0,
                    0,
                    0,
                    TimestampType.CREATE_TIME,
                    sent.key().getBytes(StandardCharsets.UTF_8).length,
                    sent.value().length,
                    new String(sent.key().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                    sent.value(),
                    sent.headers(),
                    Optional.empty()));
        } catch (MalformedEventException e) {
            throw new AssertionError("an event of ours cannot be read", e);
        }
    }
}
