package id.antrean.booking.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.backing.Backing;
import id.antrean.backing.test.BackingResource;
import id.antrean.backing.test.InjectBacking;
import id.antrean.backing.test.KafkaProbe;
import id.antrean.contracts.event.EnquiryReceived;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.Topics;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import id.antrean.platform.messaging.EventJson;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The running service with its PostgreSQL and Kafka, on a Monday whose days nobody has asked for yet. A test that
 * extends this is a {@code @QuarkusTest}.
 */
@WithTestResource(
        value = BackingResource.class,
        initArgs = @ResourceArg(name = BackingResource.DATABASE, value = "booking"),
        scope = TestResourceScope.GLOBAL)
@SuppressWarnings("NullAway.Init") // The test framework sets the fields.
public abstract class ServiceTest {

    /** Long enough for what normally takes a fraction of a second, on a machine with better things to do. */
    protected static final Duration SOON = Duration.ofSeconds(30);

    protected static final String BOGOR = "BGR";
    protected static final String JAYAPURA = "JYP";
    protected static final String DEAD_LETTERS = Topics.deadLetters("booking-service");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @InjectBacking
    protected Backing backing;

    @Inject
    protected TestClock clock;

    @Inject
    protected Pool pool;

    protected KafkaProbe kafka;

    /** Today; it is 07:00 in Bogor. */
    protected LocalDate monday;

    @BeforeEach
    void openProbe() {
        kafka = KafkaProbe.fromNow(backing.kafkaBootstrapServers(), Topics.BOOKINGS, DEAD_LETTERS);
        monday = clock.moveToFreshMonday();
    }

    @AfterEach
    void closeProbe() {
        kafka.close();
    }

    /** Writes an event to its topic, as the service that it comes from does. */
    protected void publish(Envelope<? extends Event> event) {
        kafka.produce(
                event.data().type().topic(),
                event.data().key(),
                EventJson.write(event.data()).getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id(),
                        "ce_source", event.source(),
                        "ce_type", event.data().type().typeName(),
                        "ce_time", event.time().toString(),
                        "content-type", "application/json"));
    }

    /** Somebody registers; returns the answer when it is there. */
    protected Announced register(String office, Person person, Sender sender, LocalDate date) {
        Envelope<Event> registration = People.registration(office, person, sender, date);
        publish(registration);
        return answerTo(registration);
    }

    /** Somebody taps a row or button; returns the one answer when it is there. */
    protected Announced tap(String office, Sender sender, String choice) {
        return ask(People.choice(office, sender, choice));
    }

    /** Somebody asks a question; returns the one answer when it is there. */
    protected Announced enquire(String office, Sender sender, EnquiryReceived.Subject subject) {
        return ask(People.enquiry(office, sender, subject));
    }

    /** A message comes; returns the one answer when it is there. */
    protected Announced ask(Envelope<Event> message) {
        publish(message);
        return answerTo(message);
    }

    /** A message comes; returns its answers when there are so many. */
    protected List<Announced> ask(Envelope<Event> message, int answers) {
        publish(message);
        await("the answers to a message").atMost(SOON).untilAsserted(() -> assertThat(answersTo(message))
                .hasSize(answers));
        return answersTo(message);
    }

    /** The one answer to a message, when it is there. */
    protected Announced answerTo(Envelope<Event> message) {
        await("the answer to a message").atMost(SOON).untilAsserted(() -> assertThat(answersTo(message))
                .hasSize(1));
        return answersTo(message).get(0);
    }

    /** The answers to a message so far. */
    protected List<Announced> answersTo(Envelope<Event> message) {
        return announced().stream()
                .filter(event -> event.id().startsWith(message.id() + "/"))
                .toList();
    }

    /** What this service announced since the test began. */
    protected List<Announced> announced() {
        return kafka.records(Topics.BOOKINGS).stream().map(Announced::of).toList();
    }

    /** The rows of a query. */
    protected List<Row> query(String sql, Object... parameters) {
        return pool.preparedQuery(sql)
                .execute(Tuple.from(parameters))
                .map(rows -> {
                    List<Row> all = new ArrayList<>();
                    rows.forEach(all::add);
                    return all;
                })
                .await()
                .atMost(SOON);
    }

    /** The one number that a query gives. */
    protected long count(String sql, Object... parameters) {
        return query(sql, parameters).get(0).getLong(0);
    }

    /**
     * An event as other services see it.
     *
     * @param type the last parts of its CloudEvents type
     * @param id its CloudEvents id
     * @param key its key in Kafka
     * @param data its data
     */
    public record Announced(String type, String id, String key, JsonNode data) {

        static Announced of(ConsumerRecord<String, byte[]> message) {
            try {
                return new Announced(
                        header(message, "ce_type").replace("id.antrean.", ""),
                        header(message, "ce_id"),
                        message.key(),
                        MAPPER.readTree(message.value()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The booking's code. */
        public String code() {
            return text("code");
        }

        /** Its type as short as it can be, with its reason or what it answers where it has one. */
        public String gist() {
            String detail = text("reason") + text("subject") + text("answer");
            return type.replace(".v1", "") + (detail.isEmpty() ? "" : " " + detail);
        }

        /** A part of the data, empty where it is missing. */
        public String text(String field) {
            return data.path(field).asText();
        }

        /** A part of each thing in a list of the data; {@code /} goes deeper. */
        public List<String> each(String list, String field) {
            List<String> texts = new ArrayList<>();
            data.path(list).forEach(one -> texts.add(one.at("/" + field).asText()));
            return texts;
        }
    }

    /** A header of a record, empty where it is missing. */
    protected static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
