package id.antrean.booking.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.antrean.booking.calendar.DayClosing.Closing;
import id.antrean.booking.testing.AdminProfile;
import id.antrean.booking.testing.AdminTest;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AdminProfile.class)
class ClosureTest extends AdminTest {

    private static final String CLOSURES = "/api/offices/CLO/closures";

    @Inject
    Closures closures;

    @Inject
    OfficeDirectory directory;

    @Test
    void aClosedDayMovesItsBookingsInTheirOrderAndTellsEverybody() {
        LocalDate tuesday = monday.plusDays(1);
        List<String> eight = book(3, "CLO", tuesday, 8);
        List<String> nine = book(2, "CLO", tuesday, 9);
        book(2, "CLO", monday.plusDays(2), 8);

        long id = post("supervisor", CLOSURES, closing(tuesday, "Gempa"))
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("moved", equalTo(5))
                .extract()
                .jsonPath()
                .getLong("id");

        assertThat(eight.stream().map(this::placeOf)).containsExactly("2 8 ISSUED", "2 9 ISSUED", "2 9 ISSUED");
        assertThat(nine.stream().map(this::placeOf)).containsExactly("2 9 ISSUED", "2 10 ISSUED");
        assertThat(room("CLO", tuesday)).isEmpty();
        await("the news").atMost(SOON).untilAsserted(() -> assertThat(announced())
                .filteredOn(event -> event.id().startsWith("closure-" + id + "/"))
                .hasSize(5)
                .allSatisfy(event -> {
                    assertThat(event.type()).isEqualTo("booking.moved.v1");
                    assertThat(event.text("reason")).isEqualTo("Gempa");
                    assertThat(event.text("previousSlotStart")).startsWith(tuesday.toString());
                    assertThat(event.text("date")).isEqualTo(monday.plusDays(2).toString());
                }));
        assertThat(query("select event, actor, reason from booking_history where code = $1 order by id", eight.get(0)))
                .extracting(row -> row.getString(0) + " " + row.getString(1) + " " + row.getString(2))
                .containsExactly("ISSUED booking-service null", "MOVED supervisor Gempa");
        as("supervisor").get(CLOSURES + "/" + id).then().statusCode(200).body("reason", equalTo("Gempa"));
        as("supervisor").get(CLOSURES).then().body("id", hasItem((int) id));
    }

    @Test
    void aClosedPartOfADayUsesTheRestOfItFirst() {
        LocalDate tuesday = monday.plusDays(1);
        List<String> nine = book(3, "CLO", tuesday, 9);
        List<String> eight = book(1, "CLO", tuesday, 8);
        book(2, "CLO", tuesday, 10);

        post("supervisor", CLOSURES, partly(tuesday, "09:00", "09:30")).statusCode(200);

        assertThat(eight.stream().map(this::placeOf)).containsExactly("1 8 ISSUED");
        assertThat(nine.stream().map(this::placeOf)).containsExactly("1 10 ISSUED", "1 11 ISSUED", "1 11 ISSUED");
        assertThat(room("CLO", tuesday)).containsExactly(2, 0, 1);
    }

    @Test
    void aFamilyStaysTogether() {
        LocalDate tuesday = monday.plusDays(1);
        List<String> family = new ArrayList<>();
        Person parent = somebody();
        family.add(book("family" + tuesday, "CLO", tuesday, 10, parent));
        family.add(book("family" + tuesday, "CLO", tuesday, 11, somebody()));
        book(3, "CLO", tuesday, 11 - 3);
        for (int hour = 8; hour < 12; hour++) {
            book(hour == 11 ? 2 : 3, "CLO", monday.plusDays(2), hour);
        }

        post("supervisor", CLOSURES, partly(tuesday, "10:00", "12:00")).statusCode(200);

        assertThat(family.stream().map(this::placeOf)).containsExactly("3 8 ISSUED", "3 8 ISSUED");
    }

    @Test
    void whereTheHorizonIsFullDaysBeyondItAreOpened() {
        query("update slot set closed_at = now() where office = 'CLO' and date > $1", monday);
        List<String> codes = book(2, "CLO", monday, 11);

        post("supervisor", CLOSURES, closing(monday, "Banjir")).statusCode(200);

        assertThat(codes.stream().map(this::placeOf))
                .allSatisfy(place -> assertThat(place).startsWith("31 8 "));
    }

    @Test
    void theOfficeIsToBlameForWhoBecameVoidOnAClosedDay() {
        List<String> codes = book(3, "CLO", monday, 8);
        codes.forEach(this::expire);
        Person again = personOf(codes.get(2));
        String newer = book("again" + monday, "CLO", monday.plusDays(4), 8, again);
        clock.moveTo(monday, LocalTime.of(8, 40));

        post("supervisor", CLOSURES, closing(monday, "Listrik padam"))
                .statusCode(200)
                .body("moved", equalTo(2));

        assertThat(codes.stream().map(this::placeOf)).containsExactly("1 8 ISSUED", "1 8 ISSUED", "0 8 EXPIRED");
        assertThat(placeOf(newer)).isEqualTo("4 8 ISSUED");
        assertThat(query("select event from booking_history where code = $1 order by id", codes.get(0)))
                .extracting(row -> row.getString(0))
                .containsExactly("ISSUED", "EXPIRED", "REOPENED", "MOVED");
    }

