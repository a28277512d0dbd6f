package id.antrean.sandbox.simulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What each office has sent to each person, above what was paid back by waiting. Not safe for use by several threads.
 */
final class PairPace {

    /** From this many pairs on, those that have waited long enough are forgotten. */
    private static final int MANY = 50_000;

    /** When everything that was sent to a pair will be paid back, by pair. */
    private final Map<String, Long> paidBackAt = new HashMap<>();

    private int forgetAt = MANY;

    /**
     * Whether one more message fits.
     *
     * @param burst how many fit at once; 0 for any number
     * @param pause how long a message takes to be paid back
     * @param now from a clock that never goes back, in nanoseconds
     */
    boolean hasRoom(String pair, int burst, Duration pause, long now) {
        long owed = paidBackAt.getOrDefault(pair, now) - now;
        return burst == 0 || owed <= pause.toNanos() * (burst - 1);
    }

    /** Counts a message. */
    void count(String pair, Duration pause, long now) {
        // Such clocks overflow: only differences may be compared.
        long owed = Math.max(0, paidBackAt.getOrDefault(pair, now) - now);
        paidBackAt.put(pair, now + owed + pause.toNanos());
        if (paidBackAt.size() >= forgetAt) {
            paidBackAt.values().removeIf(at -> at - now <= 0);
            forgetAt = Math.max(MANY, paidBackAt.size() * 2);
        }
    }
}
