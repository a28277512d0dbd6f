package id.antrean.acceptance;

import static id.antrean.acceptance.Applicant.choicesOf;
import static id.antrean.acceptance.Applicant.codeIn;
import static id.antrean.acceptance.Applicant.textOf;
import static id.antrean.acceptance.SetClock.typed;
import static id.antrean.acceptance.SetClock.workingDay;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import id.antrean.acceptance.RunningSet.Running;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rules of booking as people meet them, over the running set. Each test has days of its own. */
@ExtendWith(RunningSet.class)
class OfficeRulesIT {

    @Test
    void r2ParentAndToddlerGetTwoCodesFromOneMessageOrNone(Running set) {
        Applicant mother = new Applicant(set.gateway(), "MKS");
        String day = typed(workingDay(3));
        String toddlersBirthday = typed(LocalDate.now(SetClock.WIB).minusYears(2));

        Map<String, Object> refused =
                mother.asks("#RINA WATI#02031990#%s\n#AGUS SALIM#17081985#%s".formatted(day, day));
        assertThat(textOf(refused)).contains("AGUS SALIM").contains("RINA WATI juga belum didaftarkan");
        mother.writes("#RINA WATI#02031990#%s\n#PUTRI#%s#%s".formatted(day, toddlersBirthday, day));

        String first = codeIn(mother.receives(2));
        String second = codeIn(mother.receives(3));
        assertThat(first).isNotEqualTo(second);
        assertThat(textOf(mother.asks("STATUS"))).contains(first, second);
        assertThat(textOf(mother.asks("batal"))).contains("tidak dapat dibatalkan");
        assertThat(textOf(mother.asks("ubah jadwal"))).contains("tidak dapat diubah", first);
    }

    @Test
    void aDayOffIsAnsweredWithDaysToTapAndTheTapBooks(Running set) {
        Applicant person = new Applicant(set.gateway(), "MKS");
        LocalDate saturday = workingDay(1);
        while (saturday.getDayOfWeek().getValue() != 6) {
            saturday = saturday.plusDays(1);
        }

        Map<String, Object> offer = person.asks("#HASANUDDIN#12061975#" + typed(saturday));
        assertThat(choicesOf(offer)).hasSizeGreaterThanOrEqualTo(3);
        Applicant stranger = new Applicant(set.gateway(), "MKS");
        Map<String, Object> booked = person.taps(offer, "b1:day:");

        String code = codeIn(booked);
        assertThat(textOf(booked)).contains("HASANUDDIN");
        assertThat(textOf(person.taps(offer, "b1:day:"))).as("a second tap").contains(code);
        assertThat(textOf(stranger.asks("status"))).doesNotContain(code);
    }

    @Test
    void aFullDayHasAWaitingListAndAPlaceThatFreesIsOfferedAndTaken(Running set) {
        Supervisor admin = new Supervisor(set.gateway(), "admin");
        LocalDate day = workingDay(12);
        String exception = "/api/offices/JYP/exceptions/" + day;
        Map<String, Object> onePlace =
                Map.of("hours", "10:00-10:30", "capacity", 1, "reason", "Percobaan hari kecil", "version", 0);
        admin.puts(exception, onePlace).statusCode(200);

        Applicant first = new Applicant(set.gateway(), "JYP");
        codeIn(first.asks("#YOSEPH#01021981#" + typed(day)));
        Applicant second = new Applicant(set.gateway(), "JYP");
        Map<String, Object> full = second.asks("#MARTHA#03041982#" + typed(day));
        assertThat(textOf(second.taps(full, "b1:wait:"))).contains("daftar tunggu");
        given().baseUri(set.gateway().toString())
                .get("/api/offices/JYP/days/" + day)
                .then()
                .body("opened", equalTo(1))
                .body("booked", equalTo(1))
                .body("waiting", equalTo(1));

        admin.puts(exception, Map.of("hours", "10:00-10:30", "capacity", 2, "reason", "Petugas tambahan", "version", 1))
                .statusCode(200);

        Map<String, Object> offer = second.receives(3);
        assertThat(textOf(offer)).contains("Ada tempat untuk MARTHA");
        assertThat(codeIn(second.taps(offer, "b1:take:"))).startsWith("JYP-");
    }

