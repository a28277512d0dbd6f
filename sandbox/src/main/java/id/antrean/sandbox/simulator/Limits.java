package id.antrean.sandbox.simulator;

import java.time.Duration;

/**
 * How strict the simulator is where Meta's strictness depends on the account, or where its documents contradict each
 * other.
 *
 * @param messagesPerSecond how many messages an office's number takes in any second, in and out together; 0 for any
 * @param pairBurst how many messages an office may send to one person at once; 0 for any
 * @param pairPause how long it waits for one more of them
 * @param window what becomes of a free message outside the 24-hour window
 * @param review whether a template that is created is approved at once
 */
public record Limits(int messagesPerSecond, int pairBurst, Duration pairPause, Window window, Review review) {

    /** What becomes of a free message when the person has not written for 24 hours. */
    public enum Window {
        /** It is refused at once. */
        REFUSED,
        /** It is accepted, and fails later by its status. */
        FAILED,
        /** It is delivered: there is no window. */
        OFF
    }

    /** Who approves templates. */
    public enum Review {
        /** Every template is approved when it is created. */
        AT_ONCE,
        /** Templates wait until the control API approves or rejects them. */
        BY_HAND
    }

    private static final int ORDINARY_TIER = 80;
    private static final int UNLIMITED_TIER = 1000;
    private static final int BURST = 45;
    private static final Duration PAUSE = Duration.ofSeconds(6);

    /** Meta's limits of an ordinary number. */
    public static final Limits META = new Limits(ORDINARY_TIER, BURST, PAUSE, Window.REFUSED, Review.AT_ONCE);

    /** Meta's limits of a number of the unlimited tier: what {@code ./antrean up} begins with, so that load can be tested. */
    public static final Limits UNLIMITED_NUMBER = META.withMessagesPerSecond(UNLIMITED_TIER);

    /** No limits of pace and no window. */
    public static final Limits NONE = new Limits(0, 0, Duration.ZERO, Window.OFF, Review.AT_ONCE);

    /** @throws IllegalArgumentException when a number is negative */
    public Limits {
        if (messagesPerSecond < 0 || pairBurst < 0 || pairPause.isNegative()) {
            throw new IllegalArgumentException("limits must not be negative; 0 is for none");
        }
    }

    /** With this many messages a second. */
    public Limits withMessagesPerSecond(int number) {
        return new Limits(number, pairBurst, pairPause, window, review);
    }

    /** With this burst and this pause between one office and one person. */
    public Limits withPair(int burst, Duration pause) {
        return new Limits(messagesPerSecond, burst, pause, window, review);
    }

    /** With another fate of free messages outside the window. */
    public Limits withWindow(Window other) {
        return new Limits(messagesPerSecond, pairBurst, pairPause, other, review);
    }

    /** With another review of templates. */
    public Limits withReview(Review other) {
        return new Limits(messagesPerSecond, pairBurst, pairPause, window, other);
    }
}
