package id.antrean.platform.messaging;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.EventType;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** CloudEvents in Kafka's binary mode: attributes in the headers, the event's JSON as the value. */
final class EventCodec {

    private static final String JSON = "application/json";

    private EventCodec() {}

    static ProducerRecord<String, byte[]> toRecord(OutgoingEvent event) {
        CloudEvent cloudEvent = CloudEventBuilder.v1()
                .withId(event.eventId())
                .withSource(URI.create(event.source()))
                .withType(event.type())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withDataContentType(JSON)
                .withData(event.data().getBytes(StandardCharsets.UTF_8))
                .build();
        return KafkaMessageFactory.<String>createWriter(event.topic(), event.key())
                .writeBinary(cloudEvent);
    }

    static Envelope<Event> fromRecord(ConsumerRecord<String, byte[]> record) throws MalformedEventException {
        CloudEvent cloudEvent = read(record);
        EventType type = EventType.named(cloudEvent.getType())
                .orElseThrow(() -> new MalformedEventException("unknown-event-type"));
        CloudEventData data = cloudEvent.getData();
        if (data == null) {
            throw new MalformedEventException("no-data");
        }
        OffsetDateTime time = cloudEvent.getTime();
        Instant happened = time != null ? time.toInstant() : Instant.ofEpochMilli(record.timestamp());
        return new Envelope<>(
                cloudEvent.getId(), cloudEvent.getSource().toString(), happened, EventJson.read(type, data.toBytes()));
    }

    private static CloudEvent read(ConsumerRecord<String, byte[]> record) throws MalformedEventException {
        try {
            return KafkaMessageFactory.createReader(record).toEvent();
        } catch (RuntimeException e) {
            // Whatever a foreign writer made of the headers must not stop the consumer.
            throw new MalformedEventException("no-cloud-event");
        }
    }
}
