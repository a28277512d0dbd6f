package id.antrean.booking.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.booking.testing.People;
import id.antrean.booking.testing.ServiceTest;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.VisitArrived;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisitTest extends ServiceTest {

    private static final Instant AT = Instant.parse("2027-02-02T01:00:00Z");

    private final Person budi = People.somebody();
    private final Sender phone = People.somePhone();

    @Test
    void r5WhoCameTooLateMayRegisterAgain() {
        Announced first = register(BOGOR, budi, phone, monday.plusDays(1));
        expire(first);
        awaitState(first, "EXPIRED");

        Announced second = register(BOGOR, budi, phone, monday.plusDays(2));

        assertThat(second.type()).isEqualTo("booking.issued.v1");
        assertThat(second.code()).isNotEqualTo(first.code());
        assertThat(stateOf(first)).isEqualTo("EXPIRED");
    }

    @Test
    void whoArrivedMayRegisterForAnotherTime() {
        Announced first = register(BOGOR, budi, phone, monday.plusDays(1));
        arrive(first);
        awaitState(first, "ARRIVED");

        assertThat(register(BOGOR, budi, phone, monday.plusDays(2)).type()).isEqualTo("booking.issued.v1");
    }

    @Test
    void theFirstWordOnAVisitIsTheLast() {
        Announced issued = register(BOGOR, budi, phone, monday.plusDays(1));
        arrive(issued);
        awaitSeen(expire(issued));
        // Not in the same batch as the arrival, which the one before may have been.
        awaitSeen(expire(issued));

        assertThat(stateOf(issued)).isEqualTo("ARRIVED");
        assertThat(closedAt(issued)).isEqualTo(AT);
    }

    @Test
    void anExpiryThatComesAgainDoesNotTouchTheNewBooking() {
        Announced first = register(BOGOR, budi, phone, monday.plusDays(1));
        Envelope<VisitExpired> expiry =
                new Envelope<>(UUID.randomUUID().toString(), "/verification-service", AT, expired(first, first.code()));
        publish(expiry);
        awaitSeen(expiry.id());
        Instant closedAt = closedAt(first);
        Announced second = register(BOGOR, budi, phone, monday.plusDays(2));
        publish(expiry);
        // The same code is the same partition: when this was seen, so was the repetition.
        awaitSeen(arrive(first));

        assertThat(stateOf(second)).isEqualTo("ISSUED");
        assertThat(stateOf(first)).isEqualTo("EXPIRED");
        assertThat(closedAt(first)).isEqualTo(closedAt);
    }

    @Test
    void aVisitOfACodeThatIsUnknownHereIsPassedOver() {
        Announced issued = register(BOGOR, budi, phone, monday.plusDays(1));
        publish(new Envelope<>(
                UUID.randomUUID().toString(),
                "/verification-service",
                AT,
                expired(issued, BookingCode.of(new OfficeCode(BOGOR), 1).value())));
        expire(issued);

        awaitState(issued, "EXPIRED");
    }

    /** Returns the event's id. */
    private String arrive(Announced issued) {
        String id = UUID.randomUUID().toString();
        publish(new Envelope<>(
                id,
                "/verification-service",
                AT,
                new VisitArrived(new BookingCode(issued.code()), new OfficeCode(BOGOR), 1, "officer1", AT)));
        return id;
    }

    /** Returns the event's id. */
    private String expire(Announced issued) {
        String id = UUID.randomUUID().toString();
        publish(new Envelope<>(id, "/verification-service", AT, expired(issued, issued.code())));
        return id;
    }

    private VisitExpired expired(Announced issued, String code) {
        return new VisitExpired(
                new BookingCode(code),
                new OfficeCode(BOGOR),
                phone,
                budi,
                OffsetDateTime.parse(issued.text("slotStart")),
                null,
                AT.plus(1, ChronoUnit.HOURS));
    }

    private void awaitState(Announced issued, String state) {
        await("the booking to be " + state).atMost(SOON).untilAsserted(() -> assertThat(stateOf(issued))
                .isEqualTo(state));
    }

    private void awaitSeen(String eventId) {
        await("the event to be seen").atMost(SOON).untilAsserted(() -> assertThat(count(
                        "select count(*) from inbox where consumer = 'booking.visits' and event_id = $1", eventId))
                .isEqualTo(1));
    }

    private Instant closedAt(Announced issued) {
        return query("select closed_at from booking where code = $1", issued.code())
                .get(0)
                .getOffsetDateTime(0)
                .toInstant();
    }

    private String stateOf(Announced issued) {
        return query("select state from booking where code = $1", issued.code())
                .get(0)
                .getString(0);
    }
}
