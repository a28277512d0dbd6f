package id.antrean.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import id.antrean.booking.testing.AdminProfile;
import id.antrean.booking.testing.AdminTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AdminProfile.class)
class ExceptionResourceTest extends AdminTest {

    private static final String EXCEPTIONS = "/api/offices/EXC/exceptions";

    @Test
    void aShorterDayHasFewerSlotsUntilItIsAsUsualAgain() {
        LocalDate tuesday = monday.plusDays(1);
        put("supervisor", of(tuesday), Map.of("hours", "10:00-13:00", "capacity", 5, "reason", "upacara"))
                .statusCode(200)
                .body("version", equalTo(1))
                .body("actor", equalTo("supervisor"));
        assertThat(room("EXC", tuesday)).containsExactly(5, 5, 5);

        as("supervisor")
                .get(EXCEPTIONS + "?from=" + tuesday + "&to=" + tuesday)
                .then()
                .body("size()", equalTo(1))
                .body("[0].hours", equalTo("10:00-13:00"))
                .body("[0].reason", equalTo("upacara"));
        as("supervisor").delete(of(tuesday) + "?reason=batal").then().statusCode(204);

        assertThat(room("EXC", tuesday)).containsExactly(3, 3, 3, 3);
        as("supervisor").get(of(tuesday)).then().statusCode(404);
        as("supervisor").delete(of(tuesday)).then().statusCode(404);
        as("supervisor")
                .get("/api/offices/EXC/calendar/history")
                .then()
                .body("[0].what", equalTo("EXCEPTION"))
                .body("[0].why", equalTo("batal"))
                .body("[0].before.capacity", equalTo(5));
    }

    @Test
    void aDayBeyondTheHorizonIsOpenedByItsException() {
        LocalDate far = monday.plusDays(36);
        put("supervisor", of(far), Map.of("closed", true, "reason", "renovasi")).statusCode(200);
        clock.moveTo(monday.plusDays(10), LocalTime.of(7, 0));
        openAgain();

        assertThat(room("EXC", far)).isEmpty();
        assertThat(query("select source, note from office_day where office = 'EXC' and date = $1", far))
                .extracting(row -> row.getString(0) + " " + row.getString(1))
                .containsExactly("EXCEPTION renovasi");
    }

    @Test
    void r11ClosingADayWithBookingsAsksWhatToDoWithThem() {
        LocalDate tuesday = monday.plusDays(1);
        List<String> codes = book(2, "EXC", tuesday, 8);

        put("supervisor", of(tuesday), Map.of("closed", true, "reason", "libur"))
                .statusCode(409)
                .body("days[0].surplus", equalTo(2))
                .body("days[0].capacityAfter", equalTo(0));
        put("supervisor", of(tuesday), Map.of("closed", true, "reason", "libur", "surplus", "keep"))
                .statusCode(200);
        assertThat(codes.stream().map(this::placeOf)).containsOnly("1 8 ISSUED");
        assertThat(room("EXC", tuesday)).isEmpty();

        as("supervisor").delete(of(tuesday)).then().statusCode(204);
        assertThat(room("EXC", tuesday)).containsExactly(1, 3, 3, 3);
        put("supervisor", of(tuesday), Map.of("closed", true, "reason", "libur", "surplus", "move"))
                .statusCode(200);
        assertThat(codes.stream().map(this::placeOf)).containsOnly("2 8 ISSUED");
    }

    @Test
    void anExceptionThatContradictsItselfIsExplained() {
        LocalDate tuesday = monday.plusDays(1);
        put("supervisor", of(tuesday), Map.of("reason", "x")).statusCode(422).body("fields", hasKey("closed"));
        put("supervisor", of(tuesday), Map.of("reason", "x", "closed", true, "capacity", 2))
                .statusCode(422);
        put("supervisor", of(monday.plusDays(5)), Map.of("reason", "x", "hours", "08:00-10:00"))
                .statusCode(422)
                .body("fields.capacity", containsString("biasanya tutup"));
        put("supervisor", of(monday.minusDays(1)), Map.of("reason", "x", "closed", true))
                .statusCode(422)
                .body("fields.date", containsString("lewat"));
        put("supervisor", of(tuesday), Map.of("reason", "x", "closed", true, "closure", true))
                .statusCode(422)
                .body("fields.closure", containsString("tidak dikenal"));
        put("supervisor", EXCEPTIONS + "/besok", Map.of("reason", "x"))
                .statusCode(400)
                .body("code", equalTo("invalid-request"));
        put("supervisor", of(tuesday), Map.of("reason", "x", "closed", true, "version", 7))
                .statusCode(409)
                .body("code", equalTo("stale-version"));
    }

    @Test
    void aHolidayClosesEveryOfficeAndAnExceptionOpensOne() {
        LocalDate tuesday = monday.plusDays(1);
        Map<String, Object> holidays =
                Map.of("source", "SKB", "holidays", List.of(Map.of("date", tuesday.toString(), "name", "Hari Uji")));
        List<String> codes = book(1, "HOL", tuesday, 8);
        put("supervisor", "/api/holidays", holidays).statusCode(403);
        put("admin", "/api/holidays", holidays)
                .statusCode(409)
                .body("days.office", equalTo(List.of("HOL")))
                .body("days.surplus", equalTo(List.of(1)));
        put("admin", "/api/holidays?surplus=move", holidays).statusCode(200).body("source", equalTo("SKB"));

        assertThat(codes.stream().map(this::placeOf)).containsOnly("2 8 ISSUED");
        assertThat(room("HOL", tuesday)).isEmpty();
        assertThat(room("EXC", tuesday)).isEmpty();
        assertThat(query("select source, note from office_day where office = 'HOL' and date = $1", tuesday))
                .extracting(row -> row.getString(0) + " " + row.getString(1))
                .containsExactly("HOLIDAY Hari Uji");
        put("supervisor", of(tuesday), Map.of("open", true, "reason", "layanan khusus"))
                .statusCode(200);
        assertThat(room("EXC", tuesday)).containsExactly(3, 3, 3, 3);
    }

    @Test
    void holidaysAreImportedFromAnICalendarFile() throws IOException {
        String file = Files.readString(Path.of("..", "deploy", "calendars", "holidays-id-2026.ics"));
        as("admin")
                .contentType("text/calendar")
                .body(file)
                .queryParam("source", "SKB 3 Menteri")
                .put("/api/holidays")
                .then()
                .statusCode(200)
                .body("source", equalTo("SKB 3 Menteri"))
                .body("holidays.findAll { it.date.startsWith('2026') }.size()", equalTo(25));
        as("supervisor").get("/api/holidays").then().statusCode(200).body("actor", equalTo("admin"));
        as("admin")
                .contentType("text/calendar")
                .body("BEGIN:VCALENDAR\nEND:VCALENDAR\n")
                .put("/api/holidays")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-calendar"));
        put(
                        "admin",
                        "/api/holidays?surplus=apa",
                        Map.of("source", "x", "holidays", List.of(Map.of("date", "2026-01-01", "name", "x"))))
                .statusCode(400);
        put("admin", "/api/holidays", Map.of("holidays", List.of(Map.of("date", "kapan", "kind", "LIBUR"))))
                .statusCode(422)
                .body("fields.source", containsString("wajib diisi"))
                .body("fields.'holidays[0].date'", containsString("bukan tanggal"))
                .body("fields.'holidays[0].kind'", containsString("JOINT_LEAVE"))
                .body("fields.'holidays[0].name'", containsString("wajib diisi"));
    }

    private static String of(LocalDate date) {
        return EXCEPTIONS + "/" + date;
    }
}
