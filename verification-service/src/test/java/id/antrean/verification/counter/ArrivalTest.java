package id.antrean.verification.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.verification.testing.Bookings;
import id.antrean.verification.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ArrivalTest extends ServiceTest {

    private static final String SLOT = "2026-11-24T08:00:00+07:00";
    private static final String PROBLEM = "application/problem+json";

    @BeforeEach
    void theMorningOfTheAppointment() {
        clock.moveTo("2026-11-24T07:20:00+07:00");
    }

    @Test
    void r3TheHolderOfACodeIsCheckedInWithAQueueNumberAndItIsAnnounced() {
        BookingIssued booking = Bookings.of("BGR", SLOT);
        issue(booking);

        int number = checkInBudi()
                .post(arrivalOf(booking))
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("code", equalTo(booking.code().value()))
                .body("name", equalTo("Budi Santoso"))
                .body("state", equalTo("ARRIVED"))
                .body("slotStart", equalTo(SLOT))
                .extract()
                .path("queueNumber");
        assertThat(number).isPositive();

        Row visit = visit(booking);
        assertThat(visit.getString("state")).isEqualTo("ARRIVED");
        assertThat(visit.getInteger("queue_number")).isEqualTo(number);
        assertThat(visit.getString("checked_in_by")).isEqualTo("officer1");
        assertThat(visit.getOffsetDateTime("arrived_at")).isEqualTo(OffsetDateTime.parse("2026-11-24T07:20:00+07:00"));
        await().atMost(SOON).untilAsserted(() -> assertThat(announced(booking.code()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("id.antrean.visit.arrived.v1");
                    assertThat(event.id()).isEqualTo(booking.code() + "/arrived");
                    assertThat(event.data().get("queueNumber").asInt()).isEqualTo(number);
                    assertThat(event.data().get("officer").asText()).isEqualTo("officer1");
                    assertThat(event.data().get("arrivedAt").asText()).isEqualTo("2026-11-24T00:20:00Z");
                }));
        as("officer1")
                .get("/api/counter/bookings/" + booking.code())
                .then()
                .body("state", equalTo("ARRIVED"))
                .body("queueNumber", equalTo(number));
    }

    @Test
    void theSecondArrivalIsToldTheQueueNumberOfTheFirst() {
        BookingIssued booking = Bookings.of("BGR", SLOT);
        issue(booking);
        int number = checkInBudi().post(arrivalOf(booking)).then().extract().path("queueNumber");

        checkInBudi()
                .post(arrivalOf(booking))
                .then()
                .statusCode(409)
                .contentType(PROBLEM)
                .body("code", equalTo("already-arrived"))
                .body("detail", containsString("nomor antrean " + number + "."));
    }

    @Test
    void r6WhoComesAfterTheTimeAskedForButBeforeTheSlotIsCheckedIn() {
        BookingIssued booking = Bookings.of("BGR", SLOT);
        issue(booking);
        clock.moveTo("2026-11-24T07:59:59+07:00");
        checkInBudi().post(arrivalOf(booking)).then().statusCode(200);
    }

    @Test
    void r5WhoIsThereWhenTheSlotStartsIsCheckedIn() {
        BookingIssued booking = Bookings.of("BGR", SLOT);
        issue(booking);
        clock.moveTo(SLOT);
        checkInBudi().post(arrivalOf(booking)).then().statusCode(200).body("state", equalTo("ARRIVED"));
    }

    @Test
    void r5WhoComesLaterIsRefusedAndInvitedToRegisterAgain() {
        BookingIssued booking = Bookings.of("BGR", SLOT);
        issue(booking);
        clock.moveTo("2026-11-24T08:00:00.001+07:00");
        checkInBudi()
                .post(arrivalOf(booking))
                .then()
                .statusCode(409)
                .contentType(PROBLEM)
                .body("code", equalTo("expired"))
                .body("detail", containsString("24-11-2026 pukul 08.00 WIB"))
                .body("detail", containsString("boleh mendaftar lagi"));
        assertThat(visit(booking).getString("state")).isEqualTo("EXPIRED");
    }

    @Test
    void onAnEarlierDayTheRightDayIsTold() {
        BookingIssued booking = Bookings.of("BGR", "2026-11-26T13:30:00+07:00");
        issue(booking);
        checkInBudi()
                .post(arrivalOf(booking))
                .then()
                .statusCode(409)
                .contentType(PROBLEM)
                .body("code", equalTo("wrong-day"))
                .body("detail", containsString("26-11-2026"))
                .body("detail", containsString("13.30 WIB"));
        assertThat(visit(booking).getString("state")).isEqualTo("ISSUED");
    }

    @Test
    void theDayIsTheOneOfTheOffice() {
        BookingIssued booking = Bookings.of("JYP", "2026-11-25T08:00:00+09:00");
        issue(booking);
        // Half past twelve at night in Jayapura, still the day before in Bogor.
        clock.moveTo("2026-11-24T22:30:00+07:00");
        checkIn("officer2", "Budi Santoso", "1987-01-25")
                .post(arrivalOf(booking))
                .then()
                .statusCode(200);
    }

    @Test
    void atAnotherOfficeNobodyIsCheckedIn() {
        BookingIssued booking = Bookings.of("MKS", "2026-11-24T08:00:00+08:00");
        clock.moveTo("2026-11-24T07:20:00+08:00");
        issue(booking);
        checkInBudi()
                .post(arrivalOf(booking))
                .then()
                .statusCode(409)
                .contentType(PROBLEM)
                .body("code", equalTo("wrong-office"))
                .body("detail", containsString("Kantor Imigrasi Makassar (MKS)"));
        checkIn("admin", "Budi Santoso", "1987-01-25")
                .post(arrivalOf(booking))
                .then()
                .statusCode(200);
    }

    @Test
    void r3AnotherPersonsDocumentIsRefusedAndItIsSaidWhatDiffers() {
        BookingIssued booking = Bookings.of("BGR", SLOT);
        issue(booking);
        checkIn("officer1", "Siti Nur'aini", "1987-01-25")
                .post(arrivalOf(booking))
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("code", equalTo("identity-mismatch"))
                .body("fields", hasKey("nameShown"))
                .body("fields", not(hasKey("birthDateShown")));
        checkIn("officer1", "Siti Nur'aini", "1990-05-17")
                .post(arrivalOf(booking))
                .then()
                .statusCode(422)
                .body("fields", hasKey("nameShown"))
                .body("fields", hasKey("birthDateShown"));
        // A mismatch costs nothing: the right document is still good.
        checkInBudi().post(arrivalOf(booking)).then().statusCode(200);
    }

    @Test
    void codesThatAreMistypedOrUnknownAreToldApart() {
        checkInBudi()
                .post("/api/counter/bookings/BGR-0000-ZZZZ/arrival")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo("mistyped-code"));
        checkInBudi()
                .post("/api/counter/bookings/" + BookingCode.of(new OfficeCode("BGR"), 4711) + "/arrival")
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("code", equalTo("unknown-code"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | nameShown birthDateShown",
                "null | nameShown birthDateShown",
                "{\"nameShown\": \"Budi\"} | birthDateShown",
                "{\"nameShown\": null, \"birthDateShown\": \"1987-01-25\"} | nameShown",
                "{\"nameShown\": \"\", \"birthDateShown\": \"\"} | nameShown birthDateShown",
                "{\"nameShown\": \"B\", \"birthDateShown\": \"1987-01-25\"} | nameShown",
                "{\"nameShown\": \"Budi\\u0000\", \"birthDateShown\": \"1987-01-25\"} | nameShown",
                "{\"nameShown\": 42, \"birthDateShown\": \"1987-01-25\"} | nameShown",
                "{\"nameShown\": \"Budi\", \"birthDateShown\": \"1987-02-31\"} | birthDateShown",
                "{\"nameShown\": \"Budi\", \"birthDateShown\": \"25011987\"} | birthDateShown",
                "{\"nameShown\": {\"first\": \"Budi\"}, \"birthDateShown\": \"1987-01-25\"} | nameShown",
            })
    void whatIsMissingOrWrongInTheBodyIsNamed(String body, String wrong) {
        var answer = as("officer1")
                .contentType("application/json")
                .body(body)
                .post("/api/counter/bookings/" + BookingCode.of(new OfficeCode("BGR"), 4711) + "/arrival")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo("invalid-request"));
        for (String field : wrong.split(" ")) {
            answer.body("fields", hasKey(field));
        }
        assertThat(answer.extract().asString()).doesNotContain("Budi");
    }

    @Test
    void aMissingBodyIsNamedToo() {
        as("officer1")
                .contentType("application/json")
                .post("/api/counter/bookings/" + BookingCode.of(new OfficeCode("BGR"), 4711) + "/arrival")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo("invalid-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nama=Budi", "{\"nameShown\": \"Budi\" \"birthDateShown\"}", "<Budi/>"})
    void whatIsNoJsonIsSaidToBeNone(String body) {
        String answer = as("officer1")
                .contentType("application/json")
                .body(body)
                .post("/api/counter/bookings/" + BookingCode.of(new OfficeCode("BGR"), 4711) + "/arrival")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo("malformed-json"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("Budi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"Budi\"", "17"})
    void jsonOfAnotherShapeIsInvalid(String body) {
        as("officer1")
                .contentType("application/json")
                .body(body)
                .post("/api/counter/bookings/" + BookingCode.of(new OfficeCode("BGR"), 4711) + "/arrival")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo("invalid-request"));
    }
}
