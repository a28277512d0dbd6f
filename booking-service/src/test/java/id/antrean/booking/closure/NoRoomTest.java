package id.antrean.booking.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.antrean.booking.calendar.OfficeCalendars;
import id.antrean.booking.testing.AdminProfile;
import id.antrean.booking.testing.AdminTest;
import id.antrean.contracts.value.OfficeCode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AdminProfile.class)
class NoRoomTest extends AdminTest {

    private static final String CALENDAR = "/api/offices/REF/calendar";
    private static final String CLOSURES = "/api/offices/REF/closures";

    @Inject
    Closures closures;

    @Inject
    OfficeCalendars calendars;

    @Test
    void aClosureThatFindsNoRoomIsFinishedWhenThereIsSome() {
        List<String> codes = book(2, "REF", monday, 8);
        int version = as("supervisor").get(CALENDAR).jsonPath().getInt("version");
        put("supervisor", CALENDAR, calendar(version, Map.of(), "keep")).statusCode(200);

        long id = post("supervisor", CLOSURES, Map.of("date", monday.toString(), "reason", "Gempa"))
                .statusCode(202)
                .body("state", equalTo("ACCEPTED"))
                .body("moved", equalTo(0))
                .extract()
                .jsonPath()
                .getLong("id");
        assertThat(codes.stream().map(this::placeOf)).containsOnly("0 8 ISSUED");

        Map<String, Object> wednesday = Map.of("hours", "08:00-10:00", "slotLength", "PT1H", "capacity", 1);
        put("supervisor", CALENDAR, calendar(version + 1, Map.of("WEDNESDAY", wednesday), "refuse"))
                .statusCode(200);
        closures.resume().await().atMost(SOON);

        assertThat(codes.stream().map(this::placeOf)).containsExactly("2 8 ISSUED", "2 9 ISSUED");
        as("supervisor")
                .get(CLOSURES + "/" + id)
                .then()
                .body("state", equalTo("DONE"))
                .body("moved", equalTo(2));
    }

    @Test
    void whatAnotherReplicaChangedIsSeenSoon() {
        query("""
                insert into calendar (office, version, content, actor, reason, changed_at)
                select office, version + 1, content || $1, 'admin', 'uji', now()
                  from calendar
                 where office = 'REF'
                 order by version desc
                 limit 1
                """, new JsonObject("{\"horizonDays\": 29, \"allowWithdrawal\": true}"));

        await("the change").atMost(SOON).untilAsserted(() -> assertThat(calendars.get(new OfficeCode("REF")))
                .satisfies(seen -> {
                    assertThat(seen.horizonDays()).isEqualTo(29);
                    assertThat(seen.allowsWithdrawal()).isTrue();
                }));
    }

    private static Map<String, Object> calendar(int version, Map<String, Object> weekdays, String surplus) {
        return Map.of("version", version, "reason", "uji", "horizonDays", 30, "weekdays", weekdays, "surplus", surplus);
    }
}
