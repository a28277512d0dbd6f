package id.antrean.booking.misuse;

import id.antrean.contracts.value.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What signals come to (R10): their weights are added up, each halved as often as a half-life has passed since.
 *
 * <p>A number is blacklisted for a fixed time from each signal that brings the score to the upper threshold, and for as
 * long as a supervisor blocked it. All follows from the signals alone: what came before has no say, so that an annulled
 * signal leaves nothing behind, and a decision can be made again from its evidence.
 */
public final class StandingRules {

    private static final int PLACES = 4;
    /** What is just below this rounds to less than the threshold. */
    private static final double HALF_OF_LAST_PLACE = 0.00005;

    private static final double MILLIS_PER_SECOND = 1000;

    private StandingRules() {}

    /** Decides on these signals, in whatever order they come. The same signals give the same decision on any machine. */
    public static Decision decide(List<Signal> signals, StandingParameters parameters, Instant now) {
        double sum = 0;
        Instant last = Instant.MIN;
        Instant barredUntil = blockedUntil(signals);
        for (Signal signal : counting(signals)) {
            // Another service's clock may be a little ahead of ours.
            Instant at = signal.at().isAfter(now) ? now : signal.at();
            sum = (sum == 0 ? 0 : decayed(sum, last, at, parameters))
                    + signal.weight().doubleValue();
            last = at;
            if (rounded(sum).compareTo(parameters.blacklistedAt()) >= 0) {
                barredUntil = later(barredUntil, at.plus(parameters.blacklistedFor()));
            }
        }
        double present = sum == 0 ? 0 : decayed(sum, last, now, parameters);
        BigDecimal score = rounded(present);
        if (barredUntil != null && barredUntil.isAfter(now)) {
            return new Decision(Standing.BLACKLISTED, barredUntil, score);
        }
        if (score.compareTo(parameters.flaggedAt()) >= 0) {
            return new Decision(Standing.FLAGGED, flaggedUntil(present, parameters, now), score);
        }
        return new Decision(Standing.CLEAR, null, score);
    }

    private static List<Signal> counting(List<Signal> signals) {
        return signals.stream()
                .filter(Signal::counts)
                .sorted(Comparator.comparing(Signal::at).thenComparing(Signal::id))
                .toList();
    }

    private static @Nullable Instant blockedUntil(List<Signal> signals) {
        Instant until = null;
        for (Signal signal : signals) {
            if (signal.blockedUntil() != null) {
                until = later(until, signal.blockedUntil());
            }
        }
        return until;
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    /** The part of a weight that is left after a time. */
    static double decayed(double weight, Instant from, Instant to, StandingParameters parameters) {
        double age = Duration.between(from, to).toMillis();
        double halfLives = age / MILLIS_PER_SECOND / parameters.halfLife().toSeconds();
        return weight * StrictMath.pow(2, -halfLives);
    }

    /** All weights decay alike, so their sum does: the time when it falls below the threshold has a closed form. */
    private static Instant flaggedUntil(double sum, StandingParameters parameters, Instant now) {
        double below = parameters.flaggedAt().doubleValue() - HALF_OF_LAST_PLACE;
        double halfLives = StrictMath.log(sum / below) / StrictMath.log(2);
        long seconds = (long) StrictMath.ceil(halfLives * parameters.halfLife().toSeconds());
        return now.plusSeconds(seconds + 1).truncatedTo(ChronoUnit.SECONDS);
    }

    private static BigDecimal rounded(double score) {
        return BigDecimal.valueOf(score).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
