package id.antrean.notification.sending;

import java.time.Duration;

/**
 * Pauses that grow.
 *
 * @param first the first pause
 * @param factor by which each one is longer than the one before
 * @param longest the longest pause
 */
record Backoff(Duration first, int factor, Duration longest) {

    /** How much shorter or longer a pause may be made, so that many do not end at once. */
    private static final double JITTER = 0.3;

    /**
     * The pause after the n-th failure.
     *
     * @param failures from 1
     * @param random from 0 to 1; which of the possible pauses
     */
    Duration after(int failures, double random) {
        double millis = first.toMillis() * Math.pow(factor, failures - 1.0);
        double limited = Math.min(millis, longest.toMillis());
        return Duration.ofMillis(Math.round(limited * (1 - JITTER + 2 * JITTER * random)));
    }
}
