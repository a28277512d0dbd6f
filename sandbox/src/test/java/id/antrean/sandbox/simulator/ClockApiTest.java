package id.antrean.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.antrean.sandbox.simulator.RunningSimulator.Answer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockApiTest {

    private final FakeWebhook webhook = new FakeWebhook();

    private final RunningSimulator simulator;

    ClockApiTest(@TempDir Path directory) {
        simulator = new RunningSimulator(directory, webhook.address());
    }

    @AfterEach
    void stop() {
        simulator.close();
        webhook.close();
    }

    @Test
    void theClockIsMovedForTheWholeSetAndGivenBack() {
        Answer moved = simulator.put("api/clock", "{\"now\":\"2031-01-06T07:20:00+07:00\"}");

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.json().at("/moved").asBoolean()).isTrue();
        assertThat(simulator.clock().instant())
                .isCloseTo(Instant.parse("2031-01-06T00:20:00Z"), within(1, ChronoUnit.MINUTES));
        simulator.write("Selamat pagi");
        assertThat(simulator.chat().at("/0/timestamp").asText()).startsWith("2031-01-06T07:2");

        Answer back = simulator.delete("api/clock");
        assertThat(back.json().at("/moved").asBoolean()).isFalse();
        assertThat(simulator.clock().instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void theClockIsShownInTheFirstOfficesZone() {
        Answer clock = simulator.get("api/clock");

        assertThat(clock.json().at("/zone").asText()).isEqualTo("Asia/Jakarta");
        assertThat(OffsetDateTime.parse(clock.json().at("/now").asText()).getOffset())
                .hasToString("+07:00");
        assertThat(clock.json().at("/moved").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"now\":\"tomorrow\"}",
                "{\"now\":\"2026-11-24T07:20:00\"}",
                "{\"now\":\"2026-02-31T07:20:00+07:00\"}",
                "{\"now\":\"+999999-01-01T00:00:00Z\"}",
                "{\"now\":5}",
                "nothing"
            })
    void whatIsNoTimeWithItsOffsetIsRefusedAndTheClockStays(String body) {
        Answer answer = simulator.put("api/clock", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/code").asText()).isEqualTo("invalid-request");
        assertThat(simulator.get("api/clock").json().at("/moved").asBoolean()).isFalse();
    }
}
