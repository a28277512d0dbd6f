package id.antrean.notification.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether all messages may be read on one page. */
@ConfigMapping(prefix = "antrean.review")
public interface ReviewConfig {

    /** Nobody has to sign in to read them: they hold no personal data. */
    @WithDefault("false")
    boolean enabled();
}
