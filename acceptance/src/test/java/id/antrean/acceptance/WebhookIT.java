package id.antrean.acceptance;

import static id.antrean.acceptance.SetClock.typed;
import static id.antrean.acceptance.SetClock.workingDay;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.antrean.acceptance.RunningSet.Running;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Meta sends, and what somebody else might send, to the gateway. */
@ExtendWith(RunningSet.class)
class WebhookIT {

    private static final String SECRET = "sandbox-app-secret";

    @Test
    void aWebhookThatComesTwiceHasTheEffectOfOne(Running set) {
        Applicant budi = new Applicant(set.gateway());
        String webhook = webhook(budi.number(), "#BAMBANG#25011987#" + typed(workingDay(3)));

        post(set, webhook, signature(webhook)).statusCode(200);
        post(set, webhook, signature(webhook)).statusCode(200);

        budi.receives(1);
        post(set, webhook, signature(webhook)).statusCode(200);
        await().during(Duration.ofSeconds(2)).until(() -> budi.answers().size() == 1);
    }

    @Test
    void aWebhookWithoutMetasSignatureIsRefusedAndHasNoEffect(Running set) {
        Applicant stranger = new Applicant(set.gateway());
        String webhook = webhook(stranger.number(), "#PALSU#25011987#" + typed(workingDay(3)));

        post(set, webhook, "sha256=" + "0".repeat(64))
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("bad-signature"));

        await().during(Duration.ofSeconds(2)).until(() -> stranger.answers().isEmpty());
    }

    @Test
    void aSignedWebhookThatIsNoJsonIsRefusedAndTheNextOneIsServed(Running set) {
        post(set, "{\"object\":", signature("{\"object\":")).statusCode(400);

        Applicant next = new Applicant(set.gateway());
        assertThat(next.asks("halo")).isNotNull();
    }

    private static ValidatableResponse post(Running set, String body, String signature) {
        return given().baseUri(set.gateway().toString())
                .header("X-Hub-Signature-256", signature)
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/webhooks/whatsapp")
                .then();
    }

    private static String webhook(String from, String text) {
        PersonalData.OF_ALL_TESTS.written(text);
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
                "messaging_product":"whatsapp",
                "metadata":{"display_phone_number":"628111100333","phone_number_id":"100000000000001"},
                "contacts":[{"profile":{"name":"Uji"},"wa_id":"%1$s"}],
                "messages":[{"from":"%1$s","id":"wamid.%2$s","timestamp":"%3$d","type":"text","text":{"body":"%4$s"}}]
                }}]}]}""".formatted(from, UUID.randomUUID(), Instant.now().getEpochSecond(), text);
    }

    private static String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
