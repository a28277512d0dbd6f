package id.antrean.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.antrean.booking.calendar.OpeningHours.Period;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    @Test
    void periodsAreReadInTheirOrder() {
        assertThat(OpeningHours.parse("08:00-12:00, 13:00 - 15:00").periods())
                .containsExactly(
                        new Period(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new Period(LocalTime.of(13, 0), LocalTime.of(15, 0)));
    }

    @Test
    void aPeriodMayBeginWhereTheOneAheadEnds() {
        assertThat(OpeningHours.parse("08:00-12:00,12:00-15:00").periods()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "closed",
                "8-12",
                "08:00",
                "08:00-",
                "08:00-12:60",
                "08:00-25:00",
                "08:00-12:00,",
                "08.00-12.00"
            })
    void whatIsNoPeriodIsRefusedWithTheWayToWriteIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningHours.parse(text))
                .withMessageContaining("for example 08:00-12:00,13:00-15:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12:00-08:00            | 12:00-08:00 ends before it begins",
                "08:00-08:00            | 08:00-08:00 ends before it begins",
                "08:00-12:00,11:30-15:00| 11:30-15:00 begins before the period ahead of it ends",
                "13:00-15:00,08:00-12:00| 08:00-12:00 begins before the period ahead of it ends"
            })
    void periodsThatContradictEachOtherAreRefused(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpeningHours.parse(text))
                .withMessageContaining(message);
    }
}
