package id.antrean.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void anOptionWinsOverAVariable() {
        Settings settings = new Settings(
                Map.of("antrean.whatsapp.api-url", "http://option"),
                Map.of("ANTREAN_WHATSAPP_API_URL", "http://variable"));

        assertThat(settings.find("antrean.whatsapp.api-url")).contains("http://option");
    }

    @Test
    void aVariableIsFoundInEveryFormThatMicroProfileKnows() {
        assertThat(new Settings(Map.of(), Map.of("antrean.whatsapp.app-secret", "a"))
                        .find("antrean.whatsapp.app-secret"))
                .contains("a");
        assertThat(new Settings(Map.of(), Map.of("antrean_whatsapp_app_secret", "b"))
                        .find("antrean.whatsapp.app-secret"))
                .contains("b");
        assertThat(new Settings(Map.of(), Map.of("ANTREAN_WHATSAPP_APP_SECRET", "c"))
                        .find("antrean.whatsapp.app-secret"))
                .contains("c");
    }

    @Test
    void aBlankValueIsNone() {
        Settings settings = new Settings(Map.of(), Map.of("ANTREAN_SANDBOX_PASSWORD", " "));

        assertThat(settings.find("antrean.sandbox.password")).isEmpty();
    }
}