    @Test
    void aPreviewTellsWhatWouldBeAndDoesNothing() {
        LocalDate tuesday = monday.plusDays(1);
        List<String> codes = book(3, "CLO", tuesday, 8);
        book(3, "CLO", monday.plusDays(2), 8);
        book(3, "CLO", monday.plusDays(2), 9);
        book(3, "CLO", monday.plusDays(2), 10);
        book(2, "CLO", monday.plusDays(2), 11);

        post("supervisor", CLOSURES + "/preview", closing(tuesday, "Gempa"))
                .statusCode(200)
                .body("bookings", equalTo(3))
                .body("unplaced", equalTo(0))
                .body(
                        "days.date",
                        equalTo(List.of(
                                monday.plusDays(2).toString(),
                                monday.plusDays(3).toString())))
                .body("days.bookings", equalTo(List.of(1, 2)));

        assertThat(codes.stream().map(this::placeOf)).containsOnly("1 8 ISSUED");
        assertThat(room("CLO", tuesday)).containsExactly(0, 3, 3, 3);
        assertThat(count("select count(*) from closure where date = $1", tuesday))
                .isZero();
    }

    @Test
    void aClosureThatWasInterruptedIsTakenUpAgain() {
        LocalDate tuesday = monday.plusDays(1);
        List<String> codes = book(2, "CLO", tuesday, 8);
        Office office = directory.get(new OfficeCode("CLO"));
        long id = pool.withTransaction(transaction ->
                        closures.accept(transaction, office, new Closing(tuesday, null, null, "Gempa"), "supervisor"))
                .await()
                .atMost(SOON);
        assertThat(codes.stream().map(this::placeOf)).containsOnly("1 8 ISSUED");
        assertThat(room("CLO", tuesday)).isEmpty();

        closures.resume().await().atMost(SOON);
        closures.resume().await().atMost(SOON);

        assertThat(codes.stream().map(this::placeOf)).containsOnly("2 8 ISSUED");
        as("supervisor")
                .get(CLOSURES + "/" + id)
                .then()
                .body("state", equalTo("DONE"))
                .body("moved", equalTo(2));
        await("the news").atMost(SOON).untilAsserted(() -> assertThat(announced())
                .filteredOn(event -> event.id().startsWith("closure-" + id + "/"))
                .hasSize(2));
    }

    @Test
    void aRequestThatComesAgainClosesOnce() {
        LocalDate tuesday = monday.plusDays(1);
        book(1, "CLO", tuesday, 8);
        String first = closeWithKey(tuesday);

        assertThat(closeWithKey(tuesday)).isEqualTo(first);
        assertThat(count("select count(*) from closure where date = $1", tuesday))
                .isEqualTo(1);
    }

    private String closeWithKey(LocalDate date) {
        return as("supervisor")
                .header("Idempotency-Key", "k" + date)
                .contentType("application/json")
                .body(closing(date, "Gempa"))
                .post(CLOSURES)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void aDayOnWhichNothingIsOpenCannotBeClosed() {
        post("supervisor", CLOSURES, closing(monday.plusDays(5), "Gempa"))
                .statusCode(409)
                .body("code", equalTo("already-closed"));
        post("supervisor", CLOSURES, partly(monday.plusDays(1), "12:00", "13:00"))
                .statusCode(409);
    }

    @Test
    void aClosedDayStaysClosedUntilSomebodyRemovesTheException() {
        LocalDate tuesday = monday.plusDays(1);
        post("supervisor", CLOSURES, closing(tuesday, "Gempa")).statusCode(200);
        as("supervisor")
                .get("/api/offices/CLO/exceptions/" + tuesday)
                .then()
                .body("closed", equalTo(true))
                .body("closure", equalTo(true))
                .body("reason", equalTo("Gempa"));
        assertThat(count("select count(*) from office_day where date = $1 and source = 'CLOSURE'", tuesday))
                .isEqualTo(1);

        as("supervisor").delete("/api/offices/CLO/exceptions/" + tuesday).then().statusCode(204);

        assertThat(room("CLO", tuesday)).containsExactly(3, 3, 3, 3);
    }

    @Test
    void aRequestThatMakesNoSenseNamesEveryField() {
        post("supervisor", CLOSURES, Map.of("date", "2020-01-01", "from", "10", "reason", " ", "hari", 1))
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("fields.keySet()", equalTo(new TreeSet<>(List.of("date", "from", "to", "reason", "hari"))));
    }

    @Test
    void onlySupervisorsOfTheOfficeClose() {
        post("officer1", CLOSURES, closing(monday, "x")).statusCode(403).body("code", equalTo("forbidden"));
        post("supervisor", "/api/offices/HOL/closures", closing(monday, "x")).statusCode(403);
        post("supervisor", "/api/offices/XXX/closures", closing(monday, "x"))
                .statusCode(404)
                .body("code", equalTo("unknown-office"));
        as("supervisor").get(CLOSURES + "/999999").then().statusCode(404);
    }

    private Person personOf(String code) {
        var row = query("select name, birth_date from booking where code = $1", code)
                .get(0);
        return new Person(new PersonName(row.getString(0)), row.getLocalDate(1));
    }

    private static Map<String, String> closing(LocalDate date, String reason) {
        return Map.of("date", date.toString(), "reason", reason);
    }

    private static Map<String, String> partly(LocalDate date, String from, String to) {
        return Map.of("date", date.toString(), "from", from, "to", to, "reason", "Gempa");
    }
}
