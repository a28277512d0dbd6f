package id.antrean.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import id.antrean.sandbox.simulator.SimulatedOffice;
import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficesTest {

    private static final Settings NONE = new Settings(Map.of(), Map.of());

    @Test
    void theFourSampleOfficesHaveTheirNumbersAndZones() {
        assertThat(Offices.simulated(NONE))
                .extracting(SimulatedOffice::code, SimulatedOffice::phoneNumberId, office -> office.zone()
                        .getId())
                .containsExactly(
                        tuple("BGR", "100000000000001", "Asia/Jakarta"),
                        tuple("JKS", "100000000000002", "Asia/Jakarta"),
                        tuple("JYP", "100000000000004", "Asia/Jayapura"),
                        tuple("MKS", "100000000000003", "Asia/Makassar"));
        assertThat(Offices.simulated(NONE).get(0).displayNumber()).isEqualTo("628111100333");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BGR", "JKS", "MKS", "JYP"})
    void eachHas180PlacesADayAnd165OnFridaysAndNoneAtWeekends(String code) throws IOException {
        Properties sample = new Properties();
        sample.load(new StringReader(Offices.sample()));
        String prefix = "antrean.offices." + code + ".";
        for (DayOfWeek day : DayOfWeek.values()) {
            int expected =
                    switch (day) {
                        case SATURDAY, SUNDAY -> 0;
                        case FRIDAY -> 165;
                        default -> 180;
                    };
            assertThat(places(sample.getProperty(prefix + "hours." + day, "")))
                    .as("%s", day)
                    .isEqualTo(expected);
        }
        assertThat(sample.getProperty(prefix + "slot-length")).isEqualTo("30m");
        assertThat(sample.getProperty(prefix + "slot-capacity")).isEqualTo("15");
    }

    private static long places(String hours) {
        long minutes = 0;
        for (String span : hours.isEmpty() ? new String[0] : hours.split(",")) {
            String[] ends = span.split("-");
            minutes += Duration.between(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]))
                    .toMinutes();
        }
        return minutes / 30 * 15;
    }

    @Test
    void aVariableChangesAnOffice() {
        Settings settings = new Settings(Map.of(), Map.of("ANTREAN_OFFICES_BGR_NAME", "Kantor Baru"));

        assertThat(Offices.simulated(settings).get(0).name()).isEqualTo("Kantor Baru");
    }

    @Test
    void variablesAddAnOfficeUnderTheNamesThatTheServicesRead() {
        Settings settings = new Settings(
                Map.of(),
                Map.of(
                        "ANTREAN_OFFICES_BDG_NAME", "Kantor Imigrasi Bandung",
                        "ANTREAN_OFFICES_BDG_PHONE_NUMBER_ID", "100000000000005",
                        "ANTREAN_OFFICES_BDG_DISPLAY_NUMBER", "628111100337",
                        "ANTREAN_OFFICES_BDG_ZONE", "Asia/Jakarta",
                        "ANTREAN_OFFICES_BDG_HOURS_MONDAY", "08:00-12:00",
                        "ANTREAN_OFFICES_SOMEWHERE", "not an office"));

        assertThat(Offices.variables(settings))
                .contains(
                        entry("antrean.offices.BDG.phone-number-id", "100000000000005"),
                        entry("antrean.offices.BDG.hours.MONDAY", "08:00-12:00"))
                .hasSize(5);
        assertThat(Offices.simulated(settings))
                .extracting(SimulatedOffice::code)
                .contains("BDG");
    }

    @Test
    void anOfficeThatLacksItsNumberIsRefusedByTheNameOfTheSetting() {
        Settings settings = new Settings(Map.of("antrean.offices.BDG.name", "Bandung"), Map.of());

        assertThatThrownBy(() -> Offices.simulated(settings))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("antrean.offices.BDG.phone-number-id");
    }

    @Test
    void aZoneThatDoesNotExistIsRefused() {
        Settings settings = new Settings(Map.of("antrean.offices.BGR.zone", "Asia/Bogor"), Map.of());

        assertThatThrownBy(() -> Offices.simulated(settings))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("Asia/Bogor");
    }
}
