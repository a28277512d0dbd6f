package id.antrean.sandbox.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts each office's messages of the last second. Not safe for use by several threads. */
final class Throughput {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Map<String, Deque<Long>> byOffice = new HashMap<>();

    /**
     * Whether one more message of an office fits into the last second.
     *
     * @param limit the most in any second; 0 for any number
     * @param now from a clock that never goes back, in nanoseconds
     */
    boolean hasRoom(String office, int limit, long now) {
        return limit == 0 || lastSecond(office, now).size() < limit;
    }

    /** Counts a message. */
    void count(String office, long now) {
        lastSecond(office, now).add(now);
    }

    private Deque<Long> lastSecond(String office, long now) {
        Deque<Long> times = byOffice.computeIfAbsent(office, key -> new ArrayDeque<>());
        while (!times.isEmpty() && now - times.getFirst() >= SECOND) {
            times.removeFirst();
        }
        return times;
    }
}
