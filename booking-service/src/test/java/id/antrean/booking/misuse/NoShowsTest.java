package id.antrean.booking.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.value.SignalKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoShowsTest {

    private static final Instant START = Instant.parse("2026-01-01T01:00:00Z");

    @Test
    void r5TheFirstTimeWeighsNothingAndTheNextDo() {
        assertThat(weights(0, 20, 170)).containsExactly("0", "2", "2");
    }

    @Test
    void r5AfterHalfAYearItIsTheFirstTimeAgain() {
        assertThat(weights(0, 180)).containsExactly("0", "2");
        assertThat(weights(0, 181)).containsExactly("0", "0");
        assertThat(weights(0, 100, 250)).containsExactly("0", "2", "2");
    }

    @Test
    void r5WhereTheFirstWasTheOfficesFaultTheNextIsTheFirst() {
        assertThat(weights(20, 40)).containsExactly("0", "2");
    }

    @Test
    void inWhateverOrderTheyBecomeKnownTheyWeighTheSame() {
        assertThat(weights(170, 0, 20)).containsExactly("0", "2", "2");
    }

    private static List<String> weights(int... days) {
        List<Signal> noShows = IntStream.range(0, days.length)
                .mapToObj(i -> Signal.of(i, SignalKind.NO_SHOW, 0, START.plus(Duration.ofDays(days[i]))))
                .toList();
        return NoShows.weigh(noShows, BigDecimal.valueOf(2), Duration.ofDays(180)).stream()
                .map(signal -> signal.weight().toPlainString())
                .toList();
    }
}
