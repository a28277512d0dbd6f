package id.antrean.booking.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FloodsTest extends MisuseServiceTest {

    @Test
    void r10MoreThanTwentyMessagesInTenMinutesAreAFloodAndMoreThanSixtyCountTwice() {
        long sender = stored.sender(phone);
        count(sender, 20, now);
        assertThat(signals(sender)).isEmpty();

        count(sender, 1, now.plusSeconds(60));
        assertThat(signals(sender)).containsExactly("FLOODING 1");

        count(sender, 40, now.plusSeconds(120));
        assertThat(signals(sender)).containsExactly("FLOODING 2");
        assertThat(query("select evidence ->> 'messages' from signal where sender_id = $1", sender)
                        .get(0)
                        .getString(0))
                .isEqualTo("61");
    }

    @Test
    void messagesThatWaitedForUsAreCountedByWhenTheyWereSent() {
        long sender = stored.sender(phone);
        List<SentMessage> overTwoHours = new ArrayList<>();
        for (int minute = 0; minute < 120; minute++) {
            overTwoHours.add(new SentMessage(sender, OFFICE, now.minus(Duration.ofMinutes(minute))));
        }

        inTransaction(transaction -> misuse.count(transaction, overTwoHours, now));

        assertThat(signals(sender)).isEmpty();
    }

    @Test
    void r10FloodsInOneStretchAfterTheOtherFlagTheNumber() {
        long sender = stored.sender(phone);
        for (int i = 0; i < 3; i++) {
            count(sender, 25, now.plus(Duration.ofMinutes(10L * i)));
        }

        assertThat(signals(sender)).containsExactly("FLOODING 1", "FLOODING 1", "FLOODING 1");
        assertThat(standing(sender)).isEqualTo("FLAGGED");
    }

    @Test
    void aFloodThatASupervisorAnnulledDoesNotComeBack() {
        long sender = stored.sender(phone);
        count(sender, 25, now);
        inTransaction(transaction -> misuse.clear(transaction, sender, "supervisor", "Salah paham", false, now));

        count(sender, 60, now);

        assertThat(signals(sender)).isEmpty();
    }

    @Test
    void messagesCountedAtTheSameInstantAreAllCounted() {
        long sender = stored.sender(phone);
        List<Uni<Void>> transactions = Collections.nCopies(
                30,
                pool.withTransaction(
                        transaction -> misuse.count(transaction, List.of(new SentMessage(sender, OFFICE, now)), now)));

        Uni.join().all(transactions).andFailFast().await().atMost(SOON);

        assertThat(count("select messages::bigint from message_count where sender_id = $1", sender))
                .isEqualTo(30);
        assertThat(signals(sender)).containsExactly("FLOODING 1");
    }

    @Test
    void r10AFloodOfChatFromAnUnknownNumberIsSeenThoughItsMessagesComeTwice() {
        for (int i = 0; i < 21; i++) {
            publish(chat("chat " + phone + i, new Sender(new PhoneNumber(phone), null)));
            publish(chat("chat " + phone + i, new Sender(new PhoneNumber(phone), null)));
        }

        await("the flood to be seen").atMost(SOON).untilAsserted(() -> assertThat(query("""
                        select signal.kind, signal.weight::int, message_count.messages
                          from signal
                          join sender on sender.id = signal.sender_id
                          join message_count on message_count.sender_id = sender.id
                         where sender.phone = $1
                        """, phone))
                .extracting(row -> row.getString(0) + " " + row.getInteger(1) + " " + row.getInteger(2))
                .containsExactly("FLOODING 1 21"));
    }

    @Test
    void aChattingSenderIsKnownByUserIdAndElseByNumber() {
        long byPhone = stored.sender(phone);
        String userId = "ID." + phone;
        publish(chat("with both " + phone, new Sender(new PhoneNumber(phone), userId)));
        publish(chat("with number " + phone, new Sender(new PhoneNumber(phone), null)));
        awaitCounted(byPhone, 2);

        publish(chat("with user id " + phone, new Sender(null, userId)));

        await("a row for the user id").atMost(SOON).untilAsserted(() -> assertThat(
                        count("select count(*) from sender where user_id = $1 and phone is null", userId))
                .isEqualTo(1));
    }

    @Test
    void whoGotANumberFromSomebodyElseGetsARowWithoutIt() {
        long before = stored.sender(phone);
        query("update sender set user_id = $2 where id = $1", before, "ID.before" + phone);

        publish(chat("new holder " + phone, new Sender(new PhoneNumber(phone), "ID.after" + phone)));

        await("a row for the new holder").atMost(SOON).untilAsserted(() -> assertThat(
                        count("select count(*) from sender where user_id = $1 and phone is null", "ID.after" + phone))
                .isEqualTo(1));
        assertThat(count("select count(*) from message_count where sender_id = $1", before))
                .isZero();
    }

    private void awaitCounted(long sender, long messages) {
        await("the messages to be counted").atMost(SOON).untilAsserted(() -> assertThat(count(
                        "select coalesce(sum(messages), 0)::bigint from message_count where sender_id = $1", sender))
                .isEqualTo(messages));
    }

    private void count(long sender, int messages, Instant sentAt) {
        inTransaction(transaction ->
                misuse.count(transaction, Collections.nCopies(messages, new SentMessage(sender, OFFICE, sentAt)), now));
    }

    private Envelope<MessageReceived> chat(String id, Sender sender) {
        return new Envelope<>(
                id,
                "/intake-service",
                now,
                new MessageReceived(
                        OFFICE,
                        new MessageId("wamid." + id.replace(' ', '.')),
                        sender,
                        MessageReceived.Intent.OTHER,
                        List.of(),
                        List.of(),
                        null,
                        now));
    }
}
