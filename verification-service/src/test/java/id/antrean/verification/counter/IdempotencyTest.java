package id.antrean.verification.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.verification.testing.Bookings;
import id.antrean.verification.testing.ServiceTest;
import id.antrean.verification.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest extends ServiceTest {

    private static final String HEADER = "Idempotency-Key";
    private static final String SLOT = "2026-11-24T08:00:00+07:00";

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void theMorningOfTheAppointment() {
        clock.moveTo("2026-11-24T07:20:00+07:00");
    }

    @Test
    void theSameRequestUnderTheSameKeyGetsTheSameAnswer() {
        BookingIssued booking = issued();
        Response first = checkInBudi().header(HEADER, key).post(arrivalOf(booking));
        // Also when time has passed: the code would be void by now.
        clock.moveTo("2026-11-24T08:05:00+07:00");
        Response second = checkInBudi().header(HEADER, key).post(arrivalOf(booking));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(second.asString()).isEqualTo(first.asString()).contains("\"state\":\"ARRIVED\"");
    }

    @Test
    void theSpellingOfTheRequestDoesNotMatter() {
        BookingIssued booking = issued();
        checkInBudi().header(HEADER, key).post(arrivalOf(booking)).then().statusCode(200);
        as("officer1")
                .header(HEADER, key)
                .contentType("application/json")
                .body("{ \"birthDateShown\": \"1987-01-25\",  \"nameShown\": \"BUDI  SANTOSO\" }")
                .post(arrivalOf(booking)
                        .replace(booking.code().value(), booking.code().value().replace("-", "")))
                .then()
                .statusCode(200);
    }

    @Test
    void aRefusalIsRepeatedToo() {
        BookingIssued booking = issued();
        checkInBudi().post(arrivalOf(booking)).then().statusCode(200);
        Response first = checkInBudi().header(HEADER, key).post(arrivalOf(booking));
        Response second = checkInBudi().header(HEADER, key).post(arrivalOf(booking));

        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.contentType()).startsWith("application/problem+json");
        assertThat(second.asString()).isEqualTo(first.asString()).contains("already-arrived");
    }

    @Test
    void aCodeThatIsNotKnownYetIsNotRememberedAsUnknown() {
        BookingIssued booking = Bookings.of("BGR", SLOT);
        checkInBudi().header(HEADER, key).post(arrivalOf(booking)).then().statusCode(404);
        issue(booking);
        checkInBudi().header(HEADER, key).post(arrivalOf(booking)).then().statusCode(200);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefusedAndHasNoEffect() {
        BookingIssued booking = issued();
        BookingIssued other = issued();
        checkInBudi().header(HEADER, key).post(arrivalOf(booking)).then().statusCode(200);
        checkInBudi()
                .header(HEADER, key)
                .post(arrivalOf(other))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("idempotency-key-reused"));
        checkIn("officer1", "Siti", "1987-01-25")
                .header(HEADER, key)
                .post(arrivalOf(booking))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        assertThat(visit(other).getString("state")).isEqualTo("ISSUED");
    }

    @Test
    void anotherAccountMayUseTheSameKey() {
        BookingIssued booking = issued();
        BookingIssued other = issued();
        checkInBudi().header(HEADER, key).post(arrivalOf(booking)).then().statusCode(200);
        checkIn("supervisor", "Budi", "1987-01-25")
                .header(HEADER, key)
                .post(arrivalOf(other))
                .then()
                .statusCode(200);
    }

    @Test
    void ofManyEqualRequestsAtOnceAllGetTheOneAnswer() throws InterruptedException {
        BookingIssued booking = issued();
        List<Response> answers = Together.run(
                30,
                Collections.nCopies(30, () -> checkInBudi().header(HEADER, key).post(arrivalOf(booking))));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(announced(booking.code())).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 4000})
    void aKeyThatIsTooLongIsRefused(int length) {
        BookingIssued booking = issued();
        checkInBudi()
                .header(HEADER, "k".repeat(length))
                .post(arrivalOf(booking))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("fields", hasKey(HEADER));
        checkInBudi()
                .header(HEADER, "k".repeat(255 - key.length()) + key)
                .post(arrivalOf(booking))
                .then()
                .statusCode(200);
    }

    @Test
    void answersAreKeptForADayAndThenRemoved() {
        BookingIssued booking = issued();
        checkInBudi().header(HEADER, key).post(arrivalOf(booking)).then().statusCode(200);
        String older = UUID.randomUUID().toString();
        pool.preparedQuery("insert into idempotency_key select account, $2, fingerprint, status, media_type, body"
                        + ", created_at - interval '1 hour' from idempotency_key where key = $1")
                .execute(Tuple.of(key, older))
                .await()
                .atMost(SOON);

        clock.moveTo("2026-11-25T07:19:59+07:00");
        await().atMost(SOON).untilAsserted(() -> assertThat(keys(older)).isZero());
        assertThat(keys(key)).isEqualTo(1);

        clock.moveTo("2026-11-25T07:20:01+07:00");
        await().atMost(SOON).untilAsserted(() -> assertThat(keys(key)).isZero());
    }

    private int keys(String one) {
        return query("select from idempotency_key where key = $1", Tuple.of(one))
                .size();
    }

    private BookingIssued issued() {
        BookingIssued booking = Bookings.of("BGR", SLOT);
        issue(booking);
        return booking;
    }
}
