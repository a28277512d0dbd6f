package id.antrean.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration SHORT = Duration.ofSeconds(3);

    private final Backoff backoff = new Backoff();

    @Test
    void thePauseDoublesUpToHalfAMinute() {
        assertThat(LongStream.range(0, 8).map(run -> backoff.after(SHORT).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 32L, 32L);
    }

    @Test
    void whoRanWellForAMinuteStartsOver() {
        backoff.after(SHORT);
        backoff.after(SHORT);

        assertThat(backoff.after(Duration.ofMinutes(2))).isEqualTo(Duration.ofSeconds(1));
    }
}
