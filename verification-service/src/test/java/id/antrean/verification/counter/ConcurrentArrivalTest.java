package id.antrean.verification.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.verification.testing.Bookings;
import id.antrean.verification.testing.ServiceTest;
import id.antrean.verification.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrentArrivalTest extends ServiceTest {

    private static final int THREADS = 50;

    @Test
    void r3OfFiftyArrivalsWithOneCodeOneIsCheckedInAndTheOthersAreToldItsNumber() throws InterruptedException {
        clock.moveTo("2026-11-24T07:20:00+07:00");
        BookingIssued booking = Bookings.of("BGR", "2026-11-24T08:00:00+07:00");
        issue(booking);

        Callable<Response> arrival = () -> checkInBudi().post(arrivalOf(booking));
        List<Response> answers = Together.run(THREADS, Collections.nCopies(THREADS, arrival));

        List<Response> checkedIn =
                answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertThat(checkedIn).hasSize(1);
        int number = checkedIn.get(0).path("queueNumber");
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .hasSize(THREADS - 1)
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.<String>path("code")).isEqualTo("already-arrived");
                    assertThat(answer.<String>path("detail")).contains("nomor antrean " + number + ".");
                });
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(announced(booking.code())).hasSize(1));
    }

    @Test
    void queueNumbersHaveNoGapAndNoDoubleAndEachDayAndOfficeItsOwn() throws InterruptedException {
        clock.moveTo("2026-12-01T06:00:00+09:00");
        List<BookingIssued> jayapura = Bookings.many(60, "JYP", "2026-12-01T08:00:00+09:00");
        List<BookingIssued> makassar = Bookings.many(40, "MKS", "2026-12-01T08:00:00+08:00");
        issue(jayapura);
        issue(makassar);

        // Some are refused in between: they must not use up a number.
        Stream<Callable<Integer>> strangers = jayapura.stream().limit(20).map(booking -> () -> {
            checkIn("officer2", "Siti Nur'aini", "1990-05-17").post(arrivalOf(booking));
            return 0;
        });
        List<Integer> numbers = Together.run(
                16,
                Stream.of(
                                strangers,
                                jayapura.stream().map(this::queueNumber),
                                makassar.stream().map(this::queueNumber))
                        .flatMap(arrivals -> arrivals)
                        .toList());

        assertThat(numbers.subList(20, 80)).containsExactlyInAnyOrderElementsOf(oneTo(60));
        assertThat(numbers.subList(80, 120)).containsExactlyInAnyOrderElementsOf(oneTo(40));

        clock.moveTo("2026-12-02T06:00:00+09:00");
        BookingIssued nextDay = Bookings.of("JYP", "2026-12-02T08:00:00+09:00");
        issue(nextDay);
        assertThat(checkIn("officer2", "Budi", "1987-01-25")
                        .post(arrivalOf(nextDay))
                        .<Integer>path("queueNumber"))
                .isEqualTo(1);
    }

    private Callable<Integer> queueNumber(BookingIssued booking) {
        return () -> checkIn("officer2", "Budi Santoso", "1987-01-25")
                .post(arrivalOf(booking))
                .path("queueNumber");
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
