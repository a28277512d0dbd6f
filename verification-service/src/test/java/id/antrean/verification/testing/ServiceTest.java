package id.antrean.verification.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.backing.Backing;
import id.antrean.backing.test.BackingResource;
import id.antrean.backing.test.InjectBacking;
import id.antrean.backing.test.KafkaProbe;
import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.Topics;
import id.antrean.contracts.value.BookingCode;
import id.antrean.platform.messaging.EventJson;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The running service with its PostgreSQL and Kafka, and the hands to use them. Each test class is marked as a Quarkus
 * test itself: it is not inherited.
 */
@WithTestResource(
        value = BackingResource.class,
        initArgs = @ResourceArg(name = BackingResource.DATABASE, value = "verification"),
        scope = TestResourceScope.GLOBAL)
@SuppressWarnings("NullAway.Init") // The test framework sets the fields.
public abstract class ServiceTest {

    /** Long enough for what normally takes a fraction of a second, on a machine with better things to do. */
    protected static final Duration SOON = Duration.ofSeconds(30);

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> PASSWORDS = Map.of(
            "officer1", "rahasia-loket", "officer2", "sandi: panjang é", "supervisor", "pengawas", "admin", "admin");

    @InjectBacking
    protected Backing backing;

    @Inject
    protected TestClock clock;

    @Inject
    protected Pool pool;

    protected KafkaProbe kafka;

    @BeforeEach
    void openProbe() {
        kafka = KafkaProbe.fromBeginning(
                backing.kafkaBootstrapServers(), Topics.VISITS, Topics.deadLetters("verification-service"));
    }

    @AfterEach
    void closeProbe() {
        kafka.close();
    }

    /** A request of this account. */
    protected static RequestSpecification as(String account) {
        // Not by REST Assured's own means, which write the password in the machine's character set.
        byte[] credentials = (account + ":" + PASSWORDS.get(account)).getBytes(StandardCharsets.UTF_8);
        return RestAssured.given()
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** A check-in by an account, with a document that shows this. */
    protected static RequestSpecification checkIn(String account, String nameShown, String birthDateShown) {
        return as(account)
                .contentType("application/json")
                .body(Map.of("nameShown", nameShown, "birthDateShown", birthDateShown));
    }

    /** A check-in at Bogor of whom {@link Bookings#BUDI} is. */
    protected static RequestSpecification checkInBudi() {
        return checkIn("officer1", "BUDI SANTOSO", "1987-01-25");
    }

    /** Where the holder of a code is checked in. */
    protected static String arrivalOf(BookingIssued booking) {
        return "/api/counter/bookings/" + booking.code() + "/arrival";
    }

    /** Has booking-service issue these, and waits until this service knows them. */
    protected void issue(BookingIssued... bookings) {
        issue(List.of(bookings));
    }

    /** As {@link #issue(BookingIssued...)}. */
    protected void issue(List<BookingIssued> bookings) {
        bookings.forEach(booking -> publish(UUID.randomUUID().toString(), booking));
        String[] codes =
                bookings.stream().map(booking -> booking.code().value()).toArray(String[]::new);
        await("bookings to be known").atMost(SOON).untilAsserted(() -> assertThat(
                        query("select code from visit where code = any($1)", Tuple.of(codes)))
                .hasSize(codes.length));
    }

    /** Writes an event to its topic, as booking-service's relay does. */
    protected void publish(String id, Event event) {
        kafka.produce(
                event.type().topic(),
                event.key(),
                EventJson.write(event).getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_source", "/booking-service",
                        "ce_type", event.type().typeName(),
                        "ce_time", "2026-11-20T02:15:30Z",
                        "content-type", "application/json"));
    }

    /** The rows of a query. */
    protected List<Row> query(String sql, Tuple parameters) {
        return List.copyOf(pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> {
                    List<Row> all = new ArrayList<>();
                    rows.forEach(all::add);
                    return all;
                })
                .await()
                .atMost(SOON));
    }

    /** The row of a visit. */
    protected Row visit(BookingIssued booking) {
        return query(
                        "select * from visit where code = $1",
                        Tuple.of(booking.code().value()))
                .get(0);
    }

    /** What was announced about a code so far. */
    protected List<Announced> announced(BookingCode code) {
        return kafka.records(Topics.VISITS).stream()
                .filter(message -> code.value().equals(message.key()))
                .map(Announced::of)
                .toList();
    }

    /**
     * An event as other services see it.
     *
     * @param type its CloudEvents type
     * @param id its CloudEvents id
     * @param data its data
     */
    public record Announced(String type, String id, JsonNode data) {

        static Announced of(ConsumerRecord<String, byte[]> message) {
            try {
                return new Announced(
                        header(message, "ce_type"), header(message, "ce_id"), MAPPER.readTree(message.value()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A header of a record. */
    protected static String header(ConsumerRecord<String, byte[]> message, String name) {
        @Nullable
        byte[] value = message.headers().lastHeader(name) == null
                ? null
                : message.headers().lastHeader(name).value();
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }
}
