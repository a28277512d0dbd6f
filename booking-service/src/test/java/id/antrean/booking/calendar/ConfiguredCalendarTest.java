package id.antrean.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficesConfig;
import id.antrean.platform.office.OfficesConfig.OfficeConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfiguredCalendarTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    @Test
    void r11BogorTakesAHundredAndEightyPeopleADayAndFewerOnFriday() {
        OfficeSchedule bogor = bogorWith("slot-capacity", "15");

        assertThat(placesOn(bogor, MONDAY)).isEqualTo(180);
        assertThat(placesOn(bogor, FRIDAY)).isEqualTo(165);
        assertThat(placesOn(bogor, SATURDAY)).isZero();
    }

    @Test
    void slotsFollowEachOtherInTheOfficesOwnTime() {
        OfficeSchedule inJayapura = bogorWith("zone", "Asia/Jayapura");

        assertThat(inJayapura.planOf(MONDAY).slots())
                .extracting(PlannedSlot::startsAt)
                .startsWith(Instant.parse("2026-11-22T23:00:00Z"), Instant.parse("2026-11-22T23:30:00Z"));
    }

    @Test
    void aRestShorterThanASlotStaysFree() {
        assertThat(bogorWith("slot-length", "PT45M").planOf(MONDAY).slots()).hasSize(5 + 2);
    }

    @Test
    void theHorizonIsCountedFromTheOfficesOwnToday() {
        Instant lateOnSundayInUtc = Instant.parse("2026-11-22T20:00:00Z");

        assertThat(SlotOpener.horizon(bogorWith("horizon-days", "30"), lateOnSundayInUtc))
                .isEqualTo(MONDAY.plusDays(30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hours.FRIDAY  | 8-11        | antrean.offices.BGR.hours.FRIDAY is '8-11': '8-11' is no period",
                "hours.FRIDAY  | 08:00-08:20 | antrean.offices.BGR.hours.FRIDAY is '08:00-08:20': a period is shorter",
                "horizon-days  | -1          | antrean.offices.BGR.horizon-days is -1",
                "horizon-days  | 100000      | antrean.offices.BGR.horizon-days is 100000",
                "slot-length   | PT0S        | antrean.offices.BGR.slot-length is PT0S",
                "slot-capacity | 0           | antrean.offices.BGR.slot-capacity is 0",
                "arrive-before | PT-1M       | antrean.offices.BGR.arrive-before is negative",
                "arrive-before | PT9H        | people would have to come the day before",
            })
    void aConfigurationThatContradictsItselfNamesThePropertyAndSaysWhatIsWrong(
            String property, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bogorWith(property, value))
                .withMessageContaining(message);
    }

    private static int placesOn(OfficeSchedule schedule, LocalDate date) {
        return schedule.planOf(date).slots().stream()
                .mapToInt(PlannedSlot::capacity)
                .sum();
    }

    private static OfficeSchedule bogorWith(String property, String value) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "antrean.offices.BGR.name", "Kantor Imigrasi Bogor",
                "antrean.offices.BGR.phone-number-id", "100000000000001",
                "antrean.offices.BGR.display-number", "628111100333",
                "antrean.offices.BGR.zone", "Asia/Jakarta",
                "antrean.offices.BGR.address", "Jl. Jenderal Ahmad Yani",
                "antrean.offices.BGR.hours.MONDAY", "08:00-12:00,13:00-15:00",
                "antrean.offices.BGR.hours.FRIDAY", "08:00-11:30,13:00-15:00"));
        properties.put("antrean.offices.BGR." + property, value);
        OfficeConfig config = Objects.requireNonNull(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(OfficesConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(OfficesConfig.class)
                .byCode()
                .get("BGR"));
        Office office = new Office(
                new OfficeCode("BGR"),
                config.name(),
                config.phoneNumberId(),
                config.displayNumber(),
                config.zone(),
                config.address(),
                config.arriveBefore());
        WeeklyCalendar weekly = ConfiguredCalendar.of(office, config);
        return new OfficeSchedule(
                office,
                new OfficeSchedule.Authored<>(weekly, 1, ConfiguredCalendar.ACTOR, "test"),
                Map.of(),
                Map.of(),
                ConfiguredCalendar.ACTOR);
    }
}
