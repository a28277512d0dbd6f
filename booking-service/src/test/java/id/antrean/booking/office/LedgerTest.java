package id.antrean.booking.office;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import id.antrean.booking.testing.People;
import id.antrean.booking.testing.ServiceTest;
import id.antrean.booking.testing.Stored;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // The test framework sets the fields.
class LedgerTest extends ServiceTest {

    private static final String HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private Stored stored;
    /** A day that only this test has slots on: offices are closed on Sundays. */
    private LocalDate sunday;

    @BeforeEach
    void prepare() {
        stored = new Stored(pool, clock.instant());
        sunday = monday.plusDays(6);
    }

    @Test
    void r14TheLedgerTellsWhatBecameOfEveryPlaceAndWhy() {
        long slot = stored.slot(BOGOR, sunday, 9, 20);
        query("update slot set reserved = 3, priority = 2 where id = $1", slot);
        plan("Layanan tambahan", "Untuk rombongan haji", "Balita dan lansia", "supervisor");
        book(slot, 6);
        expire(book(slot, 1).get(0));
        withdraw(book(slot, 1).get(0), false);
        withdraw(book(slot, 1).get(0), true);
        hold(slot, 2);

        JsonPath ledger = ledger();

        assertThat(ledger.getString("status")).isEqualTo("OPEN");
        assertThat(ledger.getString("note")).isEqualTo("Layanan tambahan");
        assertThat(numbers(ledger)).containsExactly(20L, 3L, 6L, 1L, 1L, 2L, 7L);
        assertThat(ledger.getLong("withdrawn")).isEqualTo(2);
        assertThat(ledger.getLong("waiting")).isEqualTo(2);
        assertThat(ledger.getList("reservations.kind")).containsExactly("RESERVED", "PRIORITY");
        assertThat(ledger.getList("reservations.places")).containsExactly(3, 2);
        assertThat(ledger.getList("reservations.reason")).containsExactly("Untuk rombongan haji", "Balita dan lansia");
        assertThat(ledger.getList("reservations.by")).containsExactly("STAFF", "STAFF");
        assertThat(get(path()).asString()).doesNotContain("supervisor");
    }

    @Test
    void aClosedDaySaysWhy() {
        plan("Hari Raya Natal", "", "", "configuration");

        assertThat(ledger().getString("status")).isEqualTo("CLOSED");
        assertThat(ledger().getString("note")).isEqualTo("Hari Raya Natal");
        page().body(containsString("Kantor tutup: Hari Raya Natal."));
    }

    @Test
    void aDayThatNobodyPlannedIsNotOpened() {
        get("/api/offices/BGR/days/9999-12-31").then().statusCode(200).body("status", equalTo("NOT_OPENED"));
        given().accept(HTML)
                .get("/api/offices/BGR/days/9999-12-31")
                .then()
                .statusCode(200)
                .body(containsString("belum dibuka"))
                .body(containsString("href=\"9999-12-30\""))
                .body(not(containsString("10000")));
    }

