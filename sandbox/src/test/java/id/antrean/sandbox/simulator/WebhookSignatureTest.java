package id.antrean.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final String BODY =
            "{\"object\":\"whatsapp_business_account\",\"text\":\"Selamat pagi \\ud83d\\ude4f\"}";

    @Test
    void theSignatureIsTheOneThatOpensslComputesForTheSameBytes() {
        assertThat(new WebhookSignature("test-app-secret-not-real").of(BODY.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("sha256=6475b9435fbbb7c97c15b5478f76a0fc19a719edef52090370f649bdd7e60aa9");
    }

    @Test
    void anotherSecretMakesAnotherSignature() {
        byte[] body = BODY.getBytes(StandardCharsets.US_ASCII);
        assertThat(new WebhookSignature("another").of(body)).isNotEqualTo(new WebhookSignature("one").of(body));
    }

    @Test
    void whatIsNotAsciiIsWrittenInLowerCaseHexAsMetaDoes() {
        assertThat(Json.writeEscaped(Json.object().put("body", "pagi é 🙏 <b>")).toString())
                .isEqualTo("{\"body\":\"pagi \\u00e9 \\ud83d\\ude4f <b>\"}");
    }
}
