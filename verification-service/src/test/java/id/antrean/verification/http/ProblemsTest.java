package id.antrean.verification.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.antrean.verification.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest extends ServiceTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String ARRIVAL = "/api/counter/bookings/BGR-0000-0000/arrival";

    @ParameterizedTest
    @ValueSource(strings = {"/api/counter/nothing", "/api/counter/bookings/", "/api", "/nothing", "/"})
    void whatIsNotThereIsAProblem(String path) {
        as("officer1").get(path).then().statusCode(404).contentType(PROBLEM).body("code", equalTo("not-found"));
        given().get(path).then().statusCode(404).contentType(PROBLEM).body("code", equalTo("not-found"));
    }

    @Test
    void aMethodThatIsNotTakenIsAProblem() {
        as("officer1")
                .delete("/api/counter/bookings/BGR-0000-0000")
                .then()
                .statusCode(405)
                .contentType(PROBLEM)
                .body("code", equalTo("method-not-allowed"));
        as("officer1").get(ARRIVAL).then().statusCode(405).contentType(PROBLEM);
    }

    @Test
    void aBodyOfAnotherTypeIsAProblem() {
        as("officer1")
                .contentType("text/plain")
                .body("Budi")
                .post(ARRIVAL)
                .then()
                .statusCode(415)
                .contentType(PROBLEM)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void anAnswerThatTheClientDoesNotTakeIsAProblem() {
        as("officer1")
                .accept("text/html")
                .get("/api/counter/bookings/BGR-0000-0000")
                .then()
                .statusCode(406)
                .contentType(PROBLEM)
                .body("code", equalTo("not-acceptable"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        as("officer1")
                .contentType("application/json")
                .body("{\"nameShown\": \"" + "A".repeat(100_000) + "\"}")
                .post(ARRIVAL)
                .then()
                .statusCode(413);
    }

    @Test
    void ourOwnFaultTellsNothingToTheCallerAndNothingPersonalToTheLog() {
        LogCapture log = new LogCapture();
        Logger root = Logger.getLogger("");
        root.addHandler(log);
        try {
            String answer = given().get("/test/fault")
                    .then()
                    .statusCode(500)
                    .contentType(PROBLEM)
                    .body("code", equalTo("internal-error"))
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain("Budi").doesNotContain("IllegalState");
        } finally {
            root.removeHandler(log);
        }
        assertThat(log.lines)
                .anySatisfy(line -> assertThat(line).contains("IllegalStateException"))
                .noneSatisfy(line -> assertThat(line).contains("Budi"));
    }

    private static final class LogCapture extends Handler {

        private final List<String> lines = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord message) {
            StringBuilder line = new StringBuilder().append(message.getMessage());
            if (message.getParameters() != null) {
                for (Object parameter : message.getParameters()) {
                    line.append(' ').append(parameter);
                }
            }
            lines.add(line.append(' ').append(message.getThrown()).toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
