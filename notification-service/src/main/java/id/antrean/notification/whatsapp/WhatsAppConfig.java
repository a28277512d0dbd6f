package id.antrean.notification.whatsapp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How to reach WhatsApp. */
@ConfigMapping(prefix = "antrean.whatsapp")
interface WhatsAppConfig {

    /** Where the Graph API is, for example {@code https://graph.facebook.com}, without the version. Needed. */
    Optional<String> apiUrl();

    /** The version of the Graph API; each ends about two years after it came out. */
    @WithDefault("v26.0")
    String apiVersion();

    /** The token of the system user that may send. Needed, and secret. */
    Optional<String> accessToken();

    /** How long to wait for a connection. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** How long to wait for an answer; after that it is unknown whether the message went out. */
    @WithDefault("10s")
    Duration readTimeout();

    /** How many connections to WhatsApp are held at most. */
    @WithDefault("50")
    int connections();
}
