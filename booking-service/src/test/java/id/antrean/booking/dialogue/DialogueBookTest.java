package id.antrean.booking.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.dialogue.DialogueBook.Key;
import id.antrean.contracts.event.DetailAsked.Detail;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.value.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DialogueBookTest {

    private static final Key KEY = new Key(1, Parts.OFFICE);
    private static final LocalDate BORN = LocalDate.of(1987, 1, 25);
    private static final Dialogue STORED = new Dialogue(new PersonName("Budi"), null, null, Parts.NOW);

    @Test
    void aDialogueThatWasNotLookedUpIsEnded() {
        DialogueBook book = book(Map.of());

        book.end(KEY);

        assertThat(book.over()).containsExactly(KEY);
    }

    @Test
    void whatBeginsAndEndsInOneBatchIsNeverStored() {
        DialogueBook book = book(Map.of());

        book.hear(KEY, Parts.certain("Budi", BORN, null).message(), Parts.TODAY);
        book.hear(KEY, Parts.certain(null, null, Parts.TODAY).message(), Parts.TODAY);

        assertThat(book.changed()).isEmpty();
        assertThat(book.over()).isEmpty();
    }

    @Test
    void whatBeginsAnewAfterItsEndIsStored() {
        DialogueBook book = book(Map.of(KEY, STORED));

        book.end(KEY);
        Heard heard = book.hear(KEY, Parts.certain(null, BORN, null).message(), Parts.TODAY);

        assertThat(heard.question()).isEqualTo(new Question(Detail.NAME, null, BORN, null, List.of()));
        assertThat(book.changed()).containsExactly(Map.entry(KEY, new Dialogue(null, BORN, null, Parts.NOW)));
        assertThat(book.over()).isEmpty();
    }

    @Test
    void theRegistrationIsOfTheLastMessageAndNotTypedInOne() {
        Parts last = Parts.certain(null, BORN, Parts.TODAY);

        Heard heard = book(Map.of(KEY, STORED)).hear(KEY, last.message(), Parts.TODAY);

        RegistrationReceived registration = (RegistrationReceived) heard.message();
        assertThat(registration.messageId()).isEqualTo(last.message().messageId());
        assertThat(registration.language()).isEqualTo(last.message().language());
        assertThat(registration.sentAt()).isEqualTo(last.message().sentAt());
        assertThat(registration.shape()).isEqualTo("dialogue");
        assertThat(registration.others()).isEmpty();
        assertThat(heard.question()).isNull();
    }

    @Test
    void chatAfterTheEndOfTheTimeRemovesWhatWasKnown() {
        DialogueBook book = book(Map.of(KEY, STORED));

        book.hear(
                KEY,
                Parts.uncertain("Halo", null, null)
                        .sentAt(Parts.NOW.plus(Parts.LASTS).plusSeconds(1))
                        .message(),
                Parts.TODAY);

        assertThat(book.over()).containsExactly(KEY);
    }

    private static DialogueBook book(Map<Key, Dialogue> stored) {
        return new DialogueBook(stored, Parts.LASTS, Parts.NOW);
    }
}
