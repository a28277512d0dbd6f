package id.antrean.booking.misuse;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.SignalKind;
import id.antrean.contracts.value.Standing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StandingRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00.123456Z");
    private static final StandingParameters PARAMETERS =
            new StandingParameters(Duration.ofDays(30), new BigDecimal("3"), new BigDecimal("6"), Duration.ofDays(30));

    @Test
    void r10WithoutSignalsANumberIsClear() {
        assertThat(decide(List.of(), NOW)).isEqualTo(new Decision(Standing.CLEAR, null, new BigDecimal("0.0000")));
    }

    @Test
    void r10ASignalLosesHalfItsWeightInAHalfLife() {
        assertThat(decide(List.of(signal(1, 2, 30)), NOW).score()).isEqualByComparingTo("1");
        assertThat(decide(List.of(signal(1, 2, 60)), NOW).score()).isEqualByComparingTo("0.5");
        assertThat(decide(List.of(signal(1, 2, 30), signal(2, 2, 0)), NOW).score())
                .isEqualByComparingTo("3");
    }

    @Test
    void r10AScoreOfThreeFlagsUntilItHasDecayed() {
        Decision decision = decide(List.of(signal(1, 2, 0), signal(2, 2, 0)), NOW);

        assertThat(decision.standing()).isEqualTo(Standing.FLAGGED);
        // 4 falls to 3 in log2(4/3) = 0.415 half-lives.
        assertThat(Duration.between(NOW, decision.until()))
                .isBetween(
                        Duration.ofDays(12).plusHours(10), Duration.ofDays(12).plusHours(12));
    }

    @Test
    void r10AScoreOfSixBlacklistsForThirtyDaysFromTheSignalThatReachedIt() {
        List<Signal> signals = List.of(signal(1, 3, 0), signal(2, 3, 0));
        Decision decision = decide(signals, NOW);

        assertThat(decision.standing()).isEqualTo(Standing.BLACKLISTED);
        assertThat(decision.until()).isEqualTo(NOW.plus(Duration.ofDays(30)));
        // What follows later is not counted from the later day.
        assertThat(decide(signals, NOW.plus(Duration.ofDays(20))))
                .isEqualTo(new Decision(
                        Standing.BLACKLISTED,
                        NOW.plus(Duration.ofDays(30)),
                        decide(signals, NOW.plus(Duration.ofDays(20))).score()));
    }

    @Test
    void r10ABlacklistingIsNotShortenedWhenTheScoreFallsBelowSix() {
        Decision decision = decide(List.of(signal(1, 3, 10), signal(2, 3, 10)), NOW);

        assertThat(decision.score()).isLessThan(new BigDecimal("6"));
        assertThat(decision.standing()).isEqualTo(Standing.BLACKLISTED);
    }

    @Test
    void r10AfterABlacklistingANumberIsFlaggedForAsLongAsTheScoreIsHigh() {
        List<Signal> signals = List.of(signal(1, 5, 0), signal(2, 5, 0));
        Decision after = decide(signals, NOW.plus(Duration.ofDays(30)));

        assertThat(after.standing()).isEqualTo(Standing.FLAGGED);
        assertThat(after.score()).isEqualByComparingTo("5");
        assertThat(decide(signals, requireNonNull(after.until())).standing()).isEqualTo(Standing.CLEAR);
    }

    @Test
    void r10ASupervisorsBlockLastsAsLongAsTheSupervisorSaid() {
        Signal block = new Signal(1, SignalKind.BLOCKED_BY_OFFICE, BigDecimal.ZERO, NOW, NOW.plus(Duration.ofDays(5)));

        assertThat(decide(List.of(block), NOW))
                .isEqualTo(new Decision(Standing.BLACKLISTED, NOW.plus(Duration.ofDays(5)), new BigDecimal("0.0000")));
        assertThat(decide(List.of(block), NOW.plus(Duration.ofDays(5))).standing())
                .isEqualTo(Standing.CLEAR);
    }

    @Test
    void aSignalFromAClockThatIsAheadCountsAsIfItWereNow() {
        assertThat(decide(List.of(signal(1, 3, -1)), NOW).score()).isEqualByComparingTo("3");
    }

    @Test
    void aSumThatRoundsToTheThresholdIsFlaggedAndItsEndIsStillToCome() {
        Decision decision = decide(List.of(Signal.of(1, SignalKind.NO_SHOW, 3, NOW.minusSeconds(8))), NOW);

        assertThat(decision.score()).isEqualByComparingTo("3");
        assertThat(decision.standing()).isEqualTo(Standing.FLAGGED);
        assertThat(decision.until()).isAfter(NOW);
        assertThat(decide(
                                List.of(Signal.of(1, SignalKind.NO_SHOW, 3, NOW.minusSeconds(8))),
                                requireNonNull(decision.until()))
                        .standing())
                .isEqualTo(Standing.CLEAR);
    }

    @Test
    void thresholdsThatContradictEachOtherAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StandingParameters(
                        Duration.ofDays(1), new BigDecimal("3"), new BigDecimal("3"), Duration.ofDays(1)))
                .withMessage("blacklisted-at must be more than flagged-at");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StandingParameters(
                        Duration.ZERO, new BigDecimal("3"), new BigDecimal("6"), Duration.ofDays(1)))
                .withMessageContaining("half-life");
    }

    @Test
    void r10EveryDecisionIsTheSameWhenItIsMadeAgainFromItsRow() {
        SeededRandom.check(2_000, random -> {
            List<Signal> signals = signals(random);
            StandingParameters parameters = parameters(random);
            Decision decision = StandingRules.decide(signals, parameters, NOW);

            Decision again = Replay.of(Evidence.write(signals), Evidence.write(parameters), NOW);

            assertThat(again).isEqualTo(decision);
            assertThat(Replay.agrees(decision, again)).isTrue();
        });
    }

    @Test
    void aDecisionThatWasAlteredIsSeenWhenItIsMadeAgain() {
        Decision kept = decide(List.of(signal(1, 4, 0)), NOW);

        assertThat(Replay.agrees(kept, decide(List.of(signal(1, 2, 0)), NOW))).isFalse();
        assertThat(Replay.agrees(kept, decide(List.of(signal(1, 4, 1)), NOW))).isFalse();
    }

    @Test
    void theOrderOfSignalsDoesNotMatter() {
        SeededRandom.check(2_000, random -> {
            List<Signal> signals = signals(random);
            List<Signal> shuffled = new ArrayList<>(signals);
            Collections.shuffle(shuffled, new Random(random.between(0, Integer.MAX_VALUE)));

            assertThat(decide(shuffled, NOW)).isEqualTo(decide(signals, NOW));
        });
    }

    @Test
    void r10AStandingHoldsUntilTheTimeItNamesAndNotBeyond() {
        SeededRandom.check(2_000, random -> {
            List<Signal> signals = signals(random);
            Decision decision = decide(signals, NOW);
            if (decision.until() != null) {
                assertThat(decision.until()).isAfter(NOW);
                Duration left = Duration.between(NOW, decision.until());
                Instant before = NOW.plusMillis(random.between(0, Math.max(0, left.toMillis() - 2_000)));
                assertThat(decide(signals, before).standing()).isEqualTo(decision.standing());
                assertThat(decide(signals, decision.until()).standing()).isLessThan(decision.standing());
            }
        });
    }

    @Test
    void oneMoreSignalNeverImprovesAStandingNorShortensIt() {
        SeededRandom.check(2_000, random -> {
            List<Signal> signals = signals(random);
            List<Signal> more = new ArrayList<>(signals);
            more.add(Signal.of(1_000, SignalKind.FLOODING, random.between(1, 4), NOW));
            Decision before = decide(signals, NOW);
            Decision after = decide(more, NOW);

            assertThat(after.standing()).isGreaterThanOrEqualTo(before.standing());
            if (after.standing() == before.standing() && before.until() != null) {
                assertThat(after.until()).isAfterOrEqualTo(before.until());
            }
        });
    }

    private static Decision decide(List<Signal> signals, Instant now) {
        return StandingRules.decide(signals, PARAMETERS, now);
    }

    private static Signal signal(long id, double weight, int daysAgo) {
        return Signal.of(id, SignalKind.NO_SHOW, weight, NOW.minus(Duration.ofDays(daysAgo)));
    }

    private static List<Signal> signals(SeededRandom random) {
        List<Signal> signals = new ArrayList<>();
        for (int i = random.between(0, 12); i > 0; i--) {
            Instant at = NOW.minusSeconds(random.between(0, 200 * 86_400L));
            signals.add(
                    random.inPercent(5)
                            ? new Signal(
                                    i,
                                    SignalKind.BLOCKED_BY_OFFICE,
                                    BigDecimal.ZERO,
                                    at,
                                    at.plusSeconds(random.between(1, 365 * 86_400L)))
                            : new Signal(
                                    i,
                                    random.oneOf(SignalKind.values()),
                                    BigDecimal.valueOf(random.between(0, 400), 2),
                                    at,
                                    null));
        }
        return signals;
    }

    private static StandingParameters parameters(SeededRandom random) {
        BigDecimal flaggedAt = BigDecimal.valueOf(random.between(1, 800), 2);
        return new StandingParameters(
                Duration.ofSeconds(random.between(1, 90 * 86_400L)),
                flaggedAt,
                flaggedAt.add(BigDecimal.valueOf(random.between(1, 800), 2)),
                Duration.ofSeconds(random.between(1, 90 * 86_400L)));
    }
}
