package id.antrean.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.notification.testing.PacedProfile;
import id.antrean.notification.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many messages may be taken, counted in the database: 40 a second of a number, 3 in a row to one person. */
@QuarkusTest
@TestProfile(PacedProfile.class)
@SuppressWarnings("NullAway.Init") // The test framework sets the fields.
class PaceTest extends ServiceTest {

    private static final int BURST = 10;

    @Inject
    MessageClaims claims;

    @BeforeEach
    @AfterEach
    void nothingWaitsAndTheNumberIsRested() {
        pool.query(
                        "update outbound_message set state = 'READ', claimed_until = null where state in ('PENDING', 'SENDING')")
                .execute()
                .await()
                .atMost(SOON);
        pool.query("update number_pace set tokens = 1000, bulk_tokens = 1000, as_of = now()")
                .execute()
                .await()
                .atMost(SOON);
    }

    private void waiting(String recipient, int priority, int count) {
        for (int i = 0; i < count; i++) {
            pool.preparedQuery("""
                            insert into outbound_message
                                   (id, office, kind, priority, recipient, phone, answers, words, created_at, changed_at)
                            values ($1, 'BGR', 'ANSWER', $2, $3, $3, 'wamid.asked', 'Halo', now(), now())
                            """)
                    .execute(Tuple.of(UUID.randomUUID().toString(), (short) priority, recipient))
                    .await()
                    .atMost(SOON);
        }
    }

    private List<ClaimedMessage> claim(int limit) {
        return claims.claim(limit, List.of(), null).await().atMost(SOON);
    }

    private static List<String> people(int count) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add("+62812" + (1_000_000 + (long) (Math.random() * 8_999_999)));
        }
        return people;
    }

    @Test
    void aNumberSendsNoMoreAtOnceThanItsShareOfASecond() {
        people(2 * BURST).forEach(person -> waiting(person, 0, 1));
        assertThat(claim(100)).hasSize(BURST);
        assertThat(claim(100)).hasSizeLessThan(BURST);
        soon().until(() -> claim(100).isEmpty() && waitingCount() == 0);
    }

    private long waitingCount() {
        return pool.query("select count(*) from outbound_message where state = 'PENDING'")
                .execute()
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void answersGoBeforeReminders() {
        people(BURST).forEach(person -> waiting(person, 2, 1));
        List<String> asking = people(BURST);
        asking.forEach(person -> waiting(person, 0, 1));
        assertThat(claim(100)).hasSize(BURST).allSatisfy(message -> assertThat(asking)
                .contains(String.valueOf(
                        message.to().phone() == null ? "" : message.to().phone().value())));
    }

    @Test
    void remindersTakeOnlyTheirShareEvenWhenNothingElseWaits() {
        people(BURST).forEach(person -> waiting(person, 2, 1));
        assertThat(claim(100)).hasSizeBetween(1, BURST / 2);
    }

    @Test
    void anAnswerOvertakesAReminderToTheSamePersonAndNotTheOtherWayRound() {
        String person = people(1).get(0);
        waiting(person, 2, 1);
        waiting(person, 0, 1);
        List<ClaimedMessage> first = claim(100);
        assertThat(first).hasSize(1);
        assertThat(claim(100)).isEmpty();
    }

    @Test
    void onePersonGetsSoManyInARowAndThenOneAfterTheOther() {
        String person = people(1).get(0);
        waiting(person, 0, 4);
        for (int sent = 0; sent < 3; sent++) {
            List<ClaimedMessage> next = claim(100);
            assertThat(next).hasSize(1);
            settle(next.get(0));
        }
        assertThat(claim(100)).isEmpty();
        soon().until(() -> claim(100).size() == 1);
    }

    @Test
    void whatMayHaveGoneIsTriedAgainOnlyWhenTheReportsUpToThenWereTaken() {
        waiting(people(1).get(0), 0, 1);
        assertThat(claim(1)).hasSize(1);
        pool.query("update outbound_message set claimed_until = now() - interval '30 seconds' where state = 'SENDING'")
                .execute()
                .await()
                .atMost(SOON);

        assertThat(claim(1)).isEmpty();
        assertThat(claimWithReportsOf(Duration.ofMinutes(1))).isEmpty();
        assertThat(claimWithReportsOf(Duration.ofSeconds(5))).hasSize(1);
    }

    private List<ClaimedMessage> claimWithReportsOf(Duration age) {
        return claims.claim(1, List.of(), age).await().atMost(SOON);
    }

    private void settle(ClaimedMessage message) {
        pool.preparedQuery("update outbound_message set state = 'SENT', claimed_until = null where id = $1")
                .execute(Tuple.of(message.id()))
                .await()
                .atMost(SOON);
    }
}
