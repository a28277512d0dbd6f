package id.antrean.sandbox.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a webhook that was not accepted is tried again. */
final class WebhookRetries {

    /** Meta gives up after this. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** Meta tells only that the first is at once and that they grow. The last one holds for all further. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    /** Of a service that is restarted in a sandbox. */
    private static final List<Duration> QUICK_PAUSES = List.of(
            Duration.ofMillis(1),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30));

    private WebhookRetries() {}

    /** How long to wait in real time. */
    static Duration quick(int triesBefore) {
        return pause(QUICK_PAUSES, triesBefore);
    }

    /**
     * When to try again as Meta does.
     *
     * @param firstAt when it was tried first, in milliseconds since 1970 as the others
     * @param triesBefore how many tries there were before the one that failed at {@code now}
     * @return empty when it is given up
     */
    static Optional<Long> likeMeta(long firstAt, long now, int triesBefore) {
        long next = now + pause(PAUSES, triesBefore).toMillis();
        return next - firstAt > KEPT.toMillis() ? Optional.empty() : Optional.of(next);
    }

    private static Duration pause(List<Duration> pauses, int triesBefore) {
        return pauses.get(Math.min(triesBefore, pauses.size() - 1));
    }
}
