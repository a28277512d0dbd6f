package id.antrean.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.backing.Backing;
import id.antrean.backing.test.BackingResource;
import id.antrean.backing.test.InjectBacking;
import id.antrean.backing.test.KafkaProbe;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.Topics;
import id.antrean.contracts.event.VisitArrived;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = BackingResource.class,
        initArgs = @ResourceArg(name = BackingResource.DATABASE, value = "platform"))
class EventConsumerTest {

    private static final OfficeCode BOGOR = new OfficeCode("BGR");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @InjectBacking
    Backing backing;

    @Inject
    EventPublisher publisher;

    @Inject
    VisitsConsumer consumer;

    private KafkaProbe kafka;

    @BeforeEach
    void watchKafka() {
        consumer.handled.clear();
        kafka = KafkaProbe.fromNow(
                backing.kafkaBootstrapServers(), Topics.VISITS, Topics.deadLetters("booking-service"));
    }

    @AfterEach
    void leaveKafka() {
        kafka.close();
    }

    @Test
    void eventsOfOneKeyComeInTheirOrderAndOnce() {
        List<Envelope<VisitArrived>> sent =
                List.of(arrived("BGR", "kind"), arrived("BGR", "kind"), arrived("BGR", "kind"));

        publish(sent);

        await().untilAsserted(() -> assertThat(consumer.handledIds())
                .containsExactlyElementsOf(sent.stream().map(Envelope::id).toList()));
    }

    @Test
    void whatIsNoEventIsPutAsideWithItsCauseAndTheRestGoesOn() {
        kafka.produce(Topics.VISITS, "BGR", "{".getBytes(StandardCharsets.UTF_8), Map.of());
        kafka.produce(
                Topics.VISITS,
                "BGR",
                "{}".getBytes(StandardCharsets.UTF_8),
                Map.of("ce_specversion", "1.0", "ce_id", "1", "ce_source", "/x", "ce_type", "of.the.future.v9"));
        Envelope<VisitArrived> good = arrived("BGR", "kind");
        publish(List.of(good));

        await().untilAsserted(() -> assertThat(consumer.handledIds()).contains(good.id()));
        await().untilAsserted(() -> assertThat(deadLetters())
                .extracting(letter -> header(letter, "dead-letter-cause"))
                .containsExactlyInAnyOrder("no-cloud-event", "unknown-event-type"));
        assertThat(deadLetters()).allSatisfy(letter -> assertThat(header(letter, "dead-letter-topic"))
                .isEqualTo(Topics.VISITS));
    }

    @Test
    void onlyTheEventThatCannotBeProcessedIsPutAside() {
        Envelope<VisitArrived> before = arrived("BGR", "kind");
        Envelope<VisitArrived> poison = arrived("BGR", "poison");
        Envelope<VisitArrived> after = arrived("BGR", "kind");

        publish(List.of(before, poison, after));

        await().untilAsserted(() -> assertThat(consumer.handledIds()).contains(before.id(), after.id()));
        await().untilAsserted(() -> assertThat(deadLetters()).singleElement().satisfies(letter -> {
            assertThat(header(letter, "ce_id")).isEqualTo(poison.id());
            assertThat(header(letter, "dead-letter-cause"))
                    .isEqualTo("processing-failed: IllegalArgumentException")
                    .doesNotContain("secret");
        }));
        assertThat(consumer.handledIds()).doesNotContain(poison.id());
    }

    @Test
    void aPassingFaultIsWaitedOutAndNothingIsPutAside() {
        consumer.passingFaults.set(5);
        Envelope<VisitArrived> event = arrived("BGR", "kind");

        publish(List.of(event));

        await().untilAsserted(() -> assertThat(consumer.handledIds()).containsExactly(event.id()));
        assertThat(consumer.passingFaults).hasNonPositiveValue();
        assertThat(deadLetters()).isEmpty();
    }

    private void publish(List<Envelope<VisitArrived>> events) {
        publisher
                .publish(events.stream().map(OutgoingEvent::of).toList())
                .await()
                .indefinitely();
    }

    private static Envelope<VisitArrived> arrived(String office, String officer) {
        int number = NUMBER.incrementAndGet();
        VisitArrived data =
                new VisitArrived(BookingCode.of(new OfficeCode(office), 1), BOGOR, number, officer, Instant.EPOCH);
        return new Envelope<>("event-" + number, "/test", Instant.EPOCH, data);
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters() {
        return kafka.records(Topics.deadLetters("booking-service"));
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Handles all but the events of the officer "poison". */
    @Singleton
    static class VisitsConsumer {

        final List<Envelope<Event>> handled = new CopyOnWriteArrayList<>();
        final AtomicInteger passingFaults = new AtomicInteger();

        @Inject
        EventConsumer consumer;

        @Incoming("visits")
        Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
            return consumer.consume(records, this::handle);
        }

        private Uni<Void> handle(List<Envelope<Event>> events) {
            if (passingFaults.getAndDecrement() > 0) {
                return Uni.createFrom().failure(new IOException("the database is away"));
            }
            boolean poisoned = events.stream()
                    .map(Envelope::data)
                    .anyMatch(event -> ((VisitArrived) event).officer().equals("poison"));
            if (poisoned) {
                return Uni.createFrom().failure(new IllegalArgumentException("secret"));
            }
            handled.addAll(events);
            return Uni.createFrom().voidItem();
        }

        List<String> handledIds() {
            return handled.stream().map(Envelope::id).toList();
        }
    }
}
