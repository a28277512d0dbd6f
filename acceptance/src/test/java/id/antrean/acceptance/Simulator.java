package id.antrean.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What goes wrong between the set and WhatsApp, as the simulator's control API is told; closing it takes all back. */
final class Simulator implements AutoCloseable {

    private static final String FAULTS = "/simulator/api/faults";

    private final URI gateway;

    Simulator(URI gateway) {
        this.gateway = gateway;
    }

    /** From now on these go wrong with what offices send, in the words of the control API, and nothing else. */
    void failsAt(List<Map<String, Object>> sends) {
        put(Map.of("sends", sends));
    }

    /** From now on this goes wrong with webhooks, and nothing else. */
    void mishandlesWebhooks(Map<String, Object> how) {
        put(Map.of("webhooks", how));
    }

    private void put(Map<String, Object> faults) {
        given().baseUri(gateway.toString())
                .contentType(ContentType.JSON)
                .body(faults)
                .put(FAULTS)
                .then()
                .statusCode(200);
    }

    /** How many requests had one of the faults. */
    int faultsUsed() {
        List<Integer> used = read(FAULTS).getList("sends.used");
        return used.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many webhooks came again although they had been accepted. */
    int webhooksDoubled() {
        return read(FAULTS).getInt("webhooks.repeated");
    }

    /** Judges a template in both languages as Meta would: {@code pause}, {@code approve}, ... */
    void judges(String template, String verdict) {
        for (String language : List.of("id", "en")) {
            given().baseUri(gateway.toString())
                    .contentType(ContentType.JSON)
                    .body(Map.of())
                    .post("/simulator/api/templates/{name}/{language}/{verdict}", template, language, verdict)
                    .then()
                    .statusCode(200);
        }
    }

    private JsonPath read(String path) {
        return given().baseUri(gateway.toString())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Override
    public void close() {
        given().baseUri(gateway.toString()).delete(FAULTS).then().statusCode(200);
    }
}
