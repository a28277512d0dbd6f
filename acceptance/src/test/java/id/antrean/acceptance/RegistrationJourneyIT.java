package id.antrean.acceptance;

import static id.antrean.acceptance.Applicant.codeIn;
import static id.antrean.acceptance.Applicant.textOf;
import static id.antrean.acceptance.SetClock.typed;
import static id.antrean.acceptance.SetClock.workingDay;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.antrean.acceptance.RunningSet.Running;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the WhatsApp message to the counter, over the running set. */
@ExtendWith(RunningSet.class)
class RegistrationJourneyIT {

    private final LocalDate day = workingDay(3);

    @Test
    void budiGetsACodeAndTheListAndIsCheckedIn(Running set) {
        Applicant budi = new Applicant(set.gateway());
        Counter officer = new Counter(set.gateway(), "officer1");

        Map<String, Object> answer = budi.asks("#BUDI#25011987#" + typed(day));

        assertThat(answer).containsEntry("type", "image");
        assertThat(textOf(answer)).contains("KTP", "KK", "asli").containsIgnoringCase("gratis");
        assertThat(picture(set, String.valueOf(answer.get("imageUrl")))).startsWith(0x89, 'P', 'N', 'G');
        String code = codeIn(answer);

        officer.finds(code)
                .body("code", equalTo(code))
                .body("name", equalTo("BUDI"))
                .body("birthDate", equalTo("1987-01-25"))
                .body("category", equalTo("ADULT"))
                .body("office", equalTo("BGR"))
                .body("date", equalTo(day.toString()))
                .body("state", equalTo("ISSUED"))
                .body("standing", equalTo("CLEAR"))
                .body("presence", equalTo("NONE"))
                .body("queueNumber", nullValue());
        OffsetDateTime arriveBy =
                OffsetDateTime.parse(officer.finds(code).extract().jsonPath().getString("arriveBy"));
        OffsetDateTime slotStart =
                OffsetDateTime.parse(officer.finds(code).extract().jsonPath().getString("slotStart"));
        assertThat(arriveBy).as("R6").isEqualTo(slotStart.minusMinutes(30));
        assertThat(textOf(answer)).contains(timeOf(arriveBy), timeOf(slotStart));

        officer.checksIn(code, "BUDI", "1987-01-25").statusCode(409).body("code", equalTo("wrong-day"));
        try (SetClock clock = new SetClock(set.gateway())) {
            clock.moveTo(arriveBy.minusMinutes(10));
            officer.checksIn(code, "SITI", "1987-01-25").statusCode(422).body("code", equalTo("identity-mismatch"));
            officer.checksIn(code, "Budi Santoso", "1987-01-25")
                    .statusCode(200)
                    .body("state", equalTo("ARRIVED"))
                    .body("queueNumber", equalTo(1));
            officer.checksIn(code, "BUDI", "1987-01-25").statusCode(409).body("code", equalTo("already-arrived"));
        }
    }

    private static String timeOf(OffsetDateTime time) {
        return "%02d.%02d".formatted(time.getHour(), time.getMinute());
    }

