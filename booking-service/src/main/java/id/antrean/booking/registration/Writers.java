package id.antrean.booking.registration;

import id.antrean.booking.sender.Senders;
import id.antrean.booking.waiting.WaitingStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Writes what a batch of messages comes to, in the order in which the constraints allow it. */
@Singleton
class Writers {

    private final BookingWriter bookings;
    private final RequestStore requests;
    private final WaitingStore waiting;
    private final Senders senders;

    Writers(BookingWriter bookings, RequestStore requests, WaitingStore waiting, Senders senders) {
        this.bookings = bookings;
        this.requests = requests;
        this.waiting = waiting;
        this.senders = senders;
    }

    Uni<Void> write(SqlConnection transaction, Decisions decisions, Instant now) {
        // What was kept or held by the same person goes first: the new booking needs its place, and to be the only one.
        return waiting.close(transaction, decisions.left, now)
                .chain(() -> bookings.withdraw(transaction, decisions.withdrawals, now))
                .chain(() -> bookings.insert(transaction, decisions.grants, now))
                .chain(() -> requests.insert(transaction, decisions.requests, now))
                .chain(() -> waiting.join(transaction, decisions.joined, now))
                .chain(() -> senders.bind(transaction, decisions.owners, now));
    }
}
