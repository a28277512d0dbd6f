package id.antrean.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.sandbox.simulator.Limits;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorLimitsTest {

    @Test
    void withoutSettingsTheLimitsAreMetasForANumberOfTheUnlimitedTier() {
        assertThat(limits(Map.of())).isEqualTo(Limits.META.withMessagesPerSecond(1000));
    }

    @Test
    void everyLimitCanBeSet() {
        assertThat(limits(Map.of(
                        "antrean.simulator.messages-per-second", "0",
                        "antrean.simulator.pair-burst", "10",
                        "antrean.simulator.pair-pause-seconds", "1",
                        "antrean.simulator.window", "failed",
                        "antrean.simulator.template-review", "by-hand")))
                .isEqualTo(new Limits(0, 10, Duration.ofSeconds(1), Limits.Window.FAILED, Limits.Review.BY_HAND));
    }

    @Test
    void theEnvironmentIsReadToo() {
        Settings settings = new Settings(Map.of(), Map.of("ANTREAN_SIMULATOR_WINDOW", "off"));

        assertThat(SimulatorLimits.of(settings).window()).isEqualTo(Limits.Window.OFF);
    }

    @ParameterizedTest
    @CsvSource({"messages-per-second, many", "pair-burst, -1", "window, ajar", "template-review, never"})
    void aValueThatIsNotUnderstoodIsOneLine(String name, String value) {
        assertThatThrownBy(() -> limits(Map.of("antrean.simulator." + name, value)))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("antrean.simulator." + name);
    }

    private static Limits limits(Map<String, String> settings) {
        return SimulatorLimits.of(new Settings(settings, Map.of()));
    }
}
