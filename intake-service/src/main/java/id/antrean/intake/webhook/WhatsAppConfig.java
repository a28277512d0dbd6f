package id.antrean.intake.webhook;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/**
 * What was agreed with Meta about the webhook. Both are needed; they are optional here so that {@link WebhookSecrets} can
 * name all that is missing in one line.
 */
@ConfigMapping(prefix = "antrean.whatsapp")
interface WhatsAppConfig {

    /**
     * The app secret, with which Meta signs what it sends. While it is being changed, the old and the new one, separated
     * by a comma.
     */
    Optional<List<String>> appSecret();

    /** The word that Meta's dashboard asks for when the webhook's address is entered there. */
    Optional<String> verifyToken();
}
