package id.antrean.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import id.antrean.booking.testing.AdminProfile;
import id.antrean.booking.testing.AdminTest;
import id.antrean.contracts.value.OfficeCode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AdminProfile.class)
class CalendarResourceTest extends AdminTest {

    private static final String CALENDAR = "/api/offices/CAL/calendar";

    @Inject
    OfficeCalendars calendars;

    private LocalDate tuesday = LocalDate.EPOCH;

    @BeforeEach
    void theUsualCalendar() {
        tuesday = monday.plusDays(1);
        put("supervisor", CALENDAR, with(Map.of("surplus", "keep"))).statusCode(200);
    }

    @Test
    void theCalendarIsThatOfTheConfigurationUntilSomebodyChangesIt() {
        as("supervisor")
                .get("/api/offices/EXC/calendar")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("actor", equalTo("configuration"))
                .body("horizonDays", equalTo(30))
                .body("allowWithdrawal", equalTo(false))
                .body("weekdays.MONDAY.hours", equalTo("08:00-12:00"))
                .body("weekdays.MONDAY.slotLength", equalTo("PT1H"))
                .body("weekdays.MONDAY.capacity", equalTo(3))
                .body("weekdays.SATURDAY", nullValue());
    }

    @Test
    void aNewCalendarChangesTheDaysThatAreOpenedAlready() {
        Map<String, Object> other = with(Map.of("horizonDays", 35, "allowWithdrawal", true));
        other.put(
                "weekdays",
                Map.of(
                        "TUESDAY",
                        Map.of(
                                "hours",
                                "09:00-11:00,13:00-14:00",
                                "slotLength",
                                "PT1H",
                                "capacity",
                                6,
                                "reserved",
                                Map.of("places", 2, "reason", "paspor dinas"),
                                "priority",
                                Map.of("places", 1, "reason", "lansia"))));

        put("supervisor", CALENDAR, other).statusCode(200).body("actor", equalTo("supervisor"));

        assertThat(room("CAL", monday)).isEmpty();
        assertThat(room("CAL", tuesday)).containsExactly(4, 4, 4);
        assertThat(room("CAL", tuesday.plusWeeks(4))).containsExactly(4, 4, 4);
        assertThat(count("select count(*) from office_day where office = 'CAL' and date > $1", monday.plusDays(30)))
                .isEqualTo(5);
        assertThat(query(
                        "select priority, reserved from slot where office = 'CAL' and date = $1 and closed_at is null",
                        tuesday))
                .allMatch(row -> row.getInteger(0) == 1 && row.getInteger(1) == 2);
        assertThat(query(
                        "select reserved_reason, priority_reason, actor from office_day where office = 'CAL' and date = $1",
                        tuesday))
                .extracting(row -> row.getString(0) + ", " + row.getString(1) + ", " + row.getString(2))
                .containsExactly("paspor dinas, lansia, supervisor");
        OfficeCalendar seen = calendars.get(new OfficeCode("CAL"));
        assertThat(seen.allowsWithdrawal()).isTrue();
        assertThat(seen.horizonDays()).isEqualTo(35);
    }

    @Test
    void whoReadAnOldVersionIsToldSo() {
        Map<String, Object> change = with(Map.of("horizonDays", 20));
        put("supervisor", CALENDAR, change).statusCode(200);

        put("supervisor", CALENDAR, change).statusCode(409).body("code", equalTo("stale-version"));
        Map<String, Object> unsaid = with(Map.of());
        unsaid.remove("version");
        put("supervisor", CALENDAR, unsaid).statusCode(422).body("fields", hasKey("version"));
        as("supervisor")
                .contentType("application/json")
                .header("If-Match", "\"" + version() + "\"")
                .body(unsaid)
                .put(CALENDAR)
                .then()
                .statusCode(200);
    }

