package id.antrean.booking.office;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import id.antrean.booking.testing.People;
import id.antrean.booking.testing.ServiceTest;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OfficeResourceTest extends ServiceTest {

    @Test
    void theOfficesAreListedByCodeForEverybody() {
        get("/api/offices")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("code", contains("BGR", "JYP"))
                .body("[0].name", equalTo("Kantor Imigrasi Kelas I Bogor"))
                .body("[0].zone", equalTo("Asia/Jakarta"))
                .body("[0].address", equalTo("Jl. Jenderal Ahmad Yani No. 19, Bogor"))
                .body("[0].displayNumber", equalTo("628111100333"));
    }

    @Test
    void r14TheLedgerOfADayCountsPlacesAndNamesNobody() {
        LocalDate tuesday = monday.plusDays(1);
        Person budi = People.somebody();
        Announced late = register(BOGOR, budi, People.somePhone(), tuesday);
        register(BOGOR, People.somebody(), People.somePhone(), tuesday);
        register(BOGOR, People.somebody(), People.somePhone(), tuesday);
        expire(late, budi);

        await("the ledger").atMost(SOON).untilAsserted(() -> assertThat(ledger(tuesday))
                .isEqualTo(Map.ofEntries(
                        Map.entry("office", "BGR"),
                        Map.entry("date", tuesday.toString()),
                        Map.entry("status", "OPEN"),
                        Map.entry("opened", 180),
                        Map.entry("reserved", 0),
                        Map.entry("booked", 2),
                        Map.entry("waiting", 0),
                        Map.entry("withdrawn", 0),
                        Map.entry("void", 1),
                        Map.entry("releasing", 0),
                        Map.entry("held", 0),
                        Map.entry("free", 177),
                        Map.entry("reservations", List.of()),
                        Map.entry("served", 0),
                        Map.entry("returned", 0))));
    }

    @Test
    void aClosedDayHasALedgerOfZeros() {
        assertThat(ledger(monday.plusDays(5))).containsEntry("opened", 0).containsEntry("booked", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "bgr", "BG", "Kantor%20Bogor"})
    void anUnknownOfficeIsNotFound(String code) {
        get("/api/offices/" + code + "/days/2026-11-24")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("unknown-office"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"today", "2026-02-30", "2026-13-01", "24-11-2026", "20261124", "+12026-11-24", "2026-11-24T00:00"
            })
    void whatIsNoDateIsRefusedWithTheFormThatItShouldHave(String date) {
        get("/api/offices/BGR/days/" + date)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("detail", containsString("TTTT-BB-HH"))
                .body("fields.date", containsString("TTTT-BB-HH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31"})
    void aDateFarAwayIsADayWithoutPlaces(String date) {
        get("/api/offices/BGR/days/" + date).then().statusCode(200).body("opened", equalTo(0));
    }

    @Test
    void theServiceIsReadyWhenDatabaseAndKafkaAnswer() {
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems(containsString("Reactive PostgreSQL"), containsString("Messaging")));
    }

    private static Map<String, Object> ledger(LocalDate date) {
        return get("/api/offices/BGR/days/" + date)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private void expire(Announced late, Person person) {
        Instant now = clock.instant();
        Sender sender = People.somePhone();
        publish(new Envelope<>(
                UUID.randomUUID().toString(),
                "/verification-service",
                now,
                new VisitExpired(
                        new BookingCode(late.code()),
                        new OfficeCode("BGR"),
                        sender,
                        person,
                        OffsetDateTime.parse(late.text("slotStart")),
                        null,
                        now)));
    }
}
