package id.antrean.notification.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.backing.Backing;
import id.antrean.backing.test.BackingResource;
import id.antrean.backing.test.InjectBacking;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.notification.testing.FakeCloudApi.Sent;
import id.antrean.platform.messaging.EventPublisher;
import id.antrean.platform.messaging.OutgoingEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;

/** A test of the whole service, with a real database and a real broker; only WhatsApp is a stand-in. */
@WithTestResource(
        value = BackingResource.class,
        initArgs = @ResourceArg(name = BackingResource.DATABASE, value = "notification"),
        scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeCloudApiResource.class, scope = TestResourceScope.GLOBAL)
@SuppressWarnings("NullAway.Init") // The test framework sets the fields.
public abstract class ServiceTest {

    /** Longer than anything takes. */
    protected static final Duration SOON = Duration.ofSeconds(20);

    private static final String STATE =
            "select state, error_code, attempts, wamid, failure, sent_as, category from outbound_message where recipient = $1 order by position desc";

    @Inject
    protected EventPublisher publisher;

    @Inject
    protected Pool pool;

    @InjectBacking
    protected Backing backing;

    protected FakeCloudApi whatsApp;

    @AfterEach
    void whatsAppWorksAgain() {
        whatsApp.setRevoked(false);
        whatsApp.setUploadsRefused(false);
    }

    /** Publishes events as the other services do. */
    protected void publish(List<Envelope<Event>> events) {
        publisher
                .publish(events.stream().map(OutgoingEvent::of).toList())
                .await()
                .atMost(SOON);
    }

    /** Waits for what comes soon. */
    protected static ConditionFactory soon() {
        return await().atMost(SOON);
    }

    /** The one message that a person gets. */
    protected Sent onlyMessageTo(Events person) {
        soon().untilAsserted(() -> assertThat(whatsApp.sentTo(person.sender())).hasSize(1));
        return whatsApp.sentTo(person.sender()).get(0);
    }

    /** What the database knows of a person's messages, the latest first. */
    protected Iterable<Row> rows(Events person) {
        return pool.preparedQuery(STATE)
                .execute(Tuple.of(person.sender()))
                .await()
                .atMost(SOON);
    }

    /** The latest of them. */
    protected Row lastRow(Events person) {
        return rows(person).iterator().next();
    }

    /** Waits until the latest of them is in a state. */
    protected void awaitState(Events person, String state) {
        soon().untilAsserted(() -> assertThat(rows(person))
                .first()
                .extracting(row -> row.getString("state"))
                .isEqualTo(state));
    }

    /** Lets the person write, so that for a day everything may be sent. */
    protected void hasWritten(Events person, Instant at) {
        publish(List.of(person.registered(at)));
        soon().until(() ->
                pool.preparedQuery("select from conversation where recipient = $1 and last_inbound_at is not null")
                                .execute(Tuple.of(person.sender()))
                                .await()
                                .atMost(SOON)
                                .size()
                        == 1);
    }
}
