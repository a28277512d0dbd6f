package id.antrean.verification.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import id.antrean.verification.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HealthTest extends ServiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/health/started", "/q/health"})
    void theServiceSaysThatItIsUp(String path) {
        given().get(path).then().statusCode(200).body("status", equalTo("UP"));
    }
}
