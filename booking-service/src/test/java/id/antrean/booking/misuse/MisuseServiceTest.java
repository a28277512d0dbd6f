package id.antrean.booking.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.booking.testing.ServiceTest;
import id.antrean.booking.testing.Stored;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.IdentityMismatched;
import id.antrean.contracts.event.VisitArrived;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/** A number in the running service, and what may happen to it. */
@SuppressWarnings("NullAway.Init") // The test framework sets the fields.
abstract class MisuseServiceTest extends ServiceTest {

    static final OfficeCode OFFICE = new OfficeCode(BOGOR);

    @Inject
    Misuse misuse;

    Stored stored;
    String phone;
    Instant now;

    @BeforeEach
    void prepare() {
        now = clock.instant();
        stored = new Stored(pool, now);
        phone = Stored.somePhone();
    }

    <T> T inTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work).await().atMost(SOON);
    }

    static Person person(String name, String birthDate) {
        return new Person(new PersonName(name), LocalDate.parse(birthDate));
    }

    /** Publishes and returns the event's id. */
    String tell(Event event) {
        String id = UUID.randomUUID().toString();
        publish(new Envelope<>(id, "/verification-service", now, event));
        return id;
    }

    String expire(String code) {
        return tell(expired(code, slotStart(code)));
    }

    VisitExpired expired(String code, Instant slotStart) {
        return new VisitExpired(
                new BookingCode(code),
                OFFICE,
                Sender.ofPhone(new PhoneNumber(phone)),
                person("Budi", "1987-01-25"),
                OffsetDateTime.ofInstant(slotStart, ZoneOffset.ofHours(7)),
                null,
                now);
    }

    String mismatch(String code) {
        return tell(new IdentityMismatched(new BookingCode(code), OFFICE, "officer1", now));
    }

    String arrive(String code) {
        return tell(new VisitArrived(new BookingCode(code), OFFICE, 1, "officer1", now));
    }

    Instant slotStart(String code) {
        return query("select slot_start from booking where code = $1", code)
                .get(0)
                .getOffsetDateTime(0)
                .toInstant();
    }

    void awaitSeen(String consumer, String eventId) {
        await("the event to be seen").atMost(SOON).untilAsserted(() -> assertThat(
                        count("select count(*) from inbox where consumer = $1 and event_id = $2", consumer, eventId))
                .isEqualTo(1));
    }

    void awaitVisitSeen(String eventId) {
        awaitSeen("booking.visits-misuse", eventId);
    }

    String standing(long sender) {
        return query("select standing from sender where id = $1", sender).get(0).getString(0);
    }

    /** Each signal that counts as {@code KIND weight}, the first first. */
    List<String> signals(long sender) {
        return query(
                        "select kind, weight from signal where sender_id = $1 and annulled_at is null order by at, id",
                        sender)
                .stream()
                .map(row -> row.getString(0) + " "
                        + row.getBigDecimal(1).stripTrailingZeros().toPlainString())
                .toList();
    }

    /** The standings that were announced for this number. */
    List<String> announcedStandings(String number) {
        return announced().stream()
                .filter(event -> event.type().equals("standing.changed.v1"))
                .filter(event ->
                        event.data().path("sender").path("phone").asText().equals(number))
                .map(event -> event.text("standing"))
                .toList();
    }

    /** Every decision on the number comes out the same when it is made again. */
    void assertDecisionsReplay(long sender) {
        for (Row row : query("""
                select standing, until, score, evidence::text, parameters::text, at
                  from standing_decision
                 where sender_id = $1
                """, sender)) {
            Decision again = Replay.of(
                    row.getString(3), row.getString(4), row.getOffsetDateTime(5).toInstant());
            assertThat(again.standing().name()).isEqualTo(row.getString(0));
            assertThat(again.score()).isEqualByComparingTo(row.getBigDecimal(2));
            OffsetDateTime until = row.getOffsetDateTime(1);
            assertThat(again.until()).isEqualTo(until == null ? null : until.toInstant());
        }
    }
}
