package id.antrean.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhatsAppAccountTest {

    @Test
    void withoutSettingsItIsTheAccountOfTheRunningSandbox() {
        assertThat(WhatsAppAccount.of(new Settings(Map.of(), Map.of()), 9000))
                .isEqualTo(new WhatsAppAccount(
                        URI.create("http://localhost:9000/simulator/graph"),
                        "v26.0",
                        WhatsApp.DEFAULT_BUSINESS_ACCOUNT_ID,
                        WhatsApp.DEFAULT_ACCESS_TOKEN));
    }

    @Test
    void theUsualVariablesNameAnother() {
        Settings settings = new Settings(
                Map.of(),
                Map.of(
                        "ANTREAN_WHATSAPP_API_URL", "https://graph.facebook.com/",
                        "ANTREAN_WHATSAPP_API_VERSION", "v27.0",
                        "ANTREAN_WHATSAPP_BUSINESS_ACCOUNT_ID", "1",
                        "ANTREAN_WHATSAPP_ACCESS_TOKEN", "secret-of-ours"));

        WhatsAppAccount account = WhatsAppAccount.of(settings, 9000);

        assertThat(account)
                .isEqualTo(
                        new WhatsAppAccount(URI.create("https://graph.facebook.com"), "v27.0", "1", "secret-of-ours"));
        assertThat(account.toString()).doesNotContain("secret-of-ours");
    }

    @Test
    void aForeignAddressNeedsAnAccountAndATokenOfItsOwn() {
        Settings settings = new Settings(Map.of("antrean.whatsapp.api-url", "https://graph.facebook.com"), Map.of());

        assertThatThrownBy(() -> WhatsAppAccount.of(settings, 9000))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("antrean.whatsapp.business-account-id must be set");
    }

    @Test
    void whatIsNoAddressIsOneLine() {
        Settings settings = new Settings(Map.of("antrean.whatsapp.api-url", "graph"), Map.of());

        assertThatThrownBy(() -> WhatsAppAccount.of(settings, 9000))
                .isInstanceOf(SandboxException.class)
                .hasMessage("antrean.whatsapp.api-url is no address.");
    }
}
