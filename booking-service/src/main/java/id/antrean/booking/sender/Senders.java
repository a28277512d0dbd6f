package id.antrean.booking.sender;

import id.antrean.contracts.event.ChoiceReceived;
import id.antrean.contracts.event.EnquiryReceived;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the senders of a batch of messages, and keeps what the messages tell of them. */
@Singleton
public final class Senders {

    private final SenderStore store;

    Senders(SenderStore store) {
        this.store = store;
    }

    /**
     * The sender of each message, in their order. Their rows stay locked until the transaction ends, so that two batches
     * cannot decide for one number at the same time.
     *
     * @param now when the messages are answered
     * @throws IllegalArgumentException when an event is not one of those that people send to the booking service
     */
    public Uni<List<SenderRow>> of(SqlConnection transaction, List<Event> messages, Instant now) {
        List<Sender> seen = messages.stream().flatMap(Senders::sendersOf).toList();
        return store.lock(transaction, seen).chain(rows -> {
            SenderBook book = new SenderBook(rows);
            List<SenderBook.Entry> writers = new ArrayList<>();
            messages.forEach(message -> writers.add(writer(book, message)));
            return store.save(transaction, book, now).map(saved -> writers.stream()
                    .map(writer -> Objects.requireNonNull(saved.get(writer.known())))
                    .toList());
        });
    }

    /** Keeps whose numbers became (R2), by the senders' rows; empty where one is nobody's any more. */
    public Uni<Void> bind(SqlConnection transaction, Map<Long, Optional<Person>> owners, Instant now) {
        return store.bind(transaction, owners, now);
    }

    private static SenderBook.Entry writer(SenderBook book, Event message) {
        return message instanceof SenderChanged changed
                ? book.change(changed.previous(), changed.current())
                : book.hear(sendersOf(message).findFirst().orElseThrow());
    }

    private static Stream<Sender> sendersOf(Event message) {
        if (message instanceof RegistrationReceived registration) {
            return Stream.of(registration.sender());
        }
        if (message instanceof PartsReceived parts) {
            return Stream.of(parts.sender());
        }
        if (message instanceof ChoiceReceived choice) {
            return Stream.of(choice.sender());
        }
        if (message instanceof EnquiryReceived enquiry) {
            return Stream.of(enquiry.sender());
        }
        if (message instanceof SenderChanged changed) {
            return Stream.of(changed.previous(), changed.current());
        }
        throw new IllegalArgumentException("nobody asks this of booking: " + message.type());
    }
}
