package id.antrean.bench;

import java.util.concurrent.TimeUnit;

/**
 * When webhooks are sent: evenly, on a schedule that does not care how quickly they are answered.
 *
 * @param rate webhooks a second
 * @param warmUpSeconds for how long they are sent without being measured
 * @param seconds for how long they are measured after that
 * @param updates the messages in each webhook
 * @param seed the people and the days they ask for follow from it
 */
record Load(int rate, int warmUpSeconds, int seconds, int updates, long seed) {

    /** @throws IllegalArgumentException when nothing would be measured */
    Load {
        if (rate < 1 || warmUpSeconds < 0 || seconds < 1 || updates < 1) {
            throw new IllegalArgumentException("rate, seconds and updates must be 1 or more, the warm-up 0 or more");
        }
    }

    /** How many webhooks are sent, with those of the warm-up. */
    int webhooks() {
        return Math.multiplyExact(rate, warmUpSeconds + seconds);
    }

    /** How many messages all of them hold. */
    int messages() {
        return Math.multiplyExact(webhooks(), updates);
    }

    /** How many webhooks are measured. */
    int measuredWebhooks() {
        return rate * seconds;
    }

    /** Whether a webhook is sent after the warm-up. */
    boolean isMeasured(int webhook) {
        return webhook >= rate * warmUpSeconds;
    }

    /** When a webhook is sent, in nanoseconds after the first. */
    long dueNanos(int webhook) {
        return webhook * TimeUnit.SECONDS.toNanos(1) / rate;
    }
}
