package id.antrean.platform.persistence;

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
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = BackingResource.class,
        initArgs = @ResourceArg(name = BackingResource.DATABASE, value = "platform"))
class OutboxTest {

    private static final OfficeCode BOGOR = new OfficeCode("BGR");

    @InjectBacking
    Backing backing;

    @Inject
    Pool pool;

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    OutboxRelay relay;

    @BeforeEach
    void createTables() {
        pool.query("drop table if exists inbox, outbox").executeAndAwait();
        for (String statement : migration().split(";\\s*\\n")) {
            pool.query(statement).executeAndAwait();
        }
    }

    private static String migration() {
        try (InputStream sql = OutboxTest.class.getResourceAsStream("/db/platform/V0_1__inbox_and_outbox.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void committedEventsReachKafkaInOrderAndLeaveTheOutbox() {
        try (KafkaProbe kafka = KafkaProbe.fromNow(backing.kafkaBootstrapServers(), Topics.VISITS)) {
            List<Envelope<VisitArrived>> events =
                    IntStream.range(0, 2_500).mapToObj(OutboxTest::arrived).toList();

            commit(events);
            relay.wake();

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(idsOf(kafka))
                    .containsExactlyElementsOf(events.stream().map(Envelope::id).toList()));
            await().untilAsserted(() -> assertThat(waiting()).isZero());
        }
    }

    @Test
    void eventsOfATransactionThatFailedAreNeverSent() {
        try (KafkaProbe kafka = KafkaProbe.fromNow(backing.kafkaBootstrapServers(), Topics.VISITS)) {
            Uni<Void> failing = pool.withTransaction(transaction -> outbox.append(transaction, List.of(arrived(1)))
                    .chain(() -> Uni.createFrom().failure(new IllegalStateException("rolled back"))));
            assertThat(failing.subscribeAsCompletionStage())
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableOfType(java.util.concurrent.ExecutionException.class);
            commit(List.of(arrived(2)));

            await().untilAsserted(() -> assertThat(idsOf(kafka)).containsExactly("event-2"));
        }
    }

    @Test
    void eventsWaitWhileKafkaIsAwayAndAreSentWhenItIsBack() {
        backing.stopKafka();
        try {
            commit(List.of(arrived(7)));
            relay.wake();
            await().during(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(waiting()).isOne());
        } finally {
            backing.startKafka();
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(waiting()).isZero());
        try (KafkaProbe kafka = KafkaProbe.fromBeginning(backing.kafkaBootstrapServers(), Topics.VISITS)) {
            await().untilAsserted(() -> assertThat(idsOf(kafka)).contains("event-7"));
        }
    }

    @Test
    void anEventIsClaimedOnceHoweverOftenItComes() {
        List<Envelope<Event>> events = List.of(event(1), event(2), event(1));

        assertThat(claim(events)).extracting(Envelope::id).containsExactly("event-1", "event-2");
        assertThat(claim(List.of(event(2), event(3)))).extracting(Envelope::id).containsExactly("event-3");
    }

    @Test
    void ofTwoTransactionsWithOneEventOneProcessesIt() {
        List<CompletableFuture<List<Envelope<Event>>>> claims = IntStream.range(0, 8)
                .mapToObj(i -> pool.withTransaction(
                                transaction -> inbox.claim(transaction, "test.race", List.of(event(5), event(6))))
                        .subscribeAsCompletionStage())
                .toList();

        assertThat(claims.stream().map(CompletableFuture::join).flatMap(List::stream))
                .extracting(Envelope::id)
                .containsExactlyInAnyOrder("event-5", "event-6");
    }

    @Test
    void anEventWhoseProcessingFailedIsClaimedAgain() {
        try {
            pool.withTransaction(transaction -> inbox.claim(transaction, "test.retry", List.of(event(9)))
                            .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("rolled back"))))
                    .subscribeAsCompletionStage()
                    .join();
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(IllegalStateException.class);
        }
        assertThat(pool.withTransaction(transaction -> inbox.claim(transaction, "test.retry", List.of(event(9))))
                        .await()
                        .indefinitely())
                .hasSize(1);
    }

    private static List<String> idsOf(KafkaProbe kafka) {
        return kafka.records(Topics.VISITS).stream()
                .map(record -> record.headers().lastHeader("ce_id"))
                .filter(Objects::nonNull)
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<Envelope<Event>> claim(List<Envelope<Event>> events) {
        return pool.withTransaction(transaction -> inbox.claim(transaction, "test", events))
                .await()
                .indefinitely();
    }

    private void commit(List<Envelope<VisitArrived>> events) {
        pool.withTransaction(transaction -> outbox.append(transaction, events))
                .await()
                .indefinitely();
    }

    private long waiting() {
        return pool.query("select count(*) from outbox")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    private static Envelope<Event> event(int number) {
        Envelope<VisitArrived> arrived = arrived(number);
        return new Envelope<>(arrived.id(), arrived.source(), arrived.time(), arrived.data());
    }

    private static Envelope<VisitArrived> arrived(int number) {
        return new Envelope<>(
                "event-" + number,
                "/test",
                Instant.EPOCH,
                new VisitArrived(BookingCode.of(BOGOR, 1), BOGOR, number + 1, "officer1", Instant.EPOCH));
    }
}
