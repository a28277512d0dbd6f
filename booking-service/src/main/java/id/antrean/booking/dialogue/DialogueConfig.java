package id.antrean.booking.dialogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Registrations that are asked together part by part. */
@ConfigMapping(prefix = "antrean.dialogue")
interface DialogueConfig {

    /**
     * For how long a question waits for its answer. What is sent later begins anew, and what was known is removed: it is
     * personal data that has led to nothing.
     */
    @WithDefault("2h")
    Duration lasts();
}
