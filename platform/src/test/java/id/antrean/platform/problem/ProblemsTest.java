package id.antrean.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import id.antrean.backing.test.BackingResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = BackingResource.class,
        initArgs = @ResourceArg(name = BackingResource.DATABASE, value = "platform"))
class ProblemsTest {

    @Test
    void anExpectedProblemTellsItsCodeAndWhatToDo() {
        given().get("/problems/expected")
                .then()
                .statusCode(409)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:antrean:problem:expired"))
                .body("code", equalTo("expired"))
                .body("status", equalTo(409))
                .body("detail", equalTo("Silakan daftar lagi."))
                .body("fields.code", equalTo("hangus"));
    }

    @Test
    void anUnexpectedFailureTellsNothingOfItself() {
        given().get("/problems/unexpected")
                .then()
                .statusCode(500)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("internal-error"))
                .body(not(containsString("BUDI")));
    }

    @Test
    void aBodyThatIsNoJsonOrOfTheWrongFormIsNamed() {
        given().contentType(ContentType.JSON)
                .body("{\"day\":")
                .post("/problems")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("malformed-json"));
        given().contentType(ContentType.JSON)
                .body(new byte[] {0, 0, 0, 0x7B, 0})
                .post("/problems")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
        given().contentType(ContentType.JSON)
                .body("{\"day\":\"31-02-2017\"}")
                .post("/problems")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("fields.day", equalTo("bentuknya salah"));
    }

    @Test
    void everyOtherErrorIsAProblemToo() {
        given().get("/problems/nowhere")
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("not-found"));
        given().delete("/problems")
                .then()
                .statusCode(405)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("method-not-allowed"));
        given().contentType(ContentType.TEXT)
                .body("day")
                .post("/problems")
                .then()
                .statusCode(415)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo("unsupported-media-type"));
    }

    /** Ends in every way there is. */
    @Path("/problems")
    public static class Troublesome {

        @GET
        @Path("/expected")
        public String expected() {
            throw new ProblemException(ProblemType.EXPIRED, "Silakan daftar lagi.", Map.of("code", "hangus"));
        }

        @GET
        @Path("/unexpected")
        public String unexpected() {
            throw new IllegalStateException("BUDI is here");
        }

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        public LocalDate post(Form form) {
            return form.day();
        }

        /** A body. */
        public record Form(LocalDate day) {}
    }
}
