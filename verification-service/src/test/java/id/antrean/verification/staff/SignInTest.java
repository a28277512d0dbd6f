package id.antrean.verification.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.verification.testing.Bookings;
import id.antrean.verification.testing.ServiceTest;
import id.antrean.verification.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInTest extends ServiceTest {

    private static final String NOBODYS_CODE = "/api/counter/bookings/BGR-0000-0000";

    @BeforeEach
    void theMorning() {
        clock.moveTo("2026-11-24T07:20:00+07:00");
    }

    @Test
    void withoutAnAccountNothingIsShown() {
        unauthenticated(given());
    }

    @ParameterizedTest
    @CsvSource({
        "officer1, salah",
        "officer1, ''",
        "officer1, pengawas",
        "OFFICER1, rahasia-loket",
        "nobody, rahasia-loket",
        "'', ''"
    })
    void aWrongPasswordAndAnUnknownNameAreRefusedAlike(String name, String password) {
        unauthenticated(given().auth().preemptive().basic(name, password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic %%%", "Basic bm9jb2xvbg==", "Bearer abc", "Digest x=y"})
    void credentialsOfAnotherFormAreRefused(String header) {
        unauthenticated(given().header("Authorization", header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer1", "supervisor", "admin"})
    void everyRoleMayDoWhatAnOfficerMay(String account) {
        BookingIssued booking = Bookings.of("BGR", "2026-11-24T08:00:00+07:00");
        issue(booking);
        as(account).get("/api/counter/bookings/" + booking.code()).then().statusCode(200);
    }

    @Test
    void aPasswordWithSpacesAndAColonWorksAndIsHashedAsNewerToolsDo() {
        as("officer2").get(NOBODYS_CODE).then().statusCode(400).body("code", equalTo("mistyped-code"));
    }

    @Test
    void aRightPasswordIsKnownAgainAndAWrongOneStaysWrong() {
        for (int i = 0; i < 5; i++) {
            as("officer1").get(NOBODYS_CODE).then().statusCode(400);
            unauthenticated(given().auth().preemptive().basic("officer1", "rahasia-loke"));
        }
    }

    @Test
    void aWrongPasswordIsAlsoRefusedOnArrival() {
        BookingIssued booking = Bookings.of("BGR", "2026-11-24T08:00:00+07:00");
        issue(booking);
        given().auth()
                .preemptive()
                .basic("officer1", "salah")
                .contentType("application/json")
                .body("{\"nameShown\": \"Budi\", \"birthDateShown\": \"1987-01-25\"}")
                .post(arrivalOf(booking))
                .then()
                .statusCode(401);
        assertThat(visit(booking).getString("state")).isEqualTo("ISSUED");
    }

    @Test
    void anAccountWithoutTheRoleIsToldSo() {
        as("officer1")
                .get("/test/supervisor")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
        as("supervisor").get("/test/supervisor").then().statusCode(200);
        as("admin").get("/test/supervisor").then().statusCode(200);
    }

    @Test
    void manySignInsAtOnceWork() throws InterruptedException {
        List<Integer> answers = Together.run(
                20, Collections.nCopies(100, () -> as("admin").get(NOBODYS_CODE).statusCode()));
        assertThat(answers).containsOnly(400);
    }

    private static void unauthenticated(RequestSpecification request) {
        request.get(NOBODYS_CODE)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Basic realm="))
                .body("code", equalTo("unauthenticated"));
    }
}
