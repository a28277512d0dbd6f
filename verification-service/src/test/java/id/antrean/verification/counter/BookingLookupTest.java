package id.antrean.verification.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.verification.testing.Bookings;
import id.antrean.verification.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BookingLookupTest extends ServiceTest {

    private static final String PATH = "/api/counter/bookings/";
    private static final String SLOT = "2026-11-24T08:00:00+07:00";

    @BeforeEach
    void theDayBefore() {
        clock.moveTo("2026-11-23T09:00:00+07:00");
    }

    @Test
    void aCodeIsAnsweredWithItsBooking() {
        BookingIssued booking = Bookings.of("BGR", SLOT);
        issue(booking);

        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("code", booking.code().value());
        expected.put("name", "Budi Santoso");
        expected.put("birthDate", "1987-01-25");
        expected.put("category", "ADULT");
        expected.put("office", "BGR");
        expected.put("date", "2026-11-24");
        expected.put("slotStart", "2026-11-24T08:00:00+07:00");
        expected.put("slotEnd", "2026-11-24T08:30:00+07:00");
        expected.put("arriveBy", "2026-11-24T07:30:00+07:00");
        expected.put("state", "ISSUED");
        expected.put("phoneMasked", "+62********021");
        expected.put("standing", "CLEAR");
        expected.put("presence", "NONE");
        expected.put("queueNumber", null);
        Map<String, Object> answer = as("officer1")
                .get(PATH + booking.code())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath()
                .getMap("");
        assertThat(answer).containsExactlyEntriesOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "BGR, officer1, 2026-11-24T08:00:00+07:00, 2026-11-24T07:30:00+07:00",
        "MKS, officer2, 2026-11-24T08:00:00+08:00, 2026-11-24T07:30:00+08:00",
        "JYP, officer2, 2026-11-24T08:00:00+09:00, 2026-11-24T07:30:00+09:00"
    })
    void timesAreShownAsTheOfficesClockHasThem(String office, String account, String slotStart, String arriveBy) {
        BookingIssued booking = Bookings.of(office, slotStart);
        issue(booking);

        as(account)
                .get(PATH + booking.code())
                .then()
                .statusCode(200)
                .body("slotStart", equalTo(slotStart))
                .body("arriveBy", equalTo(arriveBy))
                .body("date", equalTo("2026-11-24"));
    }

    @Test
    void aCodeIsUnderstoodAsPeopleTypeIt() {
        BookingIssued booking = Bookings.of("BGR", SLOT);
        issue(booking);
        String code = booking.code().value();

        for (String typed : new String[] {
            code.toLowerCase(Locale.ROOT),
            code.replace("-", ""),
            code.replace('-', ' '),
            " " + code + " ",
            code.replace('0', 'o')
        }) {
            as("officer1").get(PATH + "{code}", typed).then().statusCode(200).body("code", equalTo(code));
        }
    }

    @Test
    void aMistypedCodeIsToldFromOneThatWasNeverIssued() {
        BookingCode neverIssued = BookingCode.of(new OfficeCode("BGR"), 17);
        as("officer1")
                .get(PATH + neverIssued)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("unknown-code"));

        String value = neverIssued.value();
        String mistyped = value.substring(0, value.length() - 1) + (value.endsWith("7") ? "8" : "7");
        as("officer1")
                .get(PATH + mistyped)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("mistyped-code"))
                .body("type", equalTo("urn:antrean:problem:mistyped-code"))
                .body("status", equalTo(400))
                .body("title", equalTo("The booking code is mistyped"))
                .body("detail", containsString("salah ketik"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "BGR", "BGR-0000-00000", "---", "%F0%9F%98%80", "B%00GR", "'; drop table visit; --"})
    void anythingElseIsMistyped(String typed) {
        as("officer1")
                .urlEncodingEnabled(!typed.contains("%"))
                .get(PATH + typed)
                .then()
                .statusCode(400)
                .body("code", equalTo("mistyped-code"));
    }

    @Test
    void aCodeOfThreeThousandLettersIsRefusedAndNotReflected() {
        String answer = as("officer1")
                .get(PATH + "A".repeat(3_000))
                .then()
                .statusCode(400)
                .body("code", equalTo("mistyped-code"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("AAAAA");
    }

    @Test
    void anotherOfficesBookingIsNotShownButTheRightOfficeIsNamed() {
        BookingIssued booking = Bookings.of("MKS", "2026-11-24T08:00:00+08:00");
        issue(booking);

        String answer = as("officer1")
                .get(PATH + booking.code())
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("wrong-office"))
                .body("detail", containsString("Kantor Imigrasi Makassar"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("Budi");
    }

    @Test
    void anOverdueCodeIsShownAsVoidFromTheMomentOn() {
        BookingIssued booking = Bookings.of("BGR", SLOT);
        issue(booking);
        clock.moveTo("2026-11-24T08:00:00.001+07:00");

        as("officer1")
                .get(PATH + booking.code())
                .then()
                .statusCode(200)
                .body("state", equalTo("EXPIRED"))
                .body("$", hasKey("queueNumber"));
    }
}
