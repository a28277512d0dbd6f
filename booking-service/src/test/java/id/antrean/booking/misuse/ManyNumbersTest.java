package id.antrean.booking.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.misuse.ManyNumbers.Number;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyNumbersTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    @Test
    void r14TheThirdNumberThatTriesAPersonAndEachThereafterIsOneTooMany() {
        assertThat(ManyNumbers.tooMany(List.of(number(9, 0), number(3, 1), number(5, 2), number(1, 3)), 3))
                .containsExactly(number(5, 2), number(1, 3));
        assertThat(ManyNumbers.tooMany(List.of(number(9, 0), number(3, 1)), 3)).isEmpty();
    }

    @Test
    void aNumberThatHoldsTheBookingAndTriesAgainIsOneNumber() {
        List<Number> numbers = List.of(number(9, 0), number(9, 3), number(3, 1));

        assertThat(ManyNumbers.distinct(numbers)).isEqualTo(2);
        assertThat(ManyNumbers.tooMany(numbers, 3)).isEmpty();
    }

    private static Number number(long senderId, int secondsLater) {
        return new Number(senderId, NOW.plusSeconds(secondsLater));
    }
}
