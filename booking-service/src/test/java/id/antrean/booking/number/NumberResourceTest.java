package id.antrean.booking.number;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.antrean.booking.misuse.Misuse;
import id.antrean.booking.misuse.SentMessage;
import id.antrean.booking.testing.People;
import id.antrean.booking.testing.ServiceTest;
import id.antrean.booking.testing.Stored;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // The test framework sets the fields.
class NumberResourceTest extends ServiceTest {

    @Inject
    Misuse misuse;

    private final Person budi = People.somebody();
    private String phone;
    private long sender;
    private String code;

    @BeforeEach
    void register() {
        Stored stored = new Stored(pool, clock.instant());
        phone = Stored.somePhone();
        sender = stored.sender(phone, budi);
        code = stored.booking(stored.slot(BOGOR, monday, 9, 1_000), sender, budi);
    }

    @Test
    void r10ASupervisorSeesWhatIsKnownOfANumber() {
        flood(3);

        supervisor()
                .get("/api/numbers/" + phone)
                .then()
                .statusCode(200)
                .body("number", equalTo(phone))
                .body("owner.name", equalTo(budi.name().value()))
                .body("owner.birthDate", equalTo(budi.birthDate().toString()))
                .body("standing", equalTo("FLAGGED"))
                .body("score", equalTo(3.0f))
                .body("thresholds.flaggedAt", equalTo(3))
                .body("signals", hasSize(3))
                .body("signals.kind", everyItem(equalTo("FLOODING")))
                .body("signals[0].evidence.messages", equalTo(21))
                .body("decisions", hasSize(1))
                .body("decisions[0].by", equalTo("rules"))
                .body("decisions[0].evidence.signals", hasSize(3))
                .body("decisions.replay.agrees", everyItem(is(true)))
                .body("bookings", hasSize(1))
                .body("bookings[0].code", equalTo(code))
                .body("bookings[0].state", equalTo("ISSUED"));
    }

    @Test
    void aNumberOfWhichNothingIsKnownIsClear() {
        supervisor()
                .get("/api/numbers/" + phone)
                .then()
                .statusCode(200)
                .body("standing", equalTo("CLEAR"))
                .body("until", nullValue())
                .body("signals", empty())
                .body("decisions", empty());
    }

    @Test
    void aNumberIsFoundHoweverItIsTyped() {
        String local = "0" + phone.substring(3);
        for (String typed :
                new String[] {phone, phone.substring(1), local, local.substring(0, 4) + "-" + local.substring(4)}) {
            supervisor()
                    .get("/api/numbers/{number}", typed)
                    .then()
                    .statusCode(200)
                    .body("number", equalTo(phone));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"budi", "0", "+62", "12345678901234567890", "08x1100333"})
    void whatIsNoNumberIsRefused(String typed) {
        supervisor()
                .get("/api/numbers/{number}", typed)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("fields.number", containsString("nomor"));
    }

    @Test
    void aNumberThatNeverWroteIsUnknown() {
        supervisor().get("/api/numbers/+6281199999999").then().statusCode(404).body("code", equalTo("unknown-number"));
    }

