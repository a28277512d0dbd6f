package id.antrean.booking.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.booking.testing.People;
import id.antrean.booking.testing.ServiceTest;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchTest extends ServiceTest {

    private static final String TRANSACTIONS =
            "select count(distinct xmin::text) from booking where registration_id = any($1)";
    private static final String BOOKINGS = "select count(*) from booking where registration_id = any($1)";

    @Inject
    Registrations registrations;

    @Test
    void aBatchOfFiveHundredIsOneTransaction() {
        List<Envelope<Event>> batch = People.crowd(500, JAYAPURA, monday.plusDays(1));

        registrations.answer(batch).await().atMost(SOON);

        assertThat(count(BOOKINGS, (Object) ids(batch))).isEqualTo(500);
        assertThat(count(TRANSACTIONS, (Object) ids(batch))).isEqualTo(1);
    }

    @Test
    void aBurstThroughKafkaTakesFewTransactions() {
        register(BOGOR, People.somebody(), People.somePhone(), monday);
        List<Envelope<Event>> burst = Stream.of(1, 2)
                .flatMap(day -> People.crowd(500, JAYAPURA, monday.plusDays(day)).stream())
                .toList();
        SqlConnection other = pool.getConnection().await().atMost(SOON);
        Transaction holding = other.begin().await().atMost(SOON);
        other.query("select from slot for update").execute().await().atMost(SOON);
        burst.forEach(this::publish);
        holding.commit().await().atMost(SOON);
        other.close().await().atMost(SOON);

        await("the bookings").atMost(SOON).untilAsserted(() -> assertThat(count(BOOKINGS, (Object) ids(burst)))
                .isEqualTo(1_000));

        assertThat(count(TRANSACTIONS, (Object) ids(burst))).isLessThan(20);
    }

    @Test
    void aBatchThatFailsInTheMiddleLeavesNothingBehind() {
        List<Envelope<Event>> batch = new ArrayList<>(People.crowd(10, BOGOR, monday.plusDays(1)));
        batch.add(People.registration("XXX", People.somebody(), People.somePhone(), monday.plusDays(1)));

        Throwable failure = registrations
                .answer(batch)
                .onItem()
                .<Throwable>transform(done -> new AssertionError("must fail"))
                .onFailure()
                .recoverWithItem(thrown -> thrown)
                .await()
                .atMost(SOON);

        assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessageContaining("XXX");
        assertThat(count(BOOKINGS, (Object) ids(batch))).isZero();
        assertThat(count("select count(*) from inbox where event_id = any($1)", (Object) ids(batch)))
                .isZero();
    }

    @Test
    void twoInstancesThatBookTheSamePeopleAtTwoOfficesGiveEachPersonOnePlace() {
        for (int round = 0; round < 10; round++) {
            LocalDate date = monday.plusDays(1 + round % 4);
            List<Envelope<Event>> inBogor = People.crowd(15, BOGOR, date);
            List<Envelope<Event>> inJayapura = new ArrayList<>(
                    inBogor.stream().map(event -> at(JAYAPURA, event, date)).toList());
            Collections.reverse(inJayapura);

            Uni.join()
                    .all(registrations.answer(inBogor), registrations.answer(inJayapura))
                    .andFailFast()
                    .await()
                    .atMost(SOON);

            List<String> both =
                    Stream.of(ids(inBogor), ids(inJayapura)).flatMap(Stream::of).toList();
            assertThat(count(BOOKINGS, (Object) both.toArray(String[]::new))).isEqualTo(15);
            await("an answer to everybody").atMost(SOON).untilAsserted(() -> assertThat(announced())
                    .filteredOn(event -> both.contains(event.id().replaceAll("/.*", "")))
                    .hasSize(30));
        }
        assertThat(query("""
                select name_key, birth_date from booking where state = 'ISSUED' group by 1, 2 having count(*) > 1
                """)).isEmpty();
    }

    @Test
    void oneInstanceAfterTheOtherAnswersNothingTwice() {
        List<Envelope<Event>> batch = People.crowd(50, BOGOR, monday.plusDays(1));

        Uni.join()
                .all(IntStream.range(0, 4)
                        .mapToObj(instance -> registrations.answer(batch))
                        .toList())
                .andFailFast()
                .await()
                .atMost(SOON);

        assertThat(count(BOOKINGS, (Object) ids(batch))).isEqualTo(50);
        await("the answers").atMost(SOON).untilAsserted(() -> assertThat(announced())
                .hasSize(50));
    }

    @Test
    void everyPlaceCountedIsABookingAndTheOtherWayRound() {
        registrations
                .answer(People.crowd(300, BOGOR, monday.plusDays(1)))
                .await()
                .atMost(SOON);

        assertThat(query("""
                select slot.id
                  from slot
                  left join booking on booking.slot_id = slot.id and booking.released_at is null
                 group by slot.id
                having slot.taken <> count(booking.code)
                """)).isEmpty();
    }

    private static Envelope<Event> at(String office, Envelope<Event> other, LocalDate date) {
        Person person = ((RegistrationReceived) other.data()).person();
        Sender phone = People.somePhone();
        return People.registration(office, person, phone, date);
    }

    private static String[] ids(List<Envelope<Event>> events) {
        return events.stream().map(Envelope::id).toArray(String[]::new);
    }
}
