package id.antrean.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.calendar.ConfigurationAdoption.Decision;
import id.antrean.booking.calendar.ConfigurationAdoption.Known;
import id.antrean.booking.testing.AdminProfile;
import id.antrean.booking.testing.AdminTest;
import id.antrean.contracts.value.OfficeCode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AdminProfile.class)
class ConfigurationAdoptionTest extends AdminTest {

    private static final WeeklyCalendar ONE = new WeeklyCalendar(30, false, Map.of());
    private static final WeeklyCalendar OTHER = new WeeklyCalendar(20, false, Map.of());

    @Inject
    ConfigurationAdoption adoption;

    @Inject
    SlotOpener slots;

    @Inject
    OfficeCalendars calendars;

    @Test
    void theConfigurationCountsUntilSomebodyChangesTheCalendar() {
        assertThat(ConfigurationAdoption.decide(Known.NOTHING, ONE)).isEqualTo(Decision.ADOPT);
        assertThat(ConfigurationAdoption.decide(new Known(true, ONE, 1), ONE)).isEqualTo(Decision.NOTHING);
        assertThat(ConfigurationAdoption.decide(new Known(true, ONE, 1), OTHER)).isEqualTo(Decision.ADOPT);
        assertThat(ConfigurationAdoption.decide(new Known(false, ONE, 2), ONE)).isEqualTo(Decision.NOTHING);
        assertThat(ConfigurationAdoption.decide(new Known(false, ONE, 2), OTHER))
                .isEqualTo(Decision.WARN);
    }

    @Test
    void aRestartWithAnotherConfigurationChangesTheDaysAndKeepsWhatIsBooked() {
        book(3, "HOL", monday.plusDays(1), 8);
        WeeklyCalendar smaller = new WeeklyCalendar(
                30,
                false,
                Map.of(
                        DayOfWeek.TUESDAY,
                        new DayRule(
                                OpeningHours.parse("08:00-10:00"), Duration.ofHours(1), 2, Quota.NONE, Quota.NONE)));
        // As if the service had run with this one before: the calendar that it has now is the changed one.
        query("""
                insert into calendar (office, version, content, actor, reason, changed_at)
                values ('HOL', (select max(version) + 1 from calendar where office = 'HOL'), $1, 'configuration', 'uji', now())
                """, new JsonObject(CalendarJson.write(smaller).toString()));
        int version = version();

        restart();

        assertThat(version()).isEqualTo(version + 1);
        assertThat(room("HOL", monday.plusDays(1))).containsExactly(0, 3, 3, 3);
        assertThat(calendars.get(new OfficeCode("HOL")).horizonDays()).isEqualTo(30);
        restart();
        assertThat(version()).isEqualTo(version + 1);
    }

    private int version() {
        return (int) count("select max(version)::bigint from calendar where office = 'HOL'");
    }

    private void restart() {
        pool.withTransaction(transaction -> adoption.adopt(transaction, slots, clock.instant()))
                .await()
                .atMost(SOON);
    }
}
