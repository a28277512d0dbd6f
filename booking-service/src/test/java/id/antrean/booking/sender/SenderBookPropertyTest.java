package id.antrean.booking.sender;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.sender.SenderBook.Entry;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random messages and changes of a few numbers and user ids, so that they meet all the time. */
class SenderBookPropertyTest {

    private static final int TRIES = 500;
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aNumberAndAUserIdHaveOneHolderAtMostAndNobodyIsWithoutBoth() {
        SeededRandom.check(TRIES, random -> {
            SenderBook book = new SenderBook(rows(random));
            for (int i = 0; i < 30; i++) {
                step(book, random);

                assertThat(book.entries().stream().map(Entry::phone).filter(Objects::nonNull))
                        .doesNotHaveDuplicates();
                assertThat(book.entries().stream().map(Entry::userId).filter(Objects::nonNull))
                        .doesNotHaveDuplicates();
                assertThat(book.entries()).allMatch(entry -> entry.phone() != null || entry.userId() != null);
            }
        });
    }

    @Test
    void nobodyWhoWasKnownGetsLost() {
        SeededRandom.check(TRIES, random -> {
            List<SenderRow> rows = rows(random);
            SenderBook book = new SenderBook(rows);
            for (int i = 0; i < 30; i++) {
                step(book, random);
            }

            List<SenderRow> left = new ArrayList<>();
            book.entries().stream().map(Entry::row).filter(Objects::nonNull).forEach(left::add);
            book.merges().stream()
                    .map(merge -> merge.from().row())
                    .filter(Objects::nonNull)
                    .forEach(left::add);
            assertThat(left).containsExactlyInAnyOrderElementsOf(rows);
            assertThat(book.merges()).allSatisfy(merge -> {
                assertThat(merge.from().phone()).isNull();
                assertThat(book.entries()).contains(merge.into().known());
            });
        });
    }

    @Test
    void whoWritesIsFoundAgainByAllThatHeShowed() {
        SeededRandom.check(TRIES, random -> {
            SenderBook book = new SenderBook(rows(random));
            for (int i = 0; i < 30; i++) {
                Sender sender = sender(random);
                Entry heard = book.hear(sender);

                assertThat(sender.phone() == null || sender.phone().equals(heard.phone()))
                        .isTrue();
                assertThat(sender.userId() == null || sender.userId().equals(heard.userId()))
                        .isTrue();
                assertThat(book.hear(sender)).isSameAs(heard);
            }
        });
    }

    @Test
    void twoMessagesWithOneUserIdAreAlwaysFromOneSender() {
        SeededRandom.check(TRIES, random -> {
            SenderBook book = new SenderBook(rows(random));
            Map<String, Entry> before = new HashMap<>();
            for (int i = 0; i < 40; i++) {
                Sender sender = sender(random);
                Entry heard = book.hear(sender);
                if (sender.userId() != null) {
                    Entry first = before.putIfAbsent(sender.userId(), heard);
                    assertThat(first == null || first.known() == heard.known()).isTrue();
                }
            }
        });
    }

    private static void step(SenderBook book, SeededRandom random) {
        if (random.inPercent(70)) {
            book.hear(sender(random));
        } else {
            book.change(sender(random), sender(random));
        }
    }

    private static Sender sender(SeededRandom random) {
        @Nullable PhoneNumber phone = random.inPercent(70) ? phone(random.between(1, 4)) : null;
        @Nullable String userId = phone == null || random.inPercent(60) ? "ID." + random.between(1, 4) : null;
        return new Sender(phone, userId);
    }

    /** Known senders, each number and user id once. */
    private static List<SenderRow> rows(SeededRandom random) {
        List<SenderRow> rows = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            @Nullable PhoneNumber phone = random.inPercent(60) ? phone(i) : null;
            @Nullable String userId = random.inPercent(50) ? "ID." + i : null;
            if (phone != null || userId != null) {
                rows.add(new SenderRow(i, phone, userId, null, null, null, LONG_AGO));
            }
        }
        return rows;
    }

    private static PhoneNumber phone(int number) {
        return new PhoneNumber("+628110000000" + number);
    }
}
