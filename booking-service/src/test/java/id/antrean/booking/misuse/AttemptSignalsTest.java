package id.antrean.booking.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.booking.misuse.Attempt.Result;
import id.antrean.booking.testing.Stored;
import id.antrean.contracts.event.StandingExplained.Sign;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.SignalKind;
import id.antrean.contracts.value.Standing;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttemptSignalsTest extends MisuseServiceTest {

    private static final List<Person> STRANGERS = List.of(
            person("Siti Aminah", "1990-03-04"),
            person("Agus Wijaya", "1971-12-30"),
            person("Dewi Lestari", "2001-07-19"),
            person("Joko Purnomo", "1965-10-11"),
            person("Ratna Sari", "1984-06-28"),
            person("Hendra Gunawan", "1979-09-09"));

    @Test
    void r10ManyPeopleFromOneNumberFlagIt() {
        long sender = stored.sender(phone, budi());
        STRANGERS.subList(0, 2).forEach(stranger -> observe(attempt(sender, stranger, Result.NUMBER_OF_ANOTHER)));
        assertThat(signals(sender)).isEmpty();

        STRANGERS.subList(2, 5).forEach(stranger -> observe(attempt(sender, stranger, Result.NUMBER_OF_ANOTHER)));

        assertThat(signals(sender)).containsExactly("MANY_IDENTITIES 1", "MANY_IDENTITIES 1", "MANY_IDENTITIES 1");
        assertThat(standing(sender)).isEqualTo("FLAGGED");
        assertDecisionsReplay(sender);
    }

    @Test
    void aBatchFindsTheSameAsOneAtATime() {
        long sender = stored.sender(phone, budi());

        observe(STRANGERS.subList(0, 5).stream()
                .map(stranger -> attempt(sender, stranger, Result.NUMBER_OF_ANOTHER))
                .toArray(Attempt[]::new));

        assertThat(signals(sender)).hasSize(3);
        assertThat(standing(sender)).isEqualTo("FLAGGED");
    }

    @Test
    void whoIsTriedAgainAndAgainCountsOnce() {
        long sender = stored.sender(phone, budi());
        for (int i = 0; i < 3; i++) {
            STRANGERS.subList(0, 3).forEach(stranger -> observe(attempt(sender, stranger, Result.NUMBER_OF_ANOTHER)));
        }

        assertThat(signals(sender)).containsExactly("MANY_IDENTITIES 1");
    }

    @Test
    void strangersOfMoreThanAMonthAgoAreForgotten() {
        long sender = stored.sender(phone, budi());
        STRANGERS.subList(0, 2).forEach(stranger -> observe(attempt(sender, stranger, Result.NUMBER_OF_ANOTHER)));
        now = now.plus(Duration.ofDays(31));

        STRANGERS.subList(2, 4).forEach(stranger -> observe(attempt(sender, stranger, Result.NUMBER_OF_ANOTHER)));

        assertThat(signals(sender)).isEmpty();
    }

    @Test
    void whatIsGrantedOrFullIsNoSignal() {
        long sender = stored.sender(phone, budi());

        STRANGERS.forEach(stranger ->
                observe(attempt(sender, stranger, Result.GRANTED), attempt(sender, stranger, Result.OTHER)));

        assertThat(signals(sender)).isEmpty();
        assertThat(count("select count(*) from identity_attempt where sender_id = $1", sender))
                .isZero();
    }

    /** The number may be bound to a mistyped name, too: then the right one is refused. */
    @Test
    void r10AnHonestTypingErrorNeverAdds() {
        SeededRandom.check(60, random -> {
            Person truth = new Person(
                    new PersonName(random.oneOf("Budi Santoso", "Ani", "Muhammad Rizki", "Sri Wahyuni Lestari")),
                    random.date(LocalDate.of(1950, 1, 1), LocalDate.of(2010, 1, 1)));
            Person bound = random.inPercent(50) ? truth : IdentitiesTest.mistyped(truth, random);
            long sender = stored.sender(Stored.somePhone(), bound);
            List<Attempt> attempts = new ArrayList<>();
            for (int i = random.between(1, 8); i > 0; i--) {
                attempts.add(attempt(sender, IdentitiesTest.mistyped(truth, random), Result.NUMBER_OF_ANOTHER));
            }
            attempts.add(attempt(sender, truth, bound == truth ? Result.GRANTED : Result.NUMBER_OF_ANOTHER));
            observe(attempts.toArray(Attempt[]::new));

            assertThat(signals(sender)).isEmpty();
        });
    }

    @Test
    void r14OnePersonFromManyNumbersCountsFromTheThirdNumberOn() {
        Person wanted = person("Wanted " + letters(), "1991-02-03");
        long holder = stored.sender(phone);
        stored.booking(stored.slot(BOGOR, monday, 8, 1_000), holder, wanted);
        long second = stored.sender(Stored.somePhone());
        long third = stored.sender(Stored.somePhone());
        long fourth = stored.sender(Stored.somePhone());

        observe(attempt(second, wanted, Result.HELD_BY_OTHER));
        now = now.plusSeconds(1);
        observe(attempt(third, wanted, Result.HELD_BY_OTHER), attempt(fourth, wanted, Result.HELD_BY_OTHER));
        observe(attempt(second, wanted, Result.HELD_BY_OTHER));

        assertThat(signals(holder)).isEmpty();
        assertThat(signals(second)).isEmpty();
        assertThat(signals(third)).containsExactly("MANY_NUMBERS 1");
        assertThat(signals(fourth)).containsExactly("MANY_NUMBERS 1");
    }

    @Test
    void r14AScriptIsFoundThoughItsMessagesComeOneByOne() {
        List<Long> senders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            long sender = stored.sender(Stored.somePhone());
            senders.add(sender);
            observe(attempt(sender, person("Budi " + letters(), "1990-01-0" + (i + 1)), Result.GRANTED));
        }

        assertThat(senders).allSatisfy(sender -> assertThat(signals(sender)).containsExactly("SCRIPTED 2"));
        assertThat(query("select evidence::text from signal where sender_id = $1", senders.get(0))
                        .get(0)
                        .getString(0))
                .contains("P1D")
                .doesNotContain("1990", "Budi");
    }

    @Test
    void whatIsAskedTogetherPartByPartHasNoFormThatAScriptCouldHave() {
        List<Long> senders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            long sender = stored.sender(Stored.somePhone());
            senders.add(sender);
            Attempt typed = attempt(sender, person("Budi " + letters(), "1990-01-0" + (i + 1)), Result.GRANTED);
            observe(new Attempt(
                    sender,
                    typed.eventId(),
                    OFFICE,
                    typed.person(),
                    Result.GRANTED,
                    Attempt.ASKED_TOGETHER,
                    typed.sentAt()));
        }

        assertThat(senders).allSatisfy(sender -> assertThat(signals(sender)).isEmpty());
    }

    @Test
    void evidenceNamesNobody() {
        long sender = stored.sender(phone, budi());
        STRANGERS.subList(0, 3).forEach(stranger -> observe(attempt(sender, stranger, Result.NUMBER_OF_ANOTHER)));

        assertThat(query("select evidence::text, cause from signal where sender_id = $1", sender))
                .singleElement()
                .satisfies(row -> assertThat(row.getString(0) + row.getString(1))
                        .contains("NUMBER_OF_ANOTHER")
                        .doesNotContainIgnoringCase("dewi")
                        .doesNotContain("2001", phone));
    }

    @Test
    void r10WhyAskedForIsExplainedByKind() {
        long sender = stored.sender(phone, budi());
        observe(STRANGERS.subList(0, 5).stream()
                .map(stranger -> attempt(sender, stranger, Result.NUMBER_OF_ANOTHER))
                .toArray(Attempt[]::new));

        Explanation explanation =
                inTransaction(transaction -> misuse.explain(transaction, sender, OFFICE, now.plusSeconds(60)));

        assertThat(explanation.standing()).isEqualTo(Standing.FLAGGED);
        assertThat(explanation.until()).isAfter(now);
        assertThat(explanation.signs()).containsExactly(new Sign(SignalKind.MANY_IDENTITIES, 3, monday));
    }

    @Test
    void aClearNumberIsToldThatNothingSpeaksAgainstIt() {
        long sender = stored.sender(phone, budi());

        Explanation explanation = inTransaction(transaction -> misuse.explain(transaction, sender, OFFICE, now));

        assertThat(explanation).isEqualTo(new Explanation(Standing.CLEAR, null, List.of()));
    }

    @Test
    void r4SignalsAndDecisionsAreNeverDeleted() {
        long sender = stored.sender(phone, budi());
        observe(STRANGERS.subList(0, 5).stream()
                .map(stranger -> attempt(sender, stranger, Result.NUMBER_OF_ANOTHER))
                .toArray(Attempt[]::new));

        for (String table : List.of("signal", "standing_decision")) {
            assertThatThrownBy(() -> query("delete from " + table + " where sender_id = $1", sender))
                    .hasMessageContaining("never deleted");
        }
    }

    private void observe(Attempt... attempts) {
        inTransaction(transaction -> misuse.observe(transaction, List.of(attempts), now));
    }

    private Attempt attempt(long sender, Person person, Result result) {
        String shape = "#" + "A".repeat(person.name().value().indexOf(' ') + 1) + "#99999999#99999999";
        return new Attempt(sender, UUID.randomUUID().toString(), OFFICE, person, result, shape, now);
    }

    private static Person budi() {
        return person("Budi Santoso", "1987-01-25");
    }

    private static String letters() {
        return "X" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "ab";
    }
}