    @Test
    void aClosedDayMovesItsBookingsKeepsTheirCodesAndWhoCannotComeRegistersAnew(Running set) {
        Supervisor admin = new Supervisor(set.gateway(), "admin");
        LocalDate day = workingDay(15);
        Applicant person = new Applicant(set.gateway(), "JKS");
        String code = codeIn(person.asks("#ANDI WIJAYA#09091979#" + typed(day)));
        Map<String, Object> closure = Map.of("date", day.toString(), "reason", "Banjir");

        admin.posts("/api/offices/JKS/closures/preview", closure)
                .statusCode(200)
                .body("bookings", equalTo(1));
        assertThat(textOf(person.asks("status"))).contains(code);
        admin.posts("/api/offices/JKS/closures", closure).statusCode(200).body("state", equalTo("DONE"));

        Map<String, Object> moved = person.receives(3);
        assertThat(textOf(moved)).contains(code, "Banjir", "Jadwal baru");
        Counter officer = new Counter(set.gateway(), "admin");
        await("the new day at the counter").untilAsserted(() -> assertThat(
                        officer.looksUp(code).extract().jsonPath().getString("date"))
                .isGreaterThan(day.toString()));

        Map<String, Object> anew = person.asks("#ANDI WIJAYA#09091979#" + typed(workingDay(18)));
        assertThat(codeIn(anew)).isNotEqualTo(code);
        assertThat(textOf(anew)).contains("Kode lama " + code);
        await("the old code").untilAsserted(() -> officer.looksUp(code).body("state", equalTo("WITHDRAWN")));
        admin.reads("/api/bookings/" + code)
                .statusCode(200)
                .body("history.event", hasItems("ISSUED", "MOVED", "WITHDRAWN"));
    }

    @Test
    void r10ABlockedNumberIsToldWhyAndASupervisorLiftsIt(Running set) {
        Supervisor supervisor = new Supervisor(set.gateway(), "supervisor");
        Applicant person = new Applicant(set.gateway());
        codeIn(person.asks("#BAMBANG IRAWAN#30071971#" + typed(workingDay(4))));
        String number = "/api/numbers/" + person.number();

        supervisor
                .posts(number + "/block", Map.of("reason", "Menjual kode di depan kantor", "days", 30))
                .statusCode(200)
                .body("standing", equalTo("BLACKLISTED"));
        assertThat(textOf(person.asks("#IBU TUA#01011950#" + typed(workingDay(4)))))
                .contains("tidak dapat mendaftar sampai");
        assertThat(textOf(person.asks("KENAPA"))).contains("Diblokir oleh kantor");
        supervisor
                .posts(number + "/clear", Map.of("reason", "Sudah dijelaskan"))
                .statusCode(200)
                .body("standing", equalTo("CLEAR"));
        codeIn(person.asks("#IBU TUA#01011950#" + typed(workingDay(4))));

        new Supervisor(set.gateway(), "officer1").reads(number).statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void r5WhoMissesTwiceIsFlaggedAndTheCounterSeesIt(Running set) {
        Applicant person = new Applicant(set.gateway(), "MKS");
        Counter officer = new Counter(set.gateway(), "admin");
        Supervisor admin = new Supervisor(set.gateway(), "admin");
        for (int time = 1; time <= 3; time++) {
            String code = codeIn(person.asks("#LATE SEKALI#05051995#" + typed(workingDay(6 + time))));
            OffsetDateTime slotStart = OffsetDateTime.parse(
                    officer.finds(code).extract().jsonPath().getString("slotStart"));
            try (SetClock clock = new SetClock(set.gateway())) {
                int before = person.answers().size();
                clock.moveTo(slotStart.plusMinutes(1));
                assertThat(textOf(person.receives(before + 1))).contains("hangus");
            }
            // booking-service hears of it beside notification-service, and gives no second place before.
            await("the end of the booking")
                    .untilAsserted(() -> admin.reads("/api/bookings/" + code).body("closedAt", notNullValue()));
        }
        await("the third absence")
                .untilAsserted(() -> assertThat(textOf(person.asks("kenapa"))).contains("tidak hadir pada jadwalnya"));
        String code = codeIn(person.asks("#LATE SEKALI#05051995#" + typed(workingDay(10))));
        officer.finds(code).body("standing", equalTo("FLAGGED"));
    }

    @Test
    void theLedgerOfADayIsAPageForPeople(Running set) {
        String page = given().baseUri(set.gateway().toString())
                .accept("text/html")
                .get("/api/offices/BGR/days/" + workingDay(2))
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();

        assertThat(page).contains("lang=\"id\"", "Kantor Imigrasi").doesNotContain("<script");
    }

    @Test
    void onlySupervisorsSeeNumbersAndBookings(Running set) {
        for (String path :
                List.of("/api/numbers/628111111111", "/api/bookings/BGR-0000-0000", "/api/offices/BGR/calendar")) {
            given().baseUri(set.gateway().toString())
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
            new Supervisor(set.gateway(), "officer2").reads(path).statusCode(403);
        }
    }
}
