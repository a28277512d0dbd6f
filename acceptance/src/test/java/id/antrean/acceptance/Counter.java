package id.antrean.acceptance;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.Map;

/** An officer at the counter, who uses the API with an account of the sandbox. */
final class Counter {

    private final URI gateway;
    private final String account;

    Counter(URI gateway, String account) {
        this.gateway = gateway;
        this.account = account;
    }

    ValidatableResponse looksUp(String code) {
        return given().baseUri(gateway.toString())
                .auth()
                .preemptive()
                .basic(account, "antrean")
                .get("/api/counter/bookings/{code}", code)
                .then();
    }

    ValidatableResponse checksIn(String code, String name, String birthDate) {
        return given().baseUri(gateway.toString())
                .auth()
                .preemptive()
                .basic(account, "antrean")
                .contentType(ContentType.JSON)
                .body(Map.of("nameShown", name, "birthDateShown", birthDate))
                .post("/api/counter/bookings/{code}/arrival", code)
                .then();
    }

    /** Looks the code up until verification-service has heard of it, which takes a moment after it was issued. */
    ValidatableResponse finds(String code) {
        await("the code at the counter").until(() -> looksUp(code).extract().statusCode() == 200);
        return looksUp(code);
    }
}
