package id.antrean.sandbox.launch;

import java.time.Duration;

/** How long to wait before a service that ended is started again. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 5;

    /** Whoever ran this long was well: its end is counted as the first. */
    private static final Duration WELL = Duration.ofMinutes(1);

    private int ends;

    /** The pause after a run of that length. */
    synchronized Duration after(Duration run) {
        if (run.compareTo(WELL) >= 0) {
            ends = 0;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(ends, MOST_DOUBLINGS));
        ends++;
        return pause;
    }
}
