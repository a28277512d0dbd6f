package id.antrean.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;

/** Somebody who runs an office, over the API, with an account of the sandbox. */
final class Supervisor {

    private final URI gateway;
    private final String account;

    Supervisor(URI gateway, String account) {
        this.gateway = gateway;
        this.account = account;
    }

    private RequestSpecification signedIn() {
        return given().baseUri(gateway.toString()).auth().preemptive().basic(account, "antrean");
    }

    ValidatableResponse reads(String path) {
        return signedIn().get(path).then();
    }

    ValidatableResponse posts(String path, Map<String, Object> body) {
        return signedIn().contentType(ContentType.JSON).body(body).post(path).then();
    }

    ValidatableResponse puts(String path, Map<String, Object> body) {
        return signedIn().contentType(ContentType.JSON).body(body).put(path).then();
    }

    ValidatableResponse deletes(String path) {
        return signedIn().delete(path).then();
    }
}
