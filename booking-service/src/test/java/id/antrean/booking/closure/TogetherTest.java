package id.antrean.booking.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.booking.testing.AdminProfile;
import id.antrean.booking.testing.AdminTest;
import id.antrean.booking.testing.People;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AdminProfile.class)
class TogetherTest extends AdminTest {

    @Test
    void closuresChangesAndRegistrationsAtTheSameTimeLoseNothingAndOverfillNothing() throws InterruptedException {
        List<Envelope<Event>> asked = new ArrayList<>();
        for (int day = 0; day < 10; day++) {
            LocalDate date = monday.plusDays(1 + day + day / 4 * 3L);
            IntStream.range(0, 4)
                    .forEach(i -> asked.add(People.registration("CLO", somebody(), People.somePhone(), date)));
        }
        asked.forEach(this::publish);
        List<Thread> staff = IntStream.range(1, 4)
                .mapToObj(day -> new Thread(() -> {
                    LocalDate date = monday.plusDays(day);
                    put("supervisor", "/api/offices/CLO/exceptions/" + date.plusWeeks(1), lessPlaces());
                    post("supervisor", "/api/offices/CLO/closures", Map.of("date", date.toString(), "reason", "Gempa"))
                            .statusCode(200);
                }))
                .toList();
        staff.forEach(Thread::start);
        for (Thread thread : staff) {
            thread.join();
        }

        await("all answers").atMost(SOON).untilAsserted(() -> assertThat(announced())
                .filteredOn(event -> !event.type().equals("booking.moved.v1"))
                .hasSize(asked.size()));
        assertThat(count("select count(*) from closure where office = 'CLO' and state = 'DONE' and date > $1", monday))
                .isEqualTo(3);
        assertThat(query("""
                select slot.id
                  from slot
                  left join booking on booking.slot_id = slot.id and booking.released_at is null
                 where slot.office = 'CLO'
                 group by slot.id
                having slot.taken <> count(booking.code) or slot.taken > slot.capacity
                """)).isEmpty();
    }

    private static Map<String, Object> lessPlaces() {
        return Map.of("capacity", 2, "surplus", "move", "reason", "petugas cuti");
    }
}
