package id.antrean.contracts.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SeededRandomTest {

    @Test
    void aFailureTellsTheSeedThatMakesTheFailingCaseTheFirst() {
        SeededRandom.Property below900 =
                random -> assertThat(random.between(0, 999)).isLessThan(900);

        Throwable failure = catchFailure(() -> SeededRandom.check(42, 1_000, below900));

        Matcher seed = Pattern.compile("-Dantrean\\.seed=(-?\\d+)").matcher(String.valueOf(failure.getMessage()));
        assertThat(seed.find()).isTrue();
        assertThatThrownBy(() -> SeededRandom.check(Long.parseLong(seed.group(1)), 1, below900))
                .hasMessageStartingWith("case 1 of 1 failed");
    }

    @Test
    void oneSeedGivesOneSequence() {
        assertThat(draws(7)).isEqualTo(draws(7)).isNotEqualTo(draws(8));
    }

    @Test
    void everyTryIsAnotherCase() {
        List<Long> cases = new ArrayList<>();
        SeededRandom.check(7, 50, random -> cases.add(random.between(0, Long.MAX_VALUE)));
        assertThat(cases).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void bothEndsOfARangeAreDrawn() {
        List<Integer> drawn = new ArrayList<>();
        SeededRandom.check(7, 200, random -> drawn.add(random.between(3, 5)));
        assertThat(drawn).contains(3, 4, 5).allMatch(value -> value >= 3 && value <= 5);
        assertThatCode(() -> new SeededRandom(7).between(Long.MIN_VALUE + 1, Long.MAX_VALUE))
                .doesNotThrowAnyException();
    }

    private static List<Object> draws(long seed) {
        SeededRandom random = new SeededRandom(seed);
        return List.of(
                random.between(0, 1_000_000),
                random.text("abc\uD83D\uDE00", 10),
                random.date(LocalDate.EPOCH, LocalDate.of(2030, 1, 1)),
                random.oneOf("a", "b", "c"));
    }

    private static Throwable catchFailure(Runnable check) {
        try {
            check.run();
        } catch (AssertionError e) {
            return e;
        }
        throw new AssertionError("nothing failed");
    }
}
