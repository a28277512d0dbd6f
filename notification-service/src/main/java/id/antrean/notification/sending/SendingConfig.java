package id.antrean.notification.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are sent. */
@ConfigMapping(prefix = "antrean.sending")
public interface SendingConfig {

    /** How many messages are on their way to WhatsApp at once. */
    @WithDefault("8")
    int concurrency();

    /** How often to look for messages that are due and that nobody called attention to. */
    @WithDefault("250ms")
    Duration poll();

    /**
     * For how long a message is one process's to send, and how long a delivery report is waited for when the outcome of a
     * call is unknown. Must be longer than two calls (upload and message) can take.
     */
    @WithDefault("60s")
    Duration lease();

    /** The pause before the second attempt; doubles with each one up to {@link #retryMaxDelay()}. */
    @WithDefault("1s")
    Duration retryDelay();

    /** The longest pause between two attempts. */
    @WithDefault("5m")
    Duration retryMaxDelay();

    /**
     * After how many attempts a message is given up. The default takes about a day; then WhatsApp's 24 hours for answers
     * are over anyway.
     */
    @WithDefault("300")
    int maxAttempts();

    /** How long all sending rests when the token or the account is refused; doubles up to {@link #retryMaxDelay()}. */
    @WithDefault("5s")
    Duration pause();

    /**
     * How long all sending rests when WhatsApp says it is too much, or cannot be reached; doubles up to
     * {@link #retryMaxDelay()}.
     */
    @WithDefault("1s")
    Duration throttlePause();

    /**
     * How many messages a second an office's number may send, all processes together. Meta gives 80, and raises it to
     * 1,000 by itself where a number reaches very many people.
     */
    @WithDefault("80")
    double messagesPerSecond();

    /** The part of that which may be taken by what goes out in large numbers, such as reminders. */
    @WithDefault("0.33")
    double bulkShare();

    /** How many messages one person may get in a row from an office; Meta allows 45. */
    @WithDefault("40")
    int pairBurst();

    /** How long one message to one person counts against that. */
    @WithDefault("6s")
    Duration pairInterval();

    /** For how long after a person's last message everything may be sent to them. */
    @WithDefault("24h")
    Duration window();

    /** How much earlier we take it to be over, since clocks differ and messages wait. */
    @WithDefault("10m")
    Duration windowMargin();

    /** How long a message waits when none of its templates can be used. */
    @WithDefault("10m")
    Duration templateRetry();

    /** The pause after a report that a message which WhatsApp had taken did not arrive, but may another time. */
    @WithDefault("30s")
    Duration reportedRetryDelay();
}