    @Test
    void ofManyWhoChangeOneVersionAtOnceOneSucceeds() throws InterruptedException {
        Map<String, Object> change = with(Map.of());
        AtomicInteger done = new AtomicInteger();
        List<Thread> threads = IntStream.range(0, 5)
                .mapToObj(i -> new Thread(() -> {
                    if (put("supervisor", CALENDAR, change).extract().statusCode() == 200) {
                        done.incrementAndGet();
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(done).hasValue(1);
    }

    @Test
    void everyFieldThatIsWrongSaysWhatIsWrongWithIt() {
        Map<String, Object> wrong = with(Map.of("horizonDays", 1_000, "warna", "biru", "surplus", "buang"));
        wrong.put("reason", " ");
        wrong.put(
                "weekdays",
                Map.of(
                        "MONDAY", Map.of("hours", "8-12", "slotLength", "PT30M", "capacity", 5),
                        "TUESDAY", Map.of("hours", "12:00-08:00", "slotLength", "30", "capacity", 0),
                        "WEDNESDAY", Map.of("hours", "08:00-08:20", "slotLength", "PT30M", "capacity", 5),
                        "THURSDAY",
                                Map.of(
                                        "hours",
                                        "00:10-09:00",
                                        "slotLength",
                                        "PT30M",
                                        "capacity",
                                        5,
                                        "reserved",
                                        Map.of("places", 4),
                                        "priority",
                                        Map.of("places", 2, "reason", "lansia")),
                        "JUMAT", Map.of(),
                        "SATURDAY", Map.of("capacity", "lima")));

        put("supervisor", CALENDAR, wrong)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-calendar"))
                .body("fields.horizonDays", containsString("0 sampai 366"))
                .body("fields.warna", containsString("tidak dikenal"))
                .body("fields.surplus", containsString("move"))
                .body("fields.reason", containsString("teks"))
                .body("fields.'weekdays.MONDAY.hours'", containsString("tulis seperti 08:00-12:00"))
                .body("fields.'weekdays.TUESDAY.hours'", containsString("berakhir sebelum mulai"))
                .body("fields.'weekdays.TUESDAY.slotLength'", containsString("PT30M"))
                .body("fields.'weekdays.TUESDAY.capacity'", containsString("bilangan bulat"))
                .body("fields.'weekdays.WEDNESDAY.hours'", containsString("lebih pendek"))
                .body("fields.'weekdays.THURSDAY.hours'", containsString("terlalu pagi"))
                .body("fields.'weekdays.THURSDAY.reserved.reason'", containsString("wajib diisi"))
                .body("fields.'weekdays.THURSDAY.reserved'", containsString("melebihi kapasitas"))
                .body("fields.'weekdays.JUMAT'", containsString("bukan nama hari"))
                .body("fields.'weekdays.SATURDAY.hours'", containsString("wajib diisi"))
                .body("fields.'weekdays.SATURDAY.capacity'", containsString("bilangan bulat"));
    }

    @Test
    void whatIsNoObjectIsRefused() {
        put("supervisor", CALENDAR, "[1]").statusCode(422).body("fields", hasKey("body"));
        put("supervisor", CALENDAR, "{").statusCode(400).body("code", equalTo("malformed-json"));
        put("supervisor", CALENDAR, "").statusCode(422);
    }

    @Test
    void r11AChangeThatLeavesBookingsWithoutAPlaceIsRefusedAndSaysWhere() {
        book(3, "CAL", tuesday, 8);
        book(2, "CAL", tuesday, 9);

        put("supervisor", CALENDAR, with(Map.of("capacity", 2)))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("capacity-below-booked"))
                .body("days.size()", equalTo(1))
                .body("days[0].office", equalTo("CAL"))
                .body("days[0].date", equalTo(tuesday.toString()))
                .body("days[0].booked", equalTo(5))
                .body("days[0].capacityAfter", equalTo(8))
                .body("days[0].surplus", equalTo(1))
                .body("choices", hasKey("move"))
                .body("choices", hasKey("keep"));
        assertThat(room("CAL", tuesday)).containsExactly(0, 1, 3, 3);
        assertThat(room("CAL", monday)).containsExactly(3, 3, 3, 3);
    }

    @Test
    void r11TheSurplusMayBeKept() {
        book(3, "CAL", tuesday, 8);

        put("supervisor", CALENDAR, with(Map.of("capacity", 2, "surplus", "keep")))
                .statusCode(200);

        assertThat(room("CAL", tuesday)).containsExactly(0, 2, 2, 2);
        assertThat(room("CAL", monday)).containsExactly(2, 2, 2, 2);
    }

    @Test
    void r11TheSurplusMayBeMovedTheLatestFirst() {
        List<String> codes = book(3, "CAL", tuesday, 8);
        book(2, "CAL", tuesday, 9);

        put("supervisor", CALENDAR, with(Map.of("capacity", 2, "surplus", "move")))
                .statusCode(200);

        assertThat(codes.stream().map(this::placeOf)).containsExactly("1 8 ISSUED", "1 8 ISSUED", "1 10 ISSUED");
        assertThat(room("CAL", tuesday)).containsExactly(0, 0, 1, 2);
        await("the news").atMost(SOON).untilAsserted(() -> assertThat(announced())
                .filteredOn(event -> event.type().equals("booking.moved.v1"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.id()).isEqualTo("calendar-CAL-" + version() + "/" + codes.get(2))));
    }

    @Test
    void r11WhereNoDayEverHasRoomNothingIsDone() {
        book(3, "CAL", tuesday, 8);
        Map<String, Object> never = with(Map.of("surplus", "move"));
        never.put("weekdays", Map.of());

        put("supervisor", CALENDAR, never).statusCode(409).body("detail", containsString("Tidak ada jadwal kosong"));
        assertThat(room("CAL", tuesday)).containsExactly(0, 3, 3, 3);
    }

    @Test
    void theHistoryTellsWhoChangedWhatAndWhy() {
        put("admin", CALENDAR, with(Map.of("horizonDays", 10, "reason", "uji coba")))
                .statusCode(200);

        as("supervisor")
                .get(CALENDAR + "/history")
                .then()
                .statusCode(200)
                .body("[0].what", equalTo("CALENDAR"))
                .body("[0].version", equalTo(version()))
                .body("[0].who", equalTo("admin"))
                .body("[0].why", equalTo("uji coba"))
                .body("[0].when", containsString("+07:00"))
                .body("[0].before.horizonDays", equalTo(30))
                .body("[0].after.horizonDays", equalTo(10))
                .body("[-1].who", equalTo("configuration"))
                .body("[-1].before", nullValue());
    }

    @Test
    void onlySupervisorsOfTheOfficeSeeAndChangeIt() {
        as("officer1").get(CALENDAR).then().statusCode(403);
        as("supervisor").get("/api/offices/HOL/calendar").then().statusCode(403).body("code", equalTo("forbidden"));
        as("supervisor")
                .get("/api/offices/cal/calendar")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-office"));
        RestAssured.get(CALENDAR).then().statusCode(401);
        as("admin").get(CALENDAR).then().statusCode(200);
    }

    /** The calendar of the configuration with other parts, against the present version. */
    private Map<String, Object> with(Map<String, Object> parts) {
        Map<String, Object> body = new HashMap<>(
                Map.of("version", version(), "reason", "uji", "horizonDays", 30, "allowWithdrawal", false));
        body.putAll(parts);
        Object capacity = body.remove("capacity");
        Map<String, Object> rule =
                Map.of("hours", "08:00-12:00", "slotLength", "PT1H", "capacity", capacity == null ? 3 : capacity);
        body.put(
                "weekdays",
                Map.of("MONDAY", rule, "TUESDAY", rule, "WEDNESDAY", rule, "THURSDAY", rule, "FRIDAY", rule));
        return body;
    }

    private static int version() {
        return as("supervisor").get(CALENDAR).jsonPath().getInt("version");
    }
}
