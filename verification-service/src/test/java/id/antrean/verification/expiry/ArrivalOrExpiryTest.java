package id.antrean.verification.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.Topics;
import id.antrean.verification.testing.Bookings;
import id.antrean.verification.testing.ServiceTest;
import id.antrean.verification.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Arrival and expiry contend for one row: each visit has exactly one outcome, and everybody is told the same one. */
@QuarkusTest
class ArrivalOrExpiryTest extends ServiceTest {

    private static final int VISITS = 200;
    private static final int IN_TIME = 70;
    private static final int THREADS = 24;
    private static final String SLOT = "2026-11-24T08:00:00+07:00";

    @RepeatedTest(2)
    void r5EveryVisitEitherArrivesOrExpiresAndItsEventSaysWhich() throws InterruptedException {
        clock.moveTo("2026-11-24T07:59:59+07:00");
        List<BookingIssued> bookings = Bookings.many(VISITS, "BGR", SLOT);
        issue(bookings);

        AtomicInteger arrived = new AtomicInteger();
        List<Callable<Integer>> arrivals = new ArrayList<>();
        for (BookingIssued booking : bookings) {
            arrivals.add(() -> {
                Response answer = checkInBudi().post(arrivalOf(booking));
                if (arrived.incrementAndGet() == IN_TIME) {
                    clock.moveTo("2026-11-24T08:00:00.001+07:00");
                }
                return answer.statusCode();
            });
        }
        List<Integer> answers = Together.run(THREADS, arrivals);

        Map<String, String> told = new HashMap<>();
        for (int i = 0; i < VISITS; i++) {
            assertThat(answers.get(i)).isIn(200, 409);
            told.put(bookings.get(i).code().value(), answers.get(i) == 200 ? "ARRIVED" : "EXPIRED");
        }
        assertThat(told.values()).contains("ARRIVED", "EXPIRED");
        assertThat(states(told)).isEqualTo(told);
        String[] expected = told.entrySet().stream()
                .map(visit -> visit.getKey() + "/" + visit.getValue().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        await().atMost(SOON).untilAsserted(() -> assertThat(announcements(told)).containsExactlyInAnyOrder(expected));
    }

    @Test
    void r5WhoComesTooLateVoidsTheCodeAtOnceAndItIsAnnouncedOnce() throws InterruptedException {
        clock.moveTo("2026-11-24T07:59:59+07:00");
        List<BookingIssued> bookings = Bookings.many(40, "BGR", SLOT);
        issue(bookings);
        clock.moveTo("2026-11-24T08:00:00.001+07:00");

        List<Callable<String>> arrivals = new ArrayList<>();
        for (BookingIssued booking : bookings) {
            for (int i = 0; i < 3; i++) {
                arrivals.add(() -> {
                    String code = checkInBudi().post(arrivalOf(booking)).path("code");
                    return code + " " + visit(booking).getString("state");
                });
            }
        }
        assertThat(Together.run(THREADS, arrivals)).containsOnly("expired EXPIRED");

        Map<String, String> told = new HashMap<>();
        bookings.forEach(booking -> told.put(booking.code().value(), "EXPIRED"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(announcements(told)).hasSize(40).doesNotHaveDuplicates());
    }

    private Map<String, String> states(Map<String, String> told) {
        Map<String, String> states = new HashMap<>();
        query(
                        "select code, state from visit where code = any($1)",
                        Tuple.of(told.keySet().toArray(String[]::new)))
                .forEach(row -> states.put(row.getString(0), row.getString(1)));
        return states;
    }

    private List<String> announcements(Map<String, String> told) {
        return kafka.records(Topics.VISITS).stream()
                .filter(message -> told.containsKey(message.key()))
                .map(message -> header(message, "ce_id"))
                .map(id -> String.join("/", List.of(id.split("/")).subList(0, 2)))
                .toList();
    }
}
