package id.antrean.notification.report;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import id.antrean.backing.test.BackingResource;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.testing.FakeCloudApiResource;
import id.antrean.notification.testing.LogRecorder;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff see of messages, in days of 2019 that no other test uses. */
@QuarkusTest
@WithTestResource(
        value = BackingResource.class,
        initArgs = @ResourceArg(name = BackingResource.DATABASE, value = "notification"),
        scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeCloudApiResource.class, scope = TestResourceScope.GLOBAL)
@SuppressWarnings("NullAway.Init") // The test framework sets the fields.
class ReportsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String UNDELIVERED = "/api/notifications/undelivered";
    private static final String ALARMS = "/api/notifications/alarms";
    private static final String COSTS = "/api/notifications/costs";
    private static final String WEEK = UNDELIVERED + "?from=2019-03-04&to=2019-03-10";
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2019-03-04T09:30:00+07:00");
    private static final BookingCode CODE = BookingCode.of(new OfficeCode("BGR"), 4_711);
    private static final AtomicLong IDS = new AtomicLong();

    @Inject
    Pool pool;

    @BeforeEach
    void nothingHappened() {
        run("delete from outbound_message where created_at < '2020-01-01'");
        run("delete from outbound_message where state in ('PENDING', 'SENDING')");
        run("delete from alarm");
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(SOON);
    }

    private static RequestSpecification signedIn(String account, String password) {
        return given().auth().preemptive().basic(account, password);
    }

    private static RequestSpecification officer() {
        return signedIn("officer1", "rahasia-loket");
    }

    private static RequestSpecification supervisor() {
        return signedIn("supervisor", "pengawas");
    }

    private static RequestSpecification supervisorOfJayapura() {
        return signedIn("supervisor2", "pengawas");
    }

    private static RequestSpecification admin() {
        return signedIn("admin", "admin");
    }

    private void message(
            String office,
            String kind,
            String state,
            @Nullable String failure,
            @Nullable Integer errorCode,
            @Nullable String category,
            @Nullable String pricingType,
            String words,
            OffsetDateTime at) {
        long id = IDS.incrementAndGet();
        Tuple values = Tuple.tuple()
                .addString("report" + id)
                .addString(office)
                .addString(kind)
                .addString("+6281155500" + (100 + id))
                .addString(words)
                .addString(state)
                .addString(failure)
                .addInteger(errorCode)
                .addString(category)
                .addString(pricingType)
                .addOffsetDateTime(at);
        pool.preparedQuery("""
                        insert into outbound_message
                               (id, office, kind, recipient, phone, words, state, failure, error_code, category
                              , pricing_type, created_at, changed_at)
                        values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $11, $11)
                        """).execute(values).await().atMost(SOON);
    }

    private void failed(String office, OffsetDateTime at) {
        message(
                office,
                "EXPIRY",
                "FAILED",
                "UNDELIVERED",
                131_026,
                null,
                null,
                "*Kode booking " + CODE + " hangus.*",
                at);
    }

    private void counted(
            String office, String state, @Nullable String category, @Nullable String pricingType, OffsetDateTime at) {
        message(
                office,
                "BOOKING",
                state,
                state.equals("FAILED") ? "REFUSED" : null,
                null,
                category,
                pricingType,
                "Halo",
                at);
    }

    private long alarm(String account) {
        return pool.preparedQuery("""
                        insert into alarm (subject, account, detail, error_code, first_at, last_at, times)
                        values ('sending-refused', $1, 'token', 190, now(), now(), 3) returning id
                        """)
                .execute(Tuple.of(account))
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void aSupervisorSeesWhomNoMessageReachedWithTheNumber() {
        failed("BGR", MONDAY);
        supervisor()
                .get(WEEK + "&office=BGR")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items", hasSize(1))
                .body("items[0].at", equalTo("2019-03-04T09:30:00+07:00"))
                .body("items[0].office", equalTo("BGR"))
                .body("items[0].number", containsString("+6281155500"))
                .body("items[0].kind", equalTo("EXPIRY"))
                .body("items[0].code", equalTo(CODE.value()))
                .body("items[0].failure", equalTo("UNDELIVERED"))
                .body("items[0].reason", containsString("tidak memakai WhatsApp"))
                .body("items[0].errorCode", equalTo(131_026))
                .body("$", not(hasKey("next")));
    }

    @Test
    void anOfficerSeesTheNumberMasked() {
        failed("BGR", MONDAY);
        String all = officer()
                .get(WEEK)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .asString();
        assertThat(all).contains("+62*").doesNotContain("81155500");
    }

    @Test
    void theListGoesOnPageByPageTheLatestFirst() {
        for (int i = 0; i < 7; i++) {
            // Two at each moment, so that the moment alone does not tell where to go on.
            failed("BGR", MONDAY.plusMinutes(i / 2));
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        for (int page = 0; page < 3; page++) {
            JsonPath answer = officer()
                    .queryParam("before", next)
                    .get(WEEK + "&limit=3")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            answer.getList("items", Map.class).forEach(item -> seen.add(item.get("at") + " " + item.get("number")));
            next = answer.getString("next");
        }
        assertThat(next).isNull();
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen.stream().map(line -> line.split(" ")[0]).toList())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void theDaysAreThoseOfTheOfficesZone() {
        failed("JYP", OffsetDateTime.parse("2019-03-04T00:10:00+09:00"));
        failed("BGR", OffsetDateTime.parse("2019-03-04T00:10:00+09:00"));
        admin().get(UNDELIVERED + "?from=2019-03-04&to=2019-03-04")
                .then()
                .body("items.office", equalTo(List.of("JYP")));
    }

    @Test
    void whatArrivedAfterAllIsNotListed() {
        message("BGR", "BOOKING", "DELIVERED", null, null, "service", "regular", "Halo", MONDAY);
        officer().get(WEEK).then().body("items", empty());
    }

    @Test
    void theListIsATableForSpreadsheets() {
        failed("BGR", MONDAY);
        String table = supervisor()
                .accept("text/csv")
                .get(WEEK)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("Content-Disposition", containsString("tidak-sampai.csv"))
                .extract()
                .asString();
        assertThat(table.split("\r\n")).hasSize(2);
        assertThat(table)
                .startsWith("waktu,kantor,nomor,pesan,kode_booking,sebab,kode_whatsapp,keterangan\r\n")
                .contains("2019-03-04T09:30+07:00,BGR,+6281155500")
                .contains(",EXPIRY," + CODE + ",UNDELIVERED,131026,\"Nomor ini");
    }

    @Test
    void aBrowserGetsAPageThatPeopleCanRead() {
        for (int i = 0; i < 51; i++) {
            failed("BGR", MONDAY.plusSeconds(i));
        }
        String page = officer()
                .accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get(WEEK + "&office=BGR")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
        assertThat(page)
                .contains("<html lang=\"id\">", "Pesan yang tidak sampai", "Kode hangus", CODE.value())
                .contains("04-03-2019 09.30 WIB", "kode WhatsApp 131026", "Yang lebih lama")
                .doesNotContain("81155500");
        String next =
                page.replaceAll("(?s).*href=\"([^\"]*)\" rel=\"next\".*", "$1").replace("&amp;", "&");
        officer()
                .accept("text/html")
                .urlEncodingEnabled(false)
                .get(UNDELIVERED + next)
                .then()
                .statusCode(200)
                .body(containsString("04-03-2019"), not(containsString("Yang lebih lama")));
    }

    @Test
    void aPageWithNothingOnItSaysSo() {
        officer().accept("text/html").get(WEEK).then().statusCode(200).body(containsString("Semua pesan sampai"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=kemarin, from",
        "from=2019-02-30, from",
        "from=2019-03-10&to=2019-03-04, to",
        "limit=0, limit",
        "limit=501, limit",
        "before=x, before",
        "before=2019-13-01T00:00:00Z_a, before"
    })
    void whatIsNotOfItsFormIsRefusedWithItsName(String query, String field) {
        officer()
                .get(UNDELIVERED + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("fields", hasKey(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {UNDELIVERED, ALARMS, COSTS})
    void nobodySeesAReportWithoutSigningIn(String path) {
        when().get(path).then().statusCode(401).body("code", equalTo("unauthenticated"));
        signedIn("officer1", "salah").get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {ALARMS, COSTS})
    void officersDoNotSeeCostsAndAlarms(String path) {
        officer().get(path).then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {UNDELIVERED, COSTS})
    void nobodySeesAnotherOffice(String path) {
        supervisor().get(path + "?office=JYP").then().statusCode(403).body("code", equalTo("forbidden"));
        supervisor().get(path + "?office=XXX").then().statusCode(404).body("code", equalTo("unknown-office"));
        supervisor().get(path + "?office=bukan").then().statusCode(404);
    }

    @Test
    void withoutAnOfficeTheListIsOfTheAccountsOwnOnes() {
        failed("BGR", MONDAY);
        failed("JYP", MONDAY);
        supervisorOfJayapura().get(WEEK).then().body("items.office", equalTo(List.of("JYP")));
        admin().get(WEEK).then().body("items", hasSize(2));
    }

    @Test
    void anAlarmIsClearedAndItIsRecordedByWhom() {
        long id = alarm("BGR");
        supervisor()
                .get(ALARMS)
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].id", equalTo((int) id))
                .body("[0].subject", equalTo("sending-refused"))
                .body("[0].account", equalTo("BGR"))
                .body("[0].errorCode", equalTo(190))
                .body("[0].times", equalTo(3))
                .body("[0]", not(hasKey("clearedAt")));
        supervisor()
                .post(ALARMS + "/" + id + "/clear")
                .then()
                .statusCode(200)
                .body("clearedBy", equalTo("supervisor"))
                .body("clearedAt", notNullValue());
        supervisor().get(ALARMS).then().body("", empty());
        admin().post(ALARMS + "/" + id + "/clear").then().statusCode(200).body("clearedBy", equalTo("supervisor"));
    }

    @Test
    void anAlarmOfAnotherOfficeIsNotSeenAndNotCleared() {
        long id = alarm("100000000000001");
        supervisorOfJayapura().get(ALARMS).then().body("", empty());
        supervisorOfJayapura().post(ALARMS + "/" + id + "/clear").then().statusCode(403);
        supervisor().get(ALARMS).then().body("", hasSize(1));
        supervisor().post(ALARMS + "/" + id + "/clear").then().statusCode(200);
    }

    @Test
    void anAlarmOfAllOfficesIsSeenByAllAndClearedByAdminsOnly() {
        long id = alarm("pengingat_jadwal");
        supervisorOfJayapura().get(ALARMS).then().body("account", hasItem("pengingat_jadwal"));
        supervisor().post(ALARMS + "/" + id + "/clear").then().statusCode(403).body("detail", containsString("admin"));
        admin().post(ALARMS + "/" + id + "/clear").then().statusCode(200).body("clearedBy", equalTo("admin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "99999999999999999999", "x", "-1"})
    void thereIsNoAlarmToClear(String id) {
        admin().post(ALARMS + "/" + id + "/clear").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void theMessagesOfAMonthAreCountedByWhatMetaChargesAndPriced() {
        for (int i = 0; i < 5; i++) {
            counted("BGR", i == 0 ? "READ" : "DELIVERED", "service", "regular", MONDAY);
        }
        counted("BGR", "DELIVERED", "utility", "regular", MONDAY);
        counted("BGR", "DELIVERED", "utility", "free_customer_service", MONDAY);
        counted("BGR", "FAILED", "utility", "regular", MONDAY);
        counted("BGR", "SENT", null, null, MONDAY);
        counted("BGR", "DELIVERED", null, null, MONDAY);
        supervisor()
                .get(COSTS + "?office=BGR&month=2019-03")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].office", equalTo("BGR"))
                .body("[0].month", equalTo("2019-03"))
                .body("[0].messages", equalTo(10))
                .body("[0].counts.find { it.category == 'service' }.messages", equalTo(5))
                .body("[0].counts.find { it.category == 'service' }.outcome", equalTo("DELIVERED"))
                .body("[0].counts.find { it.outcome == 'FAILED' }.messages", equalTo(1))
                .body("[0].counts.find { it.outcome == 'UNDER_WAY' }.category", equalTo("unknown"))
                .body("[0].counts.kind", everyItem(equalTo("BOOKING")))
                .body("[0].service.delivered", equalTo(5))
                .body("[0].service.free", equalTo(3))
                .body("[0].service.left", equalTo(0))
                .body("[0].estimate.currency", equalTo("IDR"))
                .body("[0].estimate.amount", equalTo(1_110.5f))
                .body("[0].estimate.lines.find { it.category == 'service' }.charged", equalTo(2))
                .body("[0].estimate.withoutPrice", equalTo(1));
    }

    @Test
    void theMonthIsThatOfTheOfficesZone() {
        OffsetDateTime newYear = OffsetDateTime.parse("2019-01-01T00:30:00+09:00");
        counted("JYP", "DELIVERED", "utility", "regular", newYear);
        counted("BGR", "DELIVERED", "utility", "regular", newYear);
        admin().get(COSTS + "?month=2019-01")
                .then()
                .body("find { it.office == 'JYP' }.messages", equalTo(1))
                .body("find { it.office == 'BGR' }.messages", equalTo(0));
        admin().get(COSTS + "?month=2018-12").then().body("find { it.office == 'BGR' }.messages", equalTo(1));
    }

    @Test
    void withoutAMonthItIsThePresentOne() {
        supervisor()
                .get(COSTS)
                .then()
                .statusCode(200)
                .body("[0].month", equalTo(OffsetDateTime.now().toString().substring(0, 7)));
    }

    @Test
    void theCostsAreATableForSpreadsheets() {
        counted("BGR", "DELIVERED", "utility", "regular", MONDAY);
        assertThat(supervisor()
                        .accept("text/csv")
                        .get(COSTS + "?month=2019-03")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo("kantor,bulan,kategori,jenis_harga,pesan,hasil,jumlah\r\n"
                        + "BGR,2019-03,utility,regular,BOOKING,DELIVERED,1\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2019-13", "maret", "2019-03-01"})
    void whatIsNoMonthIsRefused(String month) {
        supervisor()
                .get(COSTS + "?month=" + month)
                .then()
                .statusCode(400)
                .body("fields.month", containsString("TTTT-BB"));
    }

    @Test
    void metricsShowMessagesByOutcomeTheBacklogAndTheAlarms() {
        OffsetDateTime now = OffsetDateTime.now();
        message("JYP", "REFUSAL", "FAILED", "REFUSED", 131_026, "marketing", "regular", "Halo", now);
        alarm("BGR");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(when().get("/q/metrics").asString())
                        .containsPattern(
                                "antrean_messages\\{category=\"marketing\",kind=\"REFUSAL\",office=\"JYP\",outcome=\"failed\",?\\} 1.0")
                        .containsPattern("antrean_alarms_open 1.0")
                        .containsPattern("antrean_messages_waiting\\{priority=\"bulk\",?\\} 0.0")
                        .containsPattern("antrean_messages_oldest_seconds\\{priority=\"answer\",?\\} \\d"));
    }

    @Test
    void metricsShowABacklogAndItsAge() {
        OffsetDateTime hourAgo = OffsetDateTime.now().minusHours(1);
        pool.preparedQuery("""
                        insert into outbound_message
                               (id, office, kind, priority, recipient, phone, words, next_attempt_at, created_at, changed_at)
                        values ('backlog', 'JYP', 'ANSWER', 1, '+62811555999', '+62811555999', 'Halo'
                              , now() + interval '1 day', $1, $1)
                        """).execute(Tuple.of(hourAgo)).await().atMost(SOON);
        try {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(when().get("/q/metrics").asString())
                            .containsPattern("antrean_messages_waiting\\{priority=\"notice\",?\\} 1.0")
                            .containsPattern("antrean_messages_oldest_seconds\\{priority=\"notice\",?\\} 36\\d\\d"));
        } finally {
            run("delete from outbound_message where id = 'backlog'");
        }
    }

    @Test
    void neitherLogsNorMetricsNameAnybody() {
        try (LogRecorder log = LogRecorder.start()) {
            failed("BGR", MONDAY);
            supervisor().get(WEEK).then().statusCode(200);
            supervisor().get(UNDELIVERED + "/%2B628115550099").then().statusCode(404);
            supervisor().get(UNDELIVERED + "?before=%2B628115550099").then().statusCode(400);
            assertThat(log.text()).doesNotContain("8115550");
            assertThat(when().get("/q/metrics").asString()).doesNotContain("8115550");
        }
    }
}
