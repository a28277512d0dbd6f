package id.antrean.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookSecretsTest {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatIsMissingIsNamedInOneLine() {
        assertThatThrownBy(() -> secrets(Optional.empty(), Optional.empty()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Missing configuration: antrean.whatsapp.app-secret, antrean.whatsapp.verify-token");
        assertThatThrownBy(() -> secrets(Optional.of(List.of(" ", "")), Optional.of("token")))
                .hasMessage("Missing configuration: antrean.whatsapp.app-secret");
        assertThatThrownBy(() -> secrets(Optional.of(List.of("secret")), Optional.of(" ")))
                .hasMessage("Missing configuration: antrean.whatsapp.verify-token");
    }

    @Test
    void spacesAroundTheCommaOfTwoSecretsDoNotMatter() {
        WebhookSecrets secrets = secrets(Optional.of(List.of("new ", " old")), Optional.of("token"));

        assertThat(secrets.signed(BODY, Signing.sign("new", BODY))).isTrue();
        assertThat(secrets.signed(BODY, Signing.sign("old", BODY))).isTrue();
    }

    @Test
    void onlyTheWholeVerifyTokenIsRight() {
        WebhookSecrets secrets = secrets(Optional.of(List.of("secret")), Optional.of("token"));

        assertThat(secrets.isVerifyToken("token")).isTrue();
        assertThat(secrets.isVerifyToken("toke")).isFalse();
        assertThat(secrets.isVerifyToken("token2")).isFalse();
        assertThat(secrets.isVerifyToken("")).isFalse();
        assertThat(secrets.isVerifyToken(null)).isFalse();
    }

    private static WebhookSecrets secrets(Optional<List<String>> appSecret, Optional<String> verifyToken) {
        return new WebhookSecrets(new WhatsAppConfig() {
            @Override
            public Optional<List<String>> appSecret() {
                return appSecret;
            }

            @Override
            public Optional<String> verifyToken() {
                return verifyToken;
            }
        });
    }
}
