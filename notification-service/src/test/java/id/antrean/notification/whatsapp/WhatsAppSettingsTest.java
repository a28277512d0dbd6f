package id.antrean.notification.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsAppSettingsTest {

    private static final String SECRET = "EAAsecret";

    private static WhatsAppSettings settings(String key, String value) {
        Map<String, String> values = new HashMap<>(
                Map.of("antrean.whatsapp.api-url", "https://graph.example", "antrean.whatsapp.access-token", SECRET));
        values.put("antrean.whatsapp." + key, value);
        return WhatsAppSettings.of(new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(WhatsAppConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(WhatsAppConfig.class));
    }

    @Test
    void theUsualSettingsAreTaken() {
        WhatsAppSettings settings = settings("api-version", "v26.0");
        assertThat(settings.authorization()).isEqualTo("Bearer " + SECRET);
        assertThat(settings.longestCall()).hasSeconds(13);
        assertThat(settings.toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "api-url, ''",
        "api-url, graph.facebook.com",
        "api-url, ftp://graph.facebook.com",
        "api-url, 'http://not a url'",
        "api-version, 26",
        "api-version, ../v26.0",
        "access-token, ''",
        "access-token, 'two words'",
        "connect-timeout, 0s",
        "read-timeout, PT-1S",
    })
    void whatIsWrongIsToldInOneLineWithItsKeyAndWithoutTheToken(String key, String value) {
        assertThatThrownBy(() -> settings(key, value))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("antrean.whatsapp." + key + " ")
                .message()
                .doesNotContain("\n", SECRET, "two words");
    }
}
