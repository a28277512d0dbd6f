package id.antrean.booking.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.booking.testing.People;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Standing;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisitSignalsTest extends MisuseServiceTest {

    @Test
    void r5TheFirstNoShowWeighsNothingAndTheSecondDoes() {
        long sender = stored.sender(phone);
        awaitVisitSeen(expire(booking(sender, 8)));
        assertThat(signals(sender)).containsExactly("NO_SHOW 0");

        awaitVisitSeen(expire(booking(sender, 9)));

        assertThat(signals(sender)).containsExactly("NO_SHOW 0", "NO_SHOW 2");
        assertThat(standing(sender)).isEqualTo("CLEAR");
    }

    @Test
    void r10RepeatedNoShowsFlagAndThenBlacklistTheNumber() {
        long sender = stored.sender(phone);
        for (int hour = 8; hour <= 10; hour++) {
            awaitVisitSeen(expire(booking(sender, hour)));
        }
        assertThat(standing(sender)).isEqualTo("FLAGGED");

        awaitVisitSeen(expire(booking(sender, 11)));

        assertThat(standing(sender)).isEqualTo("BLACKLISTED");
        await("the standings to be told").atMost(SOON).untilAsserted(() -> assertThat(announcedStandings(phone))
                .containsExactly("FLAGGED", "BLACKLISTED"));
        assertThat(count("select count(*) from standing_decision where sender_id = $1", sender))
                .isEqualTo(2);
        assertDecisionsReplay(sender);
    }

    @Test
    void anExpiryThatComesTwiceCountsOnce() {
        long sender = stored.sender(phone);
        String code = booking(sender, 8);
        VisitExpired expired = expired(code, slotStart(code));
        publish(new Envelope<>("one " + code, "/verification-service", now, expired));
        publish(new Envelope<>("one " + code, "/verification-service", now, expired));
        awaitVisitSeen(tell(expired));

        assertThat(signals(sender)).containsExactly("NO_SHOW 0");
    }

    @Test
    void r7WhatTheOfficeMovedCountsAgainstNobody() {
        long sender = stored.sender(phone);
        String code = booking(sender, 8);

        awaitVisitSeen(tell(expired(code, slotStart(code).minus(Duration.ofDays(1)))));

        assertThat(signals(sender)).isEmpty();
    }

    @Test
    void aWithdrawnBookingCountsAgainstNobody() {
        long sender = stored.sender(phone);
        String code = booking(sender, 8);
        query("update booking set state = 'WITHDRAWN', closed_at = now() where code = $1", code);

        awaitVisitSeen(expire(code));

        assertThat(signals(sender)).isEmpty();
    }

    @Test
    void anUnknownCodeIsPassedOver() {
        String unknown = BookingCode.of(OFFICE, 7).value();

        awaitVisitSeen(tell(expired(unknown, now)));
    }

    @Test
    void r3AMismatchCountsOnlyWhenThePersonNeverComes() {
        long sender = stored.sender(phone);
        String code = booking(sender, 8);
        awaitVisitSeen(mismatch(code));
        assertThat(signals(sender)).containsExactly("COUNTER_MISMATCH 0");

        awaitVisitSeen(expire(code));

        assertThat(signals(sender)).containsExactlyInAnyOrder("COUNTER_MISMATCH 2", "NO_SHOW 0");
    }

    @Test
    void r3AMismatchIsForgottenWhenThePersonComesAfterAll() {
        long sender = stored.sender(phone);
        String code = booking(sender, 8);
        mismatch(code);

        awaitVisitSeen(arrive(code));

        assertThat(signals(sender)).isEmpty();
        assertThat(query("select annulled_by from signal where sender_id = $1", sender))
                .extracting(row -> row.getString(0))
                .containsExactly("rules");
    }

    @Test
    void r7WhereTheOfficeWasTheCauseAfterAllTheStandingIsLifted() {
        long sender = stored.sender(phone);
        List<String> codes = List.of(booking(sender, 8), booking(sender, 9), booking(sender, 10));
        codes.forEach(code -> awaitVisitSeen(expire(code)));
        assertThat(standing(sender)).isEqualTo("FLAGGED");

        inTransaction(transaction ->
                misuse.annul(transaction, List.of(codes.get(0), codes.get(1)), "supervisor", "Banjir", now));

        // What is left is the first one now.
        assertThat(signals(sender)).containsExactly("NO_SHOW 0");
        assertThat(standing(sender)).isEqualTo("CLEAR");
        assertThat(query(
                        "select annulled_by, annulled_reason from signal where sender_id = $1 and annulled_at is not null",
                        sender))
                .extracting(row -> row.getString(0) + " " + row.getString(1))
                .containsExactly("supervisor Banjir", "supervisor Banjir");
        assertDecisionsReplay(sender);
    }

    @Test
    void annullingBookingsThatNobodyMissedChangesNothing() {
        long sender = stored.sender(phone);
        String code = booking(sender, 8);

        inTransaction(transaction -> misuse.annul(transaction, List.of(code), "supervisor", "Banjir", now));

        assertThat(count("select count(*) from standing_decision where sender_id = $1", sender))
                .isZero();
    }

    @Test
    void r10AStandingLapsesByItselfAndThatIsTold() {
        long sender = stored.sender(phone);
        for (int hour = 8; hour <= 11; hour++) {
            awaitVisitSeen(expire(booking(sender, hour)));
        }
        assertThat(standing(sender)).isEqualTo(Standing.BLACKLISTED.name());

        // By then the score of 6 is below 3.
        clock.moveTo(monday.plusDays(31), LocalTime.NOON);

        await("the number to be clear").atMost(SOON).untilAsserted(() -> assertThat(standing(sender))
                .isEqualTo("CLEAR"));
        await("the standings to be told").atMost(SOON).untilAsserted(() -> assertThat(announcedStandings(phone))
                .endsWith("BLACKLISTED", "CLEAR"));
        assertDecisionsReplay(sender);
    }

    private String booking(long sender, int hour) {
        long slot = stored.slot(BOGOR, monday, hour, 1_000);
        return stored.booking(slot, sender, elder());
    }

    /** Of these a number may have several open bookings. */
    private static Person elder() {
        return person(People.somebody().name().value() + " " + letters(), "1940-01-25");
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "ab";
    }
}