    @Test
    void aSupervisorDoesNotLookUpPeopleOfOtherOffices() {
        as("supervisor2", "pengawas").get("/api/numbers/" + phone).then().statusCode(404);
        as("supervisor2", "pengawas")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Coba\"}")
                .post("/api/numbers/" + phone + "/block")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-number"));
        as("admin", "admin").get("/api/numbers/" + phone).then().statusCode(200);
    }

    @Test
    void onlySupervisorsSeeNumbers() {
        given().get("/api/numbers/" + phone)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"));
        as("officer1", "rahasia-loket")
                .get("/api/numbers/" + phone)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
        as("officer1", "rahasia-loket")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Coba\"}")
                .post("/api/numbers/" + phone + "/clear")
                .then()
                .statusCode(403);
    }

    @Test
    void r10ASupervisorClearsANumberWithAReasonAndThatIsKept() {
        flood(3);

        post("clear", "{\"reason\": \"Anak pemohon bermain telepon\"}", null)
                .then()
                .statusCode(200)
                .body("standing", equalTo("CLEAR"))
                .body("score", equalTo(0.0f))
                .body("owner.name", equalTo(budi.name().value()))
                .body("signals.annulled.by", everyItem(equalTo("supervisor")))
                .body("signals.annulled.reason", everyItem(containsString("bermain")))
                .body("decisions", hasSize(2))
                .body("decisions[0].by", equalTo("supervisor"))
                .body("decisions[0].reason", containsString("bermain"))
                .body("decisions.replay.agrees", everyItem(is(true)));
        awaitTold("CLEAR");
    }

    @Test
    void r2ASupervisorReleasesANumberFromItsOwner() {
        post("clear", "{\"reason\": \"Nomor pindah tangan\", \"releaseOwner\": true}", null)
                .then()
                .statusCode(200)
                .body("owner", nullValue());
    }

    @Test
    void r10ASupervisorBlocksANumberForSomeDays() {
        Instant until = clock.instant().plus(Duration.ofDays(5));

        post("block", "{\"reason\": \"Calo\", \"days\": 5}", null)
                .then()
                .statusCode(200)
                .body("standing", equalTo("BLACKLISTED"))
                .body("until", equalTo(until.toString()))
                .body("signals[0].kind", equalTo("BLOCKED_BY_OFFICE"))
                .body("decisions[0].by", equalTo("supervisor"))
                .body("decisions.replay.agrees", everyItem(is(true)));
        awaitTold("BLACKLISTED");
        post("clear", "{\"reason\": \"Keliru\"}", null).then().body("standing", equalTo("CLEAR"));
    }

    @Test
    void aBlockWithoutDaysLastsThirty() {
        post("block", "{\"reason\": \"Calo\"}", null)
                .then()
                .body("until", equalTo(clock.instant().plus(Duration.ofDays(30)).toString()));
    }

    @Test
    void aRepeatedRequestWithItsKeyIsDoneOnce() {
        String key = UUID.randomUUID().toString();
        String first = post("block", "{\"reason\": \"Calo\", \"days\": 5}", key).asString();

        assertThat(post("block", "{\"reason\": \"Calo\", \"days\": 5}", key).asString())
                .isEqualTo(first);
        assertThat(count("select count(*) from standing_decision where sender_id = $1", sender))
                .isEqualTo(1);
        post("block", "{\"reason\": \"Calo\", \"days\": 6}", key)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clear | {}                                  | reason",
                "clear | {\"reason\": \"  \"}                | reason",
                "block | {\"days\": 5}                       | reason",
                "block | {\"reason\": \"x\", \"days\": 0}    | days",
                "block | {\"reason\": \"x\", \"days\": 366}  | days",
                "block | {\"reason\": \"x\", \"days\": 1.5}  | days",
                "block | {\"reason\": \"x\", \"days\": \"a\"} | days",
            })
    void aRequestThatIsNotWholeNamesTheField(String action, String body, String field) {
        post(action, body, null)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("fields." + field, not(nullValue()));
        assertThat(count("select count(*) from standing_decision where sender_id = $1", sender))
                .isZero();
    }

    private void flood(int times) {
        for (int i = 0; i < times; i++) {
            Instant sentAt = clock.instant().plus(Duration.ofMinutes(10L * i));
            SentMessage message = new SentMessage(sender, new OfficeCode(BOGOR), sentAt);
            pool.withTransaction(
                            transaction -> misuse.count(transaction, Collections.nCopies(21, message), clock.instant()))
                    .await()
                    .atMost(SOON);
        }
    }

    private void awaitTold(String standing) {
        await("the standing to be told").atMost(SOON).untilAsserted(() -> assertThat(announced())
                .anySatisfy(event -> {
                    assertThat(event.type()).isEqualTo("standing.changed.v1");
                    assertThat(event.data().path("sender").path("phone").asText())
                            .isEqualTo(phone);
                    assertThat(event.text("standing")).isEqualTo(standing);
                }));
    }

    private Response post(String action, String body, @Nullable String key) {
        RequestSpecification request =
                supervisor().contentType(ContentType.JSON).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/api/numbers/" + phone + "/" + action);
    }

    private static RequestSpecification supervisor() {
        return as("supervisor", "pengawas");
    }

    private static RequestSpecification as(String account, String password) {
        return given().auth().preemptive().basic(account, password);
    }
}
