package id.antrean.booking.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.booking.testing.ServiceTest;
import id.antrean.booking.testing.Stored;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // The test framework sets the fields.
class DialogueCleanerTest extends ServiceTest {

    @Inject
    DialogueCleaner cleaner;

    @Test
    void whatNobodyTookUpAgainIsForgottenAfterTwoHours() {
        long late = dialogue(clock.instant().minus(Duration.ofHours(2)).minusSeconds(1));
        long inTime = dialogue(clock.instant().minus(Duration.ofHours(2)));

        int removed = cleaner.clean().await().atMost(SOON);

        assertThat(removed).isPositive();
        assertThat(count("select count(*) from dialogue where sender_id = $1", late))
                .isZero();
        assertThat(count("select count(*) from dialogue where sender_id = $1", inTime))
                .isEqualTo(1);
    }

    @Test
    void theDatabaseKeepsNoWholeRegistration() {
        long sender = dialogue(clock.instant());

        assertThatThrownBy(() -> query(
                        "update dialogue set name = 'Budi', birth_date = '1987-01-25', visit_date = '2026-11-24' where sender_id = $1",
                        sender))
                .hasMessageContaining("dialogue_lacks_something");
    }

    private long dialogue(Instant askedAt) {
        long sender = new Stored(pool, clock.instant()).sender(Stored.somePhone());
        query(
                "insert into dialogue (sender_id, office, name, asked_at) values ($1, 'BGR', 'Budi', $2)",
                sender,
                askedAt.atOffset(ZoneOffset.UTC));
        return sender;
    }
}
