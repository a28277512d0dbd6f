package id.antrean.notification.conversation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether people see at once that they were heard: their message gets its blue ticks, and the office is seen typing. */
@ConfigMapping(prefix = "antrean.attention")
interface AttentionConfig {

    /** Whether it is done at all. It costs a call for each message, and no money. */
    @WithDefault("true")
    boolean enabled();

    /** How old a message may be: an older one was answered, or the answer is late anyway. */
    @WithDefault("20s")
    Duration maxAge();

    /** In a rush, when more messages than these come at once, answers need the calls more. */
    @WithDefault("20")
    int maxAtOnce();
}
