package id.antrean.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the search of the logs would find something. */
class PersonalDataTest {

    private final PersonalData people = new PersonalData();

    @BeforeEach
    void somebodyTellsOfThemselves() {
        people.number("6281234567890");
        people.written("#Kartika Putri#13051985#24112026\n#IBU TUA#01-01-1950#24112026");
        people.written("#BUDI#31022017#24112026");
        people.name("Wahyu");
        people.birthDate(LocalDate.of(1992, 2, 14));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to 6281234567890",
                "to +62 812-3456-7890",
                "to 0812 3456 7890",
                "to 081234567890.",
                "to 81234567890",
                "id=9900001234567_81234567890_1",
                "\"628999888777\"",
                "0899 9888 7770",
                "name=KARTIKA PUTRI",
                "{\"name\":\"Kartika\"}",
                "name=kartika_putri",
                "IBU  TUA",
                "Budi Santoso",
                "wahyu",
                "born 13051985",
                "born 1985-05-13",
                "born 13/05/1985",
                "lahir 13 Mei 1985",
                "born 1 January 1950",
                "born 31022017",
                "born 1992-02-14",
                "wamid.HBgNNjI4MTI=",
                "user ID.12345678901234567",
            })
    void whatIsPersonalIsFound(String line) {
        assertThat(people.in("2026-11-24T04:56:55.178Z INFO [a.b.Service] " + line))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T04:56:55.178Z INFO  [io.sm.re.me.kafka] SRMSG18256: Initialize record store for"
                        + " topic-partition 'antrean.bookings-0' at position 140.",
                "booked for 2026-11-24, typed 24112026",
                "connected to Kafka brokers '127.0.0.1:12060', generation 1795413600000",
                "Office +628111100333 is configured",
                "Message 3f8a12345678901234567890abcdef98 is given up",
                "Started in 6.934s; situation: actual, tuamama",
            })
    void whatIsNotPersonalIsLeftAlone(String line) {
        assertThat(people.in(line)).isEmpty();
    }

    @Test
    void whatWasFoundIsNamed() {
        assertThat(people.in("Budi, 081234567890")).isEqualTo(List.of("a name: budi ", "a number: 081234567890"));
    }
}
