package id.antrean.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.notification.sending.Outcome.Signal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final long START = Long.MAX_VALUE - 1_000;
    private static final int USUAL = 8;

    private final Gate gate = new Gate(
            new Backoff(Duration.ofSeconds(5), 2, Duration.ofMinutes(5)),
            new Backoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(5)));

    private static long after(Duration time) {
        // Nano times run over; only their difference counts.
        return START + time.toNanos();
    }

    @Test
    void anOpenGateLetsTheUsualNumberThrough() {
        assertThat(gate.width(USUAL, START)).isEqualTo(USUAL);
        assertThat(gate.note(Signal.NONE, START)).isZero();
        assertThat(gate.width(USUAL, START)).isEqualTo(USUAL);
    }

    @Test
    void aRefusalOfAllClosesItAndAfterThePauseOneIsTried() {
        assertThat(gate.note(Signal.REFUSED, START)).hasSeconds(5);
        assertThat(gate.width(USUAL, after(Duration.ofSeconds(4)))).isZero();
        assertThat(gate.width(USUAL, after(Duration.ofSeconds(5)))).isOne();
    }

    @Test
    void thoseThatWereUnderWayWhenItClosedDoNotMakeThePauseLonger() {
        gate.note(Signal.REFUSED, START);
        assertThat(gate.note(Signal.REFUSED, START + 1)).isZero();
        assertThat(gate.width(USUAL, after(Duration.ofSeconds(5)))).isOne();
    }

    @Test
    void aTrialThatFailsDoublesThePauseAndOneThatWorksOpensTheGate() {
        gate.note(Signal.REFUSED, START);
        assertThat(gate.note(Signal.REFUSED, after(Duration.ofSeconds(6)))).hasSeconds(10);
        gate.note(Signal.WORKS, after(Duration.ofSeconds(20)));
        assertThat(gate.width(USUAL, after(Duration.ofSeconds(20)))).isEqualTo(USUAL);
        assertThat(gate.note(Signal.THROTTLED, after(Duration.ofSeconds(21)))).hasSeconds(1);
    }
}
