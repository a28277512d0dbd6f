package id.antrean.booking.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.booking.testing.People;
import id.antrean.booking.testing.ServiceTest;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import id.antrean.platform.messaging.PassingFaults;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same people and numbers in many batches at once, at several offices, while places are scarce. */
@QuarkusTest
class ConcurrencyTest extends ServiceTest {

    private static final int CONSUMERS = 4;
    private static final int BATCHES = 10;
    private static final int BATCH = 25;

    @Inject
    Registrations registrations;

    @Test
    void whateverComesAtOnceTheRulesHold() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        register(BOGOR, People.somebody(), People.somePhone(), monday);
        query("update slot set capacity = taken + 2 where date > $1", monday);
        List<Sender> senders =
                IntStream.range(0, 30).mapToObj(i -> People.someAccount()).toList();
        List<Person> persons = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            persons.add(People.somebody());
            persons.add(People.someToddler(monday));
        }
        List<List<List<Envelope<Event>>>> work = new ArrayList<>();
        for (int i = 0; i < CONSUMERS; i++) {
            work.add(IntStream.range(0, BATCHES)
                    .mapToObj(batch -> IntStream.range(0, BATCH)
                            .mapToObj(one -> message(random, senders, persons))
                            .toList())
                    .toList());
        }

        List<CompletableFuture<Void>> consumers = work.stream()
                .map(batches -> CompletableFuture.runAsync(() -> batches.forEach(this::consume)))
                .toList();
        consumers.forEach(CompletableFuture::join);

        assertRules(seed);
        assertAnswers(
                seed, work.stream().flatMap(List::stream).flatMap(List::stream).toList());
    }

    /** As the consumer does: a deadlock is a passing fault. Every batch comes twice, as after a crash. */
    private void consume(List<Envelope<Event>> batch) {
        Uni.createFrom()
                .deferred(() -> registrations.answer(batch))
                .onFailure(PassingFaults::isPassing)
                .retry()
                .withBackOff(Duration.ofMillis(10), Duration.ofMillis(200))
                .atMost(20)
                .chain(() -> registrations.answer(batch))
                .await()
                .atMost(SOON);
    }

    private Envelope<Event> message(Random random, List<Sender> senders, List<Person> persons) {
        Sender account = senders.get(random.nextInt(senders.size()));
        String office = random.nextBoolean() ? BOGOR : JAYAPURA;
        LocalDate date = monday.plusDays(1 + random.nextInt(3));
        Person one = persons.get(random.nextInt(persons.size()));
        return switch (random.nextInt(10)) {
            case 0 -> People.enquiry(office, account, Subject.STATUS);
            case 1 -> People.choice(office, account, "b1:day:AAAA:20270101");
            case 2, 3, 4 ->
                People.family(
                        office,
                        account,
                        date,
                        IntStream.range(0, 1 + random.nextInt(4))
                                .mapToObj(i -> persons.get(random.nextInt(persons.size())))
                                .distinct()
                                .toArray(Person[]::new));
            default -> People.registration(office, one, account, date);
        };
    }

    private void assertRules(long seed) {
        assertThat(query("select id from slot where taken + held + reserved > capacity or taken <> "
                        + "(select count(*) from booking where slot_id = slot.id and released_at is null)"))
                .as("capacity, seed %d", seed)
                .isEmpty();
        assertThat(
                        query(
                                "select 1 from booking where state = 'ISSUED' group by name_key, birth_date having count(*) > 1"))
                .as("one open booking per person, seed %d", seed)
                .isEmpty();
        assertThat(query("""
                select sender_id from booking where state = 'ISSUED' group by sender_id
                having count(*) filter (where not dependant) > 1 or count(*) filter (where dependant) > 4
                """)).as("R2, seed %d", seed).isEmpty();
        assertThat(query("""
                select code from booking join sender on sender.id = sender_id
                 where not dependant and (name, birth_date) is distinct from (owner_name, owner_birth_date)
                   and issued_at >= $1
                """, clock.instant().atOffset(ZoneOffset.UTC)))
                .as("one owner per number, seed %d", seed)
                .isEmpty();
        assertThat(query("""
                select date from day_ledger
                 where date between $1 and $2
                   and (opened <> reserved + booked + voided + releasing + held + free or free < 0)
                """, monday, monday.plusDays(30)))
                .as("ledger, seed %d", seed)
                .isEmpty();
    }

    private void assertAnswers(long seed, List<Envelope<Event>> messages) {
        Map<String, Integer> expected = new HashMap<>();
        for (Envelope<Event> message : messages) {
            long booked = count("select count(*) from booking where group_id = $1", message.id());
            if (booked > 0) {
                assertThat(booked)
                        .as("all or none, seed %d", seed)
                        .isEqualTo(((RegistrationReceived) message.data())
                                .entries()
                                .size());
            }
            expected.put(message.id(), (int) Math.max(1, booked));
        }
        await("an answer to everybody, seed " + seed).atMost(SOON).untilAsserted(() -> {
            Map<String, Integer> seen = new HashMap<>();
            announced().forEach(event -> seen.merge(event.id().replaceAll("/.*", ""), 1, Integer::sum));
            seen.keySet().retainAll(expected.keySet());
            assertThat(seen).isEqualTo(expected);
        });
        assertThat(count("select count(*) from booking where group_id = any ($1)", (Object)
                        messages.stream().map(Envelope::id).toArray(String[]::new)))
                .as("some got a place, seed %d", seed)
                .isGreaterThan(20);
    }
}
