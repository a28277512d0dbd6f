package id.antrean.notification.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are sent. */
@ConfigMapping(prefix = "antrean.sending")
interface SendingConfig {

    /** How many messages are on their way to WhatsApp at once. */
    @WithDefault("8")
    int concurrency();

    /** How often to look for messages that are due and that nobody called attention to. */
    @WithDefault("1s")
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
}
