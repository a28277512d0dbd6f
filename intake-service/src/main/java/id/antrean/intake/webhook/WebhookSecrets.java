package id.antrean.intake.webhook;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows by its secrets what comes from Meta. The service does not start without them. */
@Singleton
@Startup
final class WebhookSecrets {

    private final WebhookSignature signature;
    private final byte[] verifyToken;

    /** @throws ConfigurationException when one is missing, in one line that names all that are */
    WebhookSecrets(WhatsAppConfig config) {
        List<String> appSecrets = config.appSecret().orElse(List.of()).stream()
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
        String token = config.verifyToken().map(String::strip).orElse("");
        List<String> missing = new ArrayList<>();
        if (appSecrets.isEmpty()) {
            missing.add("antrean.whatsapp.app-secret");
        }
        if (token.isEmpty()) {
            missing.add("antrean.whatsapp.verify-token");
        }
        if (!missing.isEmpty()) {
            throw new ConfigurationException(
                    "Missing configuration: " + String.join(", ", missing), Set.copyOf(missing));
        }
        this.signature = new WebhookSignature(appSecrets);
        this.verifyToken = token.getBytes(StandardCharsets.UTF_8);
    }

    /** Tells whether Meta signed this body. */
    boolean signed(byte[] body, @Nullable String signatureHeader) {
        return signature.matches(body, signatureHeader);
    }

    /** Tells whether this is the verify token, in a time that does not depend on how much of it is right. */
    boolean isVerifyToken(@Nullable String token) {
        return token != null && MessageDigest.isEqual(verifyToken, token.getBytes(StandardCharsets.UTF_8));
    }
}
