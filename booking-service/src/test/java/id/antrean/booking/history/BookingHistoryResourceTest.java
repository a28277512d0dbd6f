package id.antrean.booking.history;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.antrean.booking.testing.People;
import id.antrean.booking.testing.ServiceTest;
import id.antrean.booking.testing.Stored;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // The test framework sets the fields.
class BookingHistoryResourceTest extends ServiceTest {

    private final Person budi = People.somebody();
    private Stored stored;
    private String phone;
    private String code;

    @BeforeEach
    void book() {
        stored = new Stored(pool, clock.instant());
        phone = Stored.somePhone();
        code = stored.booking(stored.slot(BOGOR, monday, 9, 1_000), stored.sender(phone), budi);
    }

    @Test
    void r4ASupervisorSeesEverythingThatHappenedToABooking() {
        long later = stored.slot(BOGOR, monday.plusDays(1), 10, 1_000);
        move(later, "supervisor", "Banjir");

        supervisor()
                .get("/api/bookings/" + code)
                .then()
                .statusCode(200)
                .body("code", equalTo(code))
                .body("office", equalTo("BGR"))
                .body("state", equalTo("ISSUED"))
                .body("name", equalTo(budi.name().value()))
                .body("birthDate", equalTo(budi.birthDate().toString()))
                .body("number", equalTo(phone))
                .body("date", equalTo(monday.plusDays(1).toString()))
                .body("slotStart", equalTo(monday.plusDays(1) + "T10:00:00+07:00"))
                .body("history.event", contains("ISSUED", "MOVED"))
                .body("history.by", contains("booking-service", "supervisor"))
                .body("history[1].reason", equalTo("Banjir"))
                .body("history[0].slotStart", equalTo(monday + "T09:00:00+07:00"));
    }

    @Test
    void aCodeIsReadAsPeopleTypeIt() {
        supervisor()
                .get("/api/bookings/" + code.toLowerCase(Locale.ROOT).replace("-", ""))
                .then()
                .statusCode(200)
                .body("code", equalTo(code));
    }

    @Test
    void aMistypedCodeIsToldFromAnUnknownOne() {
        char last = code.charAt(code.length() - 1);
        String mistyped = code.substring(0, code.length() - 1) + (last == 'A' ? 'B' : 'A');
        supervisor()
                .get("/api/bookings/" + mistyped)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("mistyped-code"));
        supervisor()
                .get("/api/bookings/" + BookingCode.of(new OfficeCode("BGR"), 5))
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-code"));
    }

    @Test
    void onlySupervisorsOfTheOfficeSeeIt() {
        given().get("/api/bookings/" + code).then().statusCode(401).body("code", equalTo("unauthenticated"));
        as("officer1", "rahasia-loket").get("/api/bookings/" + code).then().statusCode(403);
        as("supervisor2", "pengawas")
                .get("/api/bookings/" + code)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"))
                .body("detail", containsString("BGR"));
        as("admin", "admin").get("/api/bookings/" + code).then().statusCode(200);
    }

    private void move(long slot, String actor, String reason) {
        pool.withTransaction(transaction -> transaction
                        .preparedQuery(
                                "select set_config('antrean.actor', $1, true), set_config('antrean.reason', $2, true)")
                        .execute(Tuple.of(actor, reason))
                        .chain(() -> transaction
                                .preparedQuery("""
                                        update booking
                                           set slot_id = slot.id, slot_start = slot.starts_at, moved_at = $3
                                          from slot
                                         where slot.id = $2
                                           and booking.code = $1
                                        """)
                                .execute(Tuple.of(code, slot, clock.instant().atOffset(ZoneOffset.UTC)))))
                .await()
                .atMost(SOON);
    }

    private static RequestSpecification supervisor() {
        return as("supervisor", "pengawas");
    }

    private static RequestSpecification as(String account, String password) {
        return given().auth().preemptive().basic(account, password);
    }
}