    @Test
    void aBrowserGetsAPageAndEverybodyElseJson() {
        stored.slot(BOGOR, sunday, 9, 20);

        get(path()).then().contentType("application/json").header("Vary", containsString("Accept"));
        given().accept("*/*").get(path()).then().contentType("application/json");
        given().accept("application/json").get(path()).then().contentType("application/json");
        page().body(containsString("Masih kosong"))
                .body(containsString("<html lang=\"id\">"))
                .body(containsString("Kantor Imigrasi Kelas I Bogor"))
                .body(containsString("href=\"" + sunday.minusDays(1) + "\""))
                .body(containsString("href=\"" + sunday.plusDays(1) + "\""))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void whatStaffWroteIsTextOnThePage() {
        long slot = stored.slot(BOGOR, sunday, 9, 20);
        query("update slot set reserved = 1 where id = $1", slot);
        plan("<script>alert(1)</script>", "\"><img src=x>", "", "supervisor");

        page().body(not(containsString("<script>")))
                .body(not(containsString("<img")))
                .body(containsString("&lt;script&gt;"));
    }

    @Test
    void aWrongAddressIsAProblemInABrowserToo() {
        given().accept(HTML).get("/api/offices/XXX/days/2026-11-24").then().statusCode(404);
        given().accept(HTML).get("/api/offices/BGR/days/besok").then().statusCode(400);
    }

    /** Every step is a transaction; whatever the database lets through must add up. */
    @Test
    void r14TheLedgerAddsUpAfterEveryChange() {
        SeededRandom.check(6, random -> {
            sunday = sunday.plusWeeks(1);
            List<Long> slots = new ArrayList<>();
            for (int hour = 8; hour < 11; hour++) {
                slots.add(stored.slot(BOGOR, sunday, hour, random.between(3, 6)));
            }
            List<String> codes = new ArrayList<>();
            for (int step = 0; step < 40; step++) {
                try {
                    change(random, slots, codes);
                } catch (RuntimeException refusedByTheDatabase) {
                    assertThat(refusedByTheDatabase).hasMessageMatching("(?s).*(slot_|booking_|\"waiting_).*");
                }
                assertAddsUp();
            }
        });
    }

    private void change(SeededRandom random, List<Long> slots, List<String> codes) {
        long slot = random.oneOf(slots);
        switch (random.between(0, codes.isEmpty() ? 2 : 7)) {
            case 0, 1 -> codes.addAll(book(slot, 1));
            case 2 -> hold(slot, random.between(1, 2));
            case 3 -> expire(random.oneOf(codes));
            case 4 -> withdraw(random.oneOf(codes), random.inPercent(50));
            case 5 ->
                query(
                        "update booking set slot_id = $2, moved_at = $3 where code = $1",
                        random.oneOf(codes),
                        slot,
                        now());
            case 6 ->
                query(
                        "update slot set closed_at = case when closed_at is null then $2::timestamptz end where id = $1",
                        slot,
                        now());
            default ->
                query(
                        "update slot set reserved = $2, capacity = capacity + $2 where id = $1",
                        slot,
                        random.between(0, 2));
        }
    }

    private void assertAddsUp() {
        assertThat(count("""
                select count(*)
                  from day_ledger
                 where date = $1
                   and opened = reserved + booked + voided + releasing + held + free
                   and free >= 0
                """, sunday)).isEqualTo(1);
        assertThat(count("""
                select count(*)
                  from slot
                 where date = $1
                   and taken <> (select count(*) from booking where slot_id = slot.id and released_at is null)
                """, sunday)).isZero();
    }

    private List<String> book(long slot, int people) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Person person = People.somebody();
            codes.add(stored.booking(slot, stored.sender(Stored.somePhone(), person), person));
        }
        return codes;
    }

    private void expire(String code) {
        query("update booking set state = 'EXPIRED', closed_at = $2 where code = $1 and state = 'ISSUED'", code, now());
    }

    private void withdraw(String code, boolean released) {
        query("""
                update booking
                   set state = 'WITHDRAWN', closed_at = $2, release_at = $2
                     , released_at = case when $3 then $2::timestamptz end
                 where code = $1
                   and state = 'ISSUED'
                """, code, now(), released);
    }

    private void hold(long slot, int places) {
        long sender = stored.sender(Stored.somePhone());
        query("""
                with joined as (
                    insert into waiting (token, office, date, sender_id, persons, places, state, joined_at, offered_at
                                       , kept_until)
                    select gen_random_uuid()::text, office, date, $2, '[]', $3::int, 'OFFERED', $4, $4, $4
                      from slot
                     where id = $1
                    returning id
                )
                insert into waiting_place (waiting_id, slot_id, places) select id, $1, $3::int from joined
                """, slot, sender, places, now());
    }

    private void plan(String note, String reserved, String priority, String actor) {
        query("""
                insert into office_day (office, date, source, note, reserved_reason, priority_reason, actor, planned_at)
                values ('BGR', $1, 'EXCEPTION', $2, nullif($3, ''), nullif($4, ''), $5, $6)
                """, sunday, note, reserved, priority, actor, now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private String path() {
        return "/api/offices/BGR/days/" + sunday;
    }

    private JsonPath ledger() {
        return get(path()).then().statusCode(200).extract().jsonPath();
    }

    private static List<Long> numbers(JsonPath ledger) {
        return List.of("opened", "reserved", "booked", "void", "releasing", "held", "free").stream()
                .map(ledger::getLong)
                .toList();
    }

    private ValidatableResponse page() {
        return given().accept(HTML).get(path()).then().statusCode(200).contentType("text/html");
    }
}
