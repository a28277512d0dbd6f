package id.antrean.notification.sending;

import id.antrean.notification.sending.Outcome.Signal;
import java.time.Duration;

/**
 * Closes when WhatsApp refuses whatever goes through it or cannot be reached, and after a pause lets one through to see
 * whether it is over. Times are those of {@link System#nanoTime}. Not safe for threads: its owner locks.
 */
final class Gate {

    private static final double MIDDLE = 0.5;

    private final Backoff refusal;
    private final Backoff throttle;
    private int failures;
    private long opensAt;

    /**
     * An open gate.
     *
     * @param refusal how long it closes when the token or the account is refused
     * @param throttle how long it closes when there were too many messages, or no connection
     */
    Gate(Backoff refusal, Backoff throttle) {
        this.refusal = refusal;
        this.throttle = throttle;
    }

    /** Whether nothing is known to be wrong. */
    boolean isOpen() {
        return failures == 0;
    }

    /** How many of so many may be under way at this moment. */
    int width(int usual, long now) {
        if (isOpen()) {
            return usual;
        }
        return now - opensAt < 0 ? 0 : 1;
    }

    /**
     * Takes note of an outcome.
     *
     * @return how long it closes because of it, or zero; while it is closed more of the same changes nothing
     */
    Duration note(Signal signal, long now) {
        switch (signal) {
            case WORKS -> failures = 0;
            case NONE, OFFICE_THROTTLED, OFFICE_REFUSED -> {
                // Says nothing of this gate.
            }
            case THROTTLED -> {
                return close(throttle, now);
            }
            case REFUSED -> {
                return close(refusal, now);
            }
        }
        return Duration.ZERO;
    }

    private Duration close(Backoff backoff, long now) {
        if (width(1, now) == 0) {
            return Duration.ZERO;
        }
        failures++;
        Duration pause = backoff.after(failures, MIDDLE);
        opensAt = now + pause.toNanos();
        return pause;
    }
}
