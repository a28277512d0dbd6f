package id.antrean.bench;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What came of a load. To be filled by one thread, and read when it is complete. */
final class LoadResult {

    private static final int DIGITS = 3;

    private final Load load;
    private final Instant startedAt;
    private final Histogram latency = new Histogram(DIGITS);
    private final Histogram lateness = new Histogram(DIGITS);
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private int answered;
    private int taken;
    private long lastNanos;

    /** @param startedAt when the first webhook was due */
    LoadResult(Load load, Instant startedAt) {
        this.load = load;
        this.startedAt = startedAt;
    }

    /** A webhook was sent, so long after it was due. */
    void sent(int webhook, long lateNanos) {
        if (load.isMeasured(webhook)) {
            lateness.recordValue(TimeUnit.NANOSECONDS.toMicros(lateNanos));
        }
    }

    /**
     * A webhook was answered, or never will be.
     *
     * @param latencyNanos the time since it was due
     * @param what the status, or why there is none
     * @param accepted whether intake took it
     */
    void answered(int webhook, long latencyNanos, String what, boolean accepted) {
        answered++;
        taken += accepted ? 1 : 0;
        lastNanos = Math.max(lastNanos, load.dueNanos(webhook) + latencyNanos);
        if (load.isMeasured(webhook)) {
            latency.recordValue(TimeUnit.NANOSECONDS.toMicros(latencyNanos));
            outcomes.merge(what, 1, Integer::sum);
        }
    }

    /** Whether all are answered. */
    boolean isComplete() {
        return answered == load.webhooks();
    }

    /** Messages of webhooks that intake took, with those of the warm-up. */
    int takenMessages() {
        return taken * load.updates();
    }

    /** Microseconds from the instant a webhook was due to its answer, errors included. */
    Histogram latency() {
        return latency;
    }

    /** Microseconds by which this process was late itself. */
    Histogram lateness() {
        return lateness;
    }

    /** How often each status, or reason for none, was the answer. */
    Map<String, Integer> outcomes() {
        return outcomes;
    }

    /** Webhooks answered a second, from the first measured one to the last answer. */
    double achievedRate() {
        long from = load.dueNanos(load.webhooks() - load.measuredWebhooks());
        return load.measuredWebhooks() * (double) TimeUnit.SECONDS.toNanos(1) / (lastNanos - from);
    }

    /** When a webhook was due. */
    Instant dueAt(int webhook) {
        return startedAt.plusNanos(load.dueNanos(webhook));
    }

    /** When the last answer came. */
    Instant lastAnswerAt() {
        return startedAt.plusNanos(lastNanos);
    }
}
