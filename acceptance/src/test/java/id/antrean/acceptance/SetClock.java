package id.antrean.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The clock of the whole set, moved as the chat page moves it. */
final class SetClock implements AutoCloseable {

    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("ddMMyyyy");

    private final URI gateway;

    SetClock(URI gateway) {
        this.gateway = gateway;
    }

    void moveTo(OffsetDateTime now) {
        given().baseUri(gateway.toString())
                .contentType(ContentType.JSON)
                .body(Map.of("now", now.toString()))
                .put("/simulator/api/clock")
                .then()
                .statusCode(200);
    }

    OffsetDateTime now() {
        return OffsetDateTime.parse(given().baseUri(gateway.toString())
                .get("/simulator/api/clock")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("now"));
    }

    /** A day on which every office is open, this many working days from today. */
    static LocalDate workingDay(int ahead) {
        LocalDate day = LocalDate.ofInstant(Instant.now(), WIB);
        for (int left = ahead; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }

    /** The day as people type it in a registration. */
    static String typed(LocalDate day) {
        return day.format(TYPED);
    }

    /** Gives the set its own time again. */
    @Override
    public void close() {
        given().baseUri(gateway.toString())
                .delete("/simulator/api/clock")
                .then()
                .statusCode(200);
    }
}
