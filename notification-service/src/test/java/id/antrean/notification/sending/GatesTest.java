package id.antrean.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.sending.Outcome.Signal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatesTest {

    private static final OfficeCode BOGOR = new OfficeCode("BGR");
    private static final OfficeCode JAYAPURA = new OfficeCode("JYP");
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(5));
    private static final long LATER = Duration.ofSeconds(2).toNanos();

    private final Gates gates = new Gates(BACKOFF, BACKOFF);

    @Test
    void whatIsWrongWithOneNumberDoesNotStopTheOthers() {
        assertThat(gates.note(BOGOR, Signal.OFFICE_REFUSED, 0)).isPositive();
        assertThat(gates.resting(1)).containsExactly(BOGOR);
        assertThat(gates.width(8, 1)).isEqualTo(8);

        gates.note(JAYAPURA, Signal.WORKS, 1);
        assertThat(gates.resting(1)).containsExactly(BOGOR);
        assertThat(gates.areOpen()).isFalse();
    }

    @Test
    void aNumberRestsForATimeAndIsOpenAgainWhenItsMessagesGo() {
        gates.note(BOGOR, Signal.OFFICE_THROTTLED, 0);
        assertThat(gates.resting(LATER)).isEmpty();
        gates.note(BOGOR, Signal.WORKS, LATER);
        assertThat(gates.areOpen()).isTrue();
    }

    @Test
    void aRefusedTokenStopsAllUntilAnyMessageGoes() {
        gates.note(BOGOR, Signal.REFUSED, 0);
        assertThat(gates.width(8, 1)).isZero();
        assertThat(gates.resting(1)).isEmpty();
        assertThat(gates.width(8, LATER)).isEqualTo(1);
        gates.note(JAYAPURA, Signal.WORKS, LATER);
        assertThat(gates.width(8, LATER)).isEqualTo(8);
    }
}
