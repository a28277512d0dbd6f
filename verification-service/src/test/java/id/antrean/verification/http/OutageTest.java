package id.antrean.verification.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.verification.testing.Bookings;
import id.antrean.verification.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutageTest extends ServiceTest {

    private static final String SLOT = "2026-11-24T08:00:00+07:00";

    @Test
    void whileTheDatabaseIsAwayOfficersAreAskedToWaitAndAfterwardsNothingIsMissing() {
        clock.moveTo("2026-11-24T07:20:00+07:00");
        BookingIssued known = Bookings.of("BGR", SLOT);
        BookingIssued absent = Bookings.of("BGR", "2026-11-24T07:30:00+07:00");
        issue(known, absent);
        BookingIssued issuedMeanwhile = Bookings.of("BGR", SLOT);
        String key = UUID.randomUUID().toString();

        backing.stopPostgres();
        try {
            unavailable(as("officer1").get("/api/counter/bookings/" + known.code()));
            unavailable(checkInBudi().header("Idempotency-Key", key).post(arrivalOf(known)));
            given().get("/q/health/ready").then().statusCode(503);
            given().get("/q/health/live").then().statusCode(200);
            publish(UUID.randomUUID().toString(), issuedMeanwhile);
            clock.moveTo("2026-11-24T07:40:00+07:00");
        } finally {
            backing.startPostgres();
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(query(
                        "select from visit where code = $1",
                        Tuple.of(issuedMeanwhile.code().value())))
                .hasSize(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(announced(absent.code())).hasSize(1));
        checkInBudi()
                .header("Idempotency-Key", key)
                .post(arrivalOf(known))
                .then()
                .statusCode(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(announced(known.code())).hasSize(1));
    }

    private static void unavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("unavailable"));
    }
}