    private static byte[] picture(Running set, String url) {
        return given().baseUri(set.gateway().toString())
                .get(url)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    void aSecondRegistrationOfTheSamePersonIsRefusedWithTheCodeHeld(Running set) {
        Applicant siti = new Applicant(set.gateway());
        String code = codeIn(siti.asks("#SITI AMINAH#02031990#" + typed(day)));

        assertThat(textOf(siti.asks("#siti aminah#02-03-1990#" + typed(workingDay(4)))))
                .contains(code);

        Applicant stranger = new Applicant(set.gateway());
        assertThat(textOf(stranger.asks("#SITI AMINAH#02031990#" + typed(day))))
                .as("the code of somebody else is not told")
                .doesNotContain(code)
                .contains("SITI AMINAH");
    }

    @Test
    void whoIsNotThereByTheSlotsStartLosesTheCodeIsToldAndRegistersAgain(Running set) {
        Applicant dewi = new Applicant(set.gateway());
        Counter officer = new Counter(set.gateway(), "officer1");
        String code = codeIn(dewi.asks("#DEWI LESTARI#14021992#" + typed(workingDay(5))));
        OffsetDateTime slotStart =
                OffsetDateTime.parse(officer.finds(code).extract().jsonPath().getString("slotStart"));

        try (SetClock clock = new SetClock(set.gateway())) {
            clock.moveTo(slotStart.plusMinutes(1));

            assertThat(textOf(dewi.receives(2))).contains(code).containsIgnoringCase("hangus");
            officer.checksIn(code, "DEWI LESTARI", "1992-02-14").statusCode(409).body("code", equalTo("expired"));
            await("the second registration").untilAsserted(() -> {
                String again = codeIn(dewi.asks("#DEWI LESTARI#14021992#" + typed(workingDay(6))));
                assertThat(again).isNotEqualTo(code);
            });
        }
    }

    @Test
    void aDayOffIsRefusedWithTheNearestDays(Running set) {
        LocalDate saturday = day.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));

        String answer = textOf(new Applicant(set.gateway()).asks("#AGUS#01011980#" + typed(saturday)));

        assertThat(answer).contains("Sabtu", "Jumat", "Senin").contains("#AGUS#01011980#");
    }

    @Test
    void wrongDatesAndOtherMessagesAreAnsweredWithWhatToDo(Running set) {
        Applicant person = new Applicant(set.gateway());

        assertThat(textOf(person.asks("#RINA#31022017#" + typed(day)))).contains("31022017");
        assertThat(textOf(person.asks("Selamat pagi, mau tanya"))).contains("#").containsIgnoringCase("gratis");
        assertThat(textOf(person.asks("x".repeat(10_000)))).contains("#");
        assertThat(textOf(person.asks("#😀😀#25011987#" + typed(day)))).containsIgnoringCase("nama");
    }

    @Test
    void whoWritesInEnglishIsAnsweredInEnglish(Running set) {
        Applicant john = new Applicant(set.gateway());

        assertThat(textOf(john.asks("Hello, I want to make an appointment please")))
                .contains("free");
        assertThat(textOf(john.asks("#JOHN SMITH#25011987#" + typed(day)))).contains("passport", "free");
    }

    @Test
    void eachOfficeGoesByItsOwnClock(Running set) {
        Applicant person = new Applicant(set.gateway(), "JYP");
        Map<String, Object> answer = person.asks("#YOHANA#25011987#" + typed(day));
        assertThat(codeIn(answer)).startsWith("JYP-");
        assertThat(textOf(answer)).contains("WIT");

        new Counter(set.gateway(), "admin")
                .finds(codeIn(answer))
                .body("slotStart", equalTo(day.atTime(LocalTime.of(8, 0)) + ":00+09:00"));
        new Counter(set.gateway(), "officer1")
                .looksUp(codeIn(answer))
                .statusCode(409)
                .body("code", equalTo("wrong-office"));
    }

    @Test
    void theCounterTellsAMistypedCodeFromAnUnknownOneAndAsksWhoIsThere(Running set) {
        Counter officer = new Counter(set.gateway(), "officer1");
        String neverIssued = BookingCode.of(new OfficeCode("BGR"), 20_170_807L).value();
        String mistyped = neverIssued.replace(neverIssued.charAt(12), neverIssued.charAt(12) == 'A' ? 'B' : 'A');
        officer.looksUp(mistyped).statusCode(400).body("code", equalTo("mistyped-code"));
        officer.looksUp(neverIssued).statusCode(404).body("code", equalTo("unknown-code"));
        given().baseUri(set.gateway().toString())
                .get("/api/counter/bookings/{code}", neverIssued)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void theManagementOfTheServicesIsNotReachedThroughTheGateway(Running set) {
        given().baseUri(set.gateway().toString()).get("/q/health").then().statusCode(404);
    }
}
