package id.antrean.booking.testing;

import id.antrean.booking.calendar.SlotOpener;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** As {@link ServiceTest}, for what staff do. Bookings are written at once, whatever the rules would say of them. */
@SuppressWarnings("NullAway.Init") // The test framework sets the fields.
public abstract class AdminTest extends ServiceTest {

    private static final Map<String, String> PASSWORDS =
            Map.of("officer1", "rahasia-loket", "supervisor", "pengawas", "admin", "admin");
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    @Inject
    SlotOpener opener;

    /** Opens the days that are due, as the next registration would. */
    @BeforeEach
    protected void openAgain() {
        opener.openDays(clock.instant()).await().atMost(SOON);
    }

    /** A request of this account. */
    protected static RequestSpecification as(String account) {
        String credentials = account + ":" + PASSWORDS.get(account);
        return RestAssured.given()
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends JSON. */
    protected static ValidatableResponse put(String account, String address, Object body) {
        return as(account)
                .contentType("application/json")
                .body(body)
                .put(address)
                .then();
    }

    /** Sends JSON. */
    protected static ValidatableResponse post(String account, String address, Object body) {
        return as(account)
                .contentType("application/json")
                .body(body)
                .post(address)
                .then();
    }

    /** So many people book a slot, one after the other; returns their codes. */
    protected List<String> book(int people, String office, LocalDate date, int hour) {
        return IntStream.range(0, people)
                .mapToObj(i -> book("alone-" + NEXT.incrementAndGet(), office, date, hour, somebody()))
                .toList();
    }

    /** An adult whom no other test knows, whatever spellings of names count as one. */
    protected static Person somebody() {
        return new Person(People.somebody().name(), LocalDate.of(1980, 1, 1).plusDays(NEXT.incrementAndGet() % 5_000));
    }

    /** Somebody of a family books a slot; returns the code. */
    protected String book(String group, String office, LocalDate date, int hour, Person person) {
        long number = NEXT.incrementAndGet();
        String code = BookingCode.of(new OfficeCode(office), number).value();
        String category = Category.on(date, person.birthDate()).name();
        Instant issuedAt = clock.instant().minusSeconds(1_000_000).plusSeconds(number % 100_000);
        long sender = query(
                        "insert into sender (phone, first_seen_at, last_seen_at) values ($1, now(), now()) returning id",
                        "+62899" + number)
                .get(0)
                .getLong(0);
        query(
                """
                insert into booking (code, office, slot_id, registration_id, group_id, sender_id, name, name_key
                                   , birth_date, phone, category, dependant, slot_start, arrive_by, state, issued_at)
                select $1, office, id, $1, $2, $3, $4, $5, $6, $7, $8, false, starts_at
                     , starts_at - interval '30 minutes', 'ISSUED', $9
                  from slot
                 where office = $10 and starts_at = $11
                """,
                code,
                group,
                sender,
                person.name().value(),
                person.name().key(),
                person.birthDate(),
                "+62899" + number,
                category,
                issuedAt.atOffset(ZoneOffset.UTC),
                office,
                at(date, hour));
        return code;
    }

    /** The code became void, as the verification service tells. */
    protected void expire(String code) {
        query(
                "update booking set state = 'EXPIRED', closed_at = $2 where code = $1",
                code,
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** When somebody has to come now, in the form {@code day hour}, with the days counted from Monday. */
    protected String placeOf(String code) {
        var row = query("select slot_start, state from booking where code = $1", code)
                .get(0);
        var start = row.getOffsetDateTime(0).atZoneSameInstant(TestClock.BOGOR);
        return start.toLocalDate().toEpochDay() - monday.toEpochDay() + " " + start.getHour() + " " + row.getString(1);
    }

    /** The places of a day that could still be given out, slot by slot. */
    protected List<Integer> room(String office, LocalDate date) {
        return query("""
                select capacity - reserved - held - taken
                  from slot where office = $1 and date = $2 and closed_at is null order by starts_at
                """, office, date).stream().map(row -> row.getInteger(0)).toList();
    }

    private static OffsetDateTime at(LocalDate date, int hour) {
        return date.atTime(LocalTime.of(hour, 0)).atZone(TestClock.BOGOR).toOffsetDateTime();
    }
}
