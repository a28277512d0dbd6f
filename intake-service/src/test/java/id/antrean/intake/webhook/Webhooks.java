package id.antrean.intake.webhook;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes webhooks as Meta does, and sends them. */
final class Webhooks {

    static final String PATH = "/webhooks/whatsapp";
    static final String SECRET = "test-app-secret-not-real";
    static final String BOGOR = "305000000000029";

    private Webhooks() {}

    static ValidatableResponse post(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return post(bytes, Signing.sign(SECRET, bytes));
    }

    static ValidatableResponse post(byte[] body, String signature) {
        return given().contentType("application/json")
                .header("X-Hub-Signature-256", signature)
                .body(body)
                .when()
                .post(PATH)
                .then();
    }

    static String text(String messageId, String from, String body) {
        return "{\"from\":\"%s\",\"id\":\"%s\",\"timestamp\":\"1795399200\",\"type\":\"text\",\"text\":{\"body\":\"%s\"}}"
                .formatted(from, messageId, body);
    }

    static String envelope(String phoneNumberId, List<String> messages) {
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{\
                "messaging_product":"whatsapp","metadata":{"display_phone_number":"1","phone_number_id":"%s"},\
                "contacts":[{"profile":{"name":"Mawar Melati"},"wa_id":"6281100000021"}],"messages":[%s]}}]}]}""".formatted(phoneNumberId, String.join(",", messages));
    }
}
