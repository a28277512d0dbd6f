package id.antrean.verification.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.StandingChanged;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.contracts.value.Standing;
import id.antrean.verification.testing.Bookings;
import id.antrean.verification.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the office and the sender do to bookings after they were issued. */
@QuarkusTest
class BookingChangesTest extends ServiceTest {

    private static final String MONDAY = "2026-11-23T08:00:00+07:00";
    private static final String TUESDAY = "2026-11-24T10:00:00+07:00";
    private static final String WEDNESDAY = "2026-11-25T09:00:00+07:00";

    private BookingIssued booking = Bookings.of("BGR", MONDAY);

    @BeforeEach
    void aBookingForMonday() {
        clock.moveTo("2026-11-22T09:00:00+07:00");
        booking = Bookings.of(
                "BGR",
                MONDAY,
                Bookings.BUDI,
                Sender.ofPhone(
                        new PhoneNumber("+62812" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999))),
                Language.INDONESIAN);
        issue(booking);
    }

    private void tell(Event event) {
        publish(UUID.randomUUID().toString(), event);
    }

    private void move(String from, String to) {
        tell(Bookings.moved(booking, OffsetDateTime.parse(from), to, clock.instant()));
        awaitSlot(to);
    }

    private void awaitSlot(String slotStart) {
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        visit(booking).getOffsetDateTime("slot_start").toInstant())
                .isEqualTo(OffsetDateTime.parse(slotStart).toInstant()));
    }

    private String state() {
        return visit(booking).getString("state");
    }

    @Test
    void aMovedBookingIsForItsNewDayAndCheckedInThere() {
        move(MONDAY, TUESDAY);

        clock.moveTo("2026-11-23T07:20:00+07:00");
        checkInBudi()
                .post(arrivalOf(booking))
                .then()
                .statusCode(409)
                .body("code", equalTo("wrong-day"))
                .body("detail", containsString("24-11-2026"));
        clock.moveTo("2026-11-24T09:20:00+07:00");
        checkInBudi().post(arrivalOf(booking)).then().statusCode(200);
    }

    @Test
    void r5AMoveOpensACodeThatHadExpiredAndItMayExpireAgainForTheNewTime() {
        clock.moveTo("2026-11-23T08:01:00+07:00");
        await().atMost(SOON).untilAsserted(() -> assertThat(state()).isEqualTo("EXPIRED"));

        move(MONDAY, TUESDAY);
        assertThat(state()).isEqualTo("ISSUED");
        clock.moveTo("2026-11-24T10:01:00+07:00");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(announced(booking.code())).hasSize(2));

        assertThat(announced(booking.code())).extracting(Announced::id).doesNotHaveDuplicates();
    }

    @Test
    void whoHasArrivedHasArrivedWhateverTheOfficeSaysAfterwards() {
        clock.moveTo("2026-11-23T07:20:00+07:00");
        checkInBudi().post(arrivalOf(booking)).then().statusCode(200);

        tell(Bookings.moved(booking, OffsetDateTime.parse(MONDAY), TUESDAY, clock.instant()));
        tell(Bookings.withdrawn(booking, clock.instant()));
        issue(Bookings.of("BGR", MONDAY));
        BookingIssued last = Bookings.of("BGR", MONDAY);
        issue(last);

        assertThat(state()).isEqualTo("ARRIVED");
    }

    @Test
    void aWithdrawnCodeIsVoidAndTheCounterSaysWhatToDo() {
        tell(Bookings.withdrawn(booking, clock.instant()));
        await().atMost(SOON).untilAsserted(() -> assertThat(state()).isEqualTo("WITHDRAWN"));

        clock.moveTo("2026-11-23T07:20:00+07:00");
        checkInBudi()
                .post(arrivalOf(booking))
                .then()
                .statusCode(409)
                .body("code", equalTo("withdrawn"))
                .body("detail", containsString("mendaftar lagi"));
        clock.moveTo("2026-11-23T08:01:00+07:00");
        assertThat(announced(booking.code())).isEmpty();
    }

    @Test
    void r10TheCounterSeesWhatTheNumberHasComeTo() {
        Sender sender = booking.sender();
        tell(new StandingChanged(sender, Standing.FLAGGED, clock.instant().plusSeconds(3_600), clock.instant()));

        await().atMost(SOON).untilAsserted(() -> as("officer1")
                .get("/api/counter/bookings/" + booking.code())
                .then()
                .body("standing", equalTo("FLAGGED")));
        tell(new StandingChanged(sender, Standing.CLEAR, null, clock.instant()));
        await().atMost(SOON).untilAsserted(() -> as("officer1")
                .get("/api/counter/bookings/" + booking.code())
                .then()
                .body("standing", equalTo("CLEAR")));
    }

    @Test
    void r3PapersOfSomebodyElseAreAnnouncedOnceForEachRequest() {
        clock.moveTo("2026-11-23T07:20:00+07:00");
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            checkIn("officer1", "SITI", "1987-01-25")
                    .header("Idempotency-Key", key)
                    .post(arrivalOf(booking))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("identity-mismatch"));
        }
        checkInBudi().post(arrivalOf(booking)).then().statusCode(200);

        await().atMost(SOON).untilAsserted(() -> assertThat(announced(booking.code()))
                .extracting(Announced::type)
                .containsExactly("id.antrean.identity.mismatched.v1", "id.antrean.visit.arrived.v1"));
        assertThat(announced(booking.code()).get(0).data().toString()).doesNotContainIgnoringCase("siti");
    }

    @Test
    void movesThatComeTwiceOrLateEndAtTheLatestTime() {
        SeededRandom.check(5, random -> {
            BookingIssued moving = Bookings.of("BGR", MONDAY);
            issue(moving);
            booking = moving;
            Instant at = clock.instant();
            List<Event> moves = List.of(
                    Bookings.moved(moving, OffsetDateTime.parse(MONDAY), TUESDAY, at),
                    Bookings.moved(moving, OffsetDateTime.parse(TUESDAY), WEDNESDAY, at.plusSeconds(60)));
            List<String> ids =
                    List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
            List<Integer> order = new ArrayList<>(List.of(0, 1));
            for (int repeated = random.between(0, 4); repeated > 0; repeated--) {
                order.add(random.between(0, 1));
            }
            order.forEach(index -> publish(ids.get(index), moves.get(index)));

            awaitSlot(WEDNESDAY);
            issue(Bookings.of("BGR", MONDAY));
            awaitSlot(WEDNESDAY);
            assertThat(state()).isEqualTo("ISSUED");
        });
    }
}
