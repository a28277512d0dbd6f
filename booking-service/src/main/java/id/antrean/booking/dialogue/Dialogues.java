package id.antrean.booking.dialogue;

import static java.util.stream.Collectors.toSet;

import id.antrean.booking.calendar.OfficeCalendars;
import id.antrean.booking.dialogue.DialogueBook.Key;
import id.antrean.booking.sender.SenderRow;
import id.antrean.contracts.event.ChoiceReceived;
import id.antrean.contracts.event.EnquiryReceived;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.event.RegistrationReceived;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes registrations of the parts in which people send them, and questions of what lacks, in the caller's transaction.
 * A batch without parts costs one statement, which ends the dialogues of those who register in one line.
 */
@Singleton
public final class Dialogues {

    private final DialogueStore store;
    private final OfficeCalendars calendars;
    private final DialogueConfig config;

    Dialogues(DialogueStore store, OfficeCalendars calendars, DialogueConfig config) {
        this.store = store;
        this.calendars = calendars;
        this.config = config;
    }

    /**
     * Hears messages in their order: a part is the registration that it completes, or has a question; others stay as they
     * are. Whoever registers in one line, taps, or wants to cancel has done with the dialogue.
     *
     * @param messages what people sent
     * @param senders the sender of each; their rows are locked
     * @param now when they are answered
     * @throws IllegalStateException when a part names an office that is not configured here
     */
    public Uni<List<Heard>> hear(
            SqlConnection transaction, List<Event> messages, List<SenderRow> senders, Instant now) {
        Set<Key> inParts = IntStream.range(0, messages.size())
                .filter(i -> messages.get(i) instanceof PartsReceived)
                .mapToObj(i -> new Key(senders.get(i).id(), ((PartsReceived) messages.get(i)).office()))
                .collect(toSet());
        return store.find(transaction, inParts).chain(stored -> {
            DialogueBook book = new DialogueBook(stored, config.lasts(), now);
            List<Heard> heard = new ArrayList<>();
            for (int i = 0; i < messages.size(); i++) {
                heard.add(hear(book, messages.get(i), senders.get(i), now));
            }
            return store.save(transaction, book.changed())
                    .chain(() -> store.end(transaction, book.over()))
                    .replaceWith(heard);
        });
    }

    private Heard hear(DialogueBook book, Event message, SenderRow sender, Instant now) {
        if (message instanceof PartsReceived parts) {
            return book.hear(
                    new Key(sender.id(), parts.office()),
                    parts,
                    calendars.get(parts.office()).office().dayOf(now));
        }
        ended(message, sender).ifPresent(key -> book.end(key));
        return new Heard(message, null);
    }

    private static Optional<Key> ended(Event message, SenderRow sender) {
        if (message instanceof RegistrationReceived registration) {
            return Optional.of(new Key(sender.id(), registration.office()));
        }
        if (message instanceof ChoiceReceived choice) {
            return Optional.of(new Key(sender.id(), choice.office()));
        }
        return message instanceof EnquiryReceived enquiry && enquiry.subject() == Subject.CANCEL
                ? Optional.of(new Key(sender.id(), enquiry.office()))
                : Optional.empty();
    }
}
