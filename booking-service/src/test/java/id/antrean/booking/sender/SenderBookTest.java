package id.antrean.booking.sender;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.sender.SenderBook.Entry;
import id.antrean.booking.sender.SenderBook.Merge;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SenderBookTest {

    private static final PhoneNumber NUMBER = new PhoneNumber("+6281100000001");
    private static final PhoneNumber NEW_NUMBER = new PhoneNumber("+6281100000002");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void theUserIdDecidesWhateverTheNumber() {
        SenderRow row = row(1, NUMBER, "ID.1");
        SenderBook book = book(row);

        Entry heard = book.hear(new Sender(NEW_NUMBER, "ID.1"));

        assertThat(heard.row()).isEqualTo(row);
        assertThat(heard.phone()).isEqualTo(NEW_NUMBER);
        assertThat(book.hear(new Sender(null, "ID.1"))).isSameAs(heard);
        assertThat(heard.phone()).isEqualTo(NEW_NUMBER);
    }

    @Test
    void aNumberWithAnotherUserIdChangedHandsAndItsNewHolderInheritsNothing() {
        SenderRow row = row(1, NUMBER, "ID.1");
        SenderBook book = book(row);

        Entry newcomer = book.hear(new Sender(NUMBER, "ID.2"));

        assertThat(newcomer.row()).isNull();
        assertThat(newcomer.phone()).isEqualTo(NUMBER);
        Entry former = book.hear(new Sender(null, "ID.1"));
        assertThat(former.row()).isEqualTo(row);
        assertThat(former.phone()).isNull();
        assertThat(book.merges()).isEmpty();
    }

    @Test
    void aNumberWithoutUserIdIsWhoeverHoldsIt() {
        SenderBook book = book(row(1, NUMBER, "ID.1"));

        assertThat(book.hear(Sender.ofPhone(NUMBER))).isSameAs(book.hear(new Sender(null, "ID.1")));
        Entry next = book.hear(new Sender(NUMBER, "ID.2"));
        assertThat(book.hear(Sender.ofPhone(NUMBER))).isSameAs(next);
    }

    @Test
    void theFirstUserIdOfANumberIsAttachedToWhoIsKnownByTheNumber() {
        SenderRow row = row(1, NUMBER, null);
        SenderBook book = book(row);

        Entry heard = book.hear(new Sender(NUMBER, "ID.1"));

        assertThat(heard.row()).isEqualTo(row);
        assertThat(heard.userId()).isEqualTo("ID.1");
        assertThat(book.hear(new Sender(null, "ID.1"))).isSameAs(heard);
    }

    @Test
    void whoIsKnownByUserIdAndShowsANumberKnownWithoutOneIsBoth() {
        SenderRow hidden = row(1, null, "ID.1");
        SenderRow phoneOnly = row(2, NUMBER, null);
        SenderBook book = book(hidden, phoneOnly);
        Entry former = book.hear(Sender.ofPhone(NUMBER));

        Entry heard = book.hear(new Sender(NUMBER, "ID.1"));

        assertThat(heard.row()).isEqualTo(hidden);
        assertThat(heard.phone()).isEqualTo(NUMBER);
        assertThat(former.known()).isSameAs(heard);
        assertThat(book.merges()).containsExactly(new Merge(former, heard));
        assertThat(book.entries()).containsExactly(heard);
    }

    @Test
    void aNewcomerIsKnownFromTheFirstMessageOn() {
        SenderBook book = book();

        Entry newcomer = book.hear(new Sender(NUMBER, "ID.1"));

        assertThat(newcomer.row()).isNull();
        assertThat(book.hear(Sender.ofPhone(NUMBER))).isSameAs(newcomer);
        assertThat(book.hear(new Sender(null, "ID.1"))).isSameAs(newcomer);
        assertThat(book.entries()).containsExactly(newcomer);
    }

    @Test
    void onlyWhoWroteIsHeard() {
        SenderBook book = book(row(1, NUMBER, "ID.1"), row(2, NEW_NUMBER, "ID.2"));

        Entry heard = book.hear(Sender.ofPhone(NUMBER));
        Entry told = book.change(new Sender(NEW_NUMBER, "ID.2"), new Sender(NEW_NUMBER, "ID.3"));

        assertThat(heard.isHeard()).isTrue();
        assertThat(told.isHeard()).isFalse();
    }

    @Test
    void whoChangesTheNumberStaysTheSameAndTheOldNumberIsFree() {
        SenderRow row = row(1, NUMBER, null);
        SenderBook book = book(row);

        Entry changed = book.change(Sender.ofPhone(NUMBER), Sender.ofPhone(NEW_NUMBER));

        assertThat(changed.row()).isEqualTo(row);
        assertThat(book.hear(Sender.ofPhone(NEW_NUMBER))).isSameAs(changed);
        assertThat(book.hear(Sender.ofPhone(NUMBER)).row()).isNull();
    }

    @Test
    void whoGetsANewUserIdStaysTheSame() {
        SenderRow row = row(1, NUMBER, "ID.1");
        SenderBook book = book(row);

        Entry changed = book.change(new Sender(NUMBER, "ID.1"), new Sender(null, "ID.2"));

        assertThat(changed.row()).isEqualTo(row);
        assertThat(changed.phone()).isEqualTo(NUMBER);
        assertThat(book.hear(new Sender(null, "ID.2"))).isSameAs(changed);
        assertThat(book.hear(new Sender(null, "ID.1"))).isNotSameAs(changed);
    }

    @Test
    void aChangeOfANumberThatAnotherHeldTakesItFromHim() {
        SenderRow row = row(1, NUMBER, "ID.1");
        SenderRow holder = row(2, NEW_NUMBER, "ID.2");
        SenderBook book = book(row, holder);

        Entry changed = book.change(new Sender(NUMBER, "ID.1"), new Sender(NEW_NUMBER, "ID.1"));

        assertThat(changed.row()).isEqualTo(row);
        assertThat(book.hear(Sender.ofPhone(NEW_NUMBER))).isSameAs(changed);
        assertThat(book.hear(new Sender(null, "ID.2")).phone()).isNull();
    }

    @Test
    void whoWroteWithTheNewUserIdBeforeTheChangeWasToldIsOneWithHisOldNumber() {
        SenderRow phoneOnly = row(1, NUMBER, null);
        SenderRow early = row(2, NEW_NUMBER, "ID.2");
        SenderBook book = book(phoneOnly, early);

        Entry changed = book.change(Sender.ofPhone(NUMBER), new Sender(NEW_NUMBER, "ID.2"));

        assertThat(changed.row()).isEqualTo(early);
        assertThat(book.merges()).singleElement().satisfies(merge -> {
            assertThat(merge.from().row()).isEqualTo(phoneOnly);
            assertThat(merge.into()).isSameAs(changed);
        });
        assertThat(book.hear(Sender.ofPhone(NUMBER)).row()).isNull();
    }

    @Test
    void whoWroteWithTheNewUserIdWithoutANumberGetsTheNumberOfBefore() {
        SenderBook book = book(row(1, NUMBER, null), row(2, null, "ID.2"));

        Entry changed = book.change(Sender.ofPhone(NUMBER), new Sender(null, "ID.2"));

        assertThat(changed.phone()).isEqualTo(NUMBER);
        assertThat(book.merges()).hasSize(1);
        assertThat(book.entries()).containsExactly(changed);
    }

    @Test
    void aChangeOfOneOfWhomNobodyKnewMakesNoSenderWithoutNumberAndUserId() {
        SenderRow row = row(1, NEW_NUMBER, "ID.1");
        SenderBook book = book(row);

        Entry changed = book.change(Sender.ofPhone(NUMBER), new Sender(NEW_NUMBER, "ID.1"));

        assertThat(changed.row()).isEqualTo(row);
        assertThat(book.entries()).containsExactly(changed);
    }

    @Test
    void aChangeThatIsKnownAlreadyChangesNothing() {
        SenderRow row = row(1, NEW_NUMBER, null);
        SenderBook book = book(row);

        Entry changed = book.change(Sender.ofPhone(NUMBER), Sender.ofPhone(NEW_NUMBER));

        assertThat(changed.row()).isEqualTo(row);
        assertThat(book.merges()).isEmpty();
        assertThat(book.entries()).containsExactly(changed);
    }

    private static SenderBook book(SenderRow... rows) {
        return new SenderBook(List.of(rows));
    }

    private static SenderRow row(long id, @Nullable PhoneNumber phone, @Nullable String userId) {
        return new SenderRow(id, phone, userId, null, null, null, LONG_AGO);
    }
}
