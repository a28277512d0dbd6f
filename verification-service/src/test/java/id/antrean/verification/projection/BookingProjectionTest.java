package id.antrean.verification.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.nullValue;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.EventType;
import id.antrean.contracts.event.Topics;
import id.antrean.contracts.testing.SampleEvents;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.Sender;
import id.antrean.verification.testing.Bookings;
import id.antrean.verification.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingProjectionTest extends ServiceTest {

    private static final String SLOT = "2026-11-24T08:00:00+07:00";
    private static final String DEAD_LETTERS = Topics.deadLetters("verification-service");

    @BeforeEach
    void theDayBefore() {
        clock.moveTo("2026-11-23T09:00:00+07:00");
    }

    @Test
    void anIssuedBookingIsKnownInAllItsParts() {
        BookingIssued booking = Bookings.of("BGR", SLOT);
        issue(booking);

        Row visit = visit(booking);
        assertThat(visit.getString("office")).isEqualTo("BGR");
        assertThat(visit.getString("name")).isEqualTo("Budi Santoso");
        assertThat(visit.getLocalDate("birth_date")).isEqualTo(LocalDate.of(1987, 1, 25));
        assertThat(visit.getString("category")).isEqualTo("ADULT");
        assertThat(visit.getLocalDate("date")).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(visit.getOffsetDateTime("slot_start")).isEqualTo(OffsetDateTime.parse(SLOT));
        assertThat(visit.getOffsetDateTime("slot_end"))
                .isEqualTo(OffsetDateTime.parse(SLOT).plusMinutes(30));
        assertThat(visit.getOffsetDateTime("arrive_by"))
                .isEqualTo(OffsetDateTime.parse(SLOT).minusMinutes(30));
        assertThat(visit.getString("phone")).isEqualTo("+6281100000021");
        assertThat(visit.getString("language")).isEqualTo("INDONESIAN");
        assertThat(visit.getString("state")).isEqualTo("ISSUED");
    }

    @Test
    void aSenderWithoutANumberIsKnownByTheUserId() {
        BookingIssued booking =
                Bookings.of("BGR", SLOT, Bookings.BUDI, new Sender(null, "ID.70000000000000021"), Language.ENGLISH);
        issue(booking);

        assertThat(visit(booking).getString("user_id")).isEqualTo("ID.70000000000000021");
        as("officer1")
                .get("/api/counter/bookings/" + booking.code())
                .then()
                .statusCode(200)
                .body("phoneMasked", nullValue());
    }

    @Test
    void anEventThatComesTwiceHasTheEffectOfOne() {
        BookingIssued booking = Bookings.of("BGR", SLOT);
        String id = UUID.randomUUID().toString();
        publish(id, booking);
        publish(id, booking);
        afterAllThatWasPublished(booking);

        assertThat(query(
                        "select from visit where code = $1",
                        Tuple.of(booking.code().value())))
                .hasSize(1);
        assertThat(query("select from inbox where event_id = $1", Tuple.of(id))).hasSize(1);
    }

    @Test
    void wordOfABookingUnderAnotherEventIdDoesNotUndoAnArrival() {
        BookingIssued booking = Bookings.of("BGR", SLOT);
        issue(booking);
        clock.moveTo("2026-11-24T07:20:00+07:00");
        checkInBudi().post(arrivalOf(booking)).then().statusCode(200);

        publish(UUID.randomUUID().toString(), booking);
        afterAllThatWasPublished(booking);

        assertThat(visit(booking).getString("state")).isEqualTo("ARRIVED");
    }

    @Test
    void aRefusedRegistrationIsPassedOver() {
        BookingRefused refused = (BookingRefused) SampleEvents.full(EventType.BOOKING_REFUSED);
        String id = UUID.randomUUID().toString();
        publish(id, refused);
        issue(Bookings.many(20, "BGR", SLOT));

        assertThat(deadLettersWith(id)).isEmpty();
    }

    @Test
    void whatCannotBeReadOrStoredIsPutAsideAndTheRestGoesOn() {
        String broken = UUID.randomUUID().toString();
        kafka.produce(
                Topics.BOOKINGS,
                "BROKEN",
                "{\"code\":\"BGR-0000-0000\",\"name\":\"Budi\"".getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", broken,
                        "ce_source", "/booking-service",
                        "ce_type", EventType.BOOKING_ISSUED.typeName(),
                        "content-type", "application/json"));
        BookingIssued impossible = endingBeforeItStarts(Bookings.of("BGR", SLOT));
        String impossibleId = UUID.randomUUID().toString();
        publish(impossibleId, impossible);
        issue(Bookings.many(20, "BGR", SLOT));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(deadLettersWith(broken)).singleElement().satisfies(letter -> assertThat(
                            header(letter, "dead-letter-cause"))
                    .isEqualTo("malformed-data"));
            assertThat(deadLettersWith(impossibleId)).singleElement().satisfies(letter -> assertThat(
                            header(letter, "dead-letter-cause"))
                    .startsWith("processing-failed"));
        });
        assertThat(query(
                        "select from visit where code = $1",
                        Tuple.of(impossible.code().value())))
                .isEmpty();
    }

    private List<ConsumerRecord<String, byte[]>> deadLettersWith(String eventId) {
        return kafka.records(DEAD_LETTERS).stream()
                .filter(letter -> header(letter, "ce_id").equals(eventId))
                .toList();
    }

    /** Waits until what was published under this booking's key is processed: a later event of the same key is. */
    private void afterAllThatWasPublished(BookingIssued booking) {
        String marker = UUID.randomUUID().toString();
        publish(marker, booking);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(query("select from inbox where event_id = $1", Tuple.of(marker)))
                        .hasSize(1));
    }

    private static BookingIssued endingBeforeItStarts(BookingIssued booking) {
        return new BookingIssued(
                booking.code(),
                booking.office(),
                booking.messageId(),
                booking.sender(),
                booking.person(),
                booking.category(),
                booking.date(),
                booking.slotStart(),
                booking.slotStart().minusHours(1),
                booking.arriveBy(),
                booking.standing(),
                booking.replaces(),
                booking.language(),
                booking.issuedAt());
    }
}
