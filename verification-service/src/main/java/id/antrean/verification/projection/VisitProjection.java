package id.antrean.verification.projection;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingMoved;
import id.antrean.contracts.event.BookingWithdrawn;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.StandingChanged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;

/** Writes what booking-service tells of bookings and senders into the visits. */
@Singleton
final class VisitProjection {

    private final NewVisits newVisits;
    private final ChangedVisits changedVisits;
    private final SenderStandings standings;

    VisitProjection(NewVisits newVisits, ChangedVisits changedVisits, SenderStandings standings) {
        this.newVisits = newVisits;
        this.changedVisits = changedVisits;
        this.standings = standings;
    }

    /** Tells whether an event has anything to do with visits. */
    static boolean concerns(Event event) {
        return isOfOneCode(event) || event instanceof StandingChanged;
    }

    private static boolean isOfOneCode(Event event) {
        return event instanceof BookingIssued || event instanceof BookingMoved || event instanceof BookingWithdrawn;
    }

    /**
     * Writes the events of each code in their order, and then the standings: these have another key, so that their order
     * among the bookings is not known, and a booking that was issued before must not miss a change.
     */
    Uni<Void> apply(SqlClient transaction, List<Event> events) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (List<Event> round : Rounds.of(only(events, VisitProjection::isOfOneCode))) {
            done = done.chain(() -> applyRound(transaction, round));
        }
        return done.chain(() -> standings.change(transaction, only(events, StandingChanged.class)));
    }

    private Uni<Void> applyRound(SqlClient transaction, List<Event> round) {
        return newVisits
                .add(transaction, only(round, BookingIssued.class))
                .chain(() -> changedVisits.move(transaction, only(round, BookingMoved.class)))
                .chain(() -> changedVisits.withdraw(transaction, only(round, BookingWithdrawn.class)));
    }

    private static List<Event> only(List<Event> events, Predicate<Event> which) {
        return events.stream().filter(which).toList();
    }

    private static <T extends Event> List<T> only(List<Event> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
