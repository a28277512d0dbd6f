package id.antrean.booking.visit;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.VisitArrived;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.BookingCode;
import id.antrean.platform.persistence.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Closes bookings whose person arrived or came too late (R5). The verification service decides which; here the first
 * word on a booking is the last.
 */
@Singleton
public final class Visits {

    private static final Logger LOG = Logger.getLogger(Visits.class);
    private static final String CONSUMER = "booking.visits";

    private static final String CLOSE = """
            update booking
               set state     = closed.state
                 , closed_at = closed.closed_at
              from (
                    select distinct on (code) code, state, closed_at
                      from unnest($1::text[], $2::text[], $3::timestamptz[]) with ordinality
                        as told (code, state, closed_at, position)
                     order by code, position
                   ) as closed
             where booking.code = any ($1::text[])
               and booking.code = closed.code
               and booking.state = 'ISSUED'
            """;

    private final Pool pool;
    private final Inbox inbox;

    Visits(Pool pool, Inbox inbox) {
        this.pool = pool;
        this.inbox = inbox;
    }

    /** Closes the bookings that these events tell of, each event once however often it comes. */
    Uni<Void> close(List<Envelope<Event>> events) {
        return pool.withTransaction(transaction -> inbox.claim(transaction, CONSUMER, events)
                .chain(fresh -> fresh.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : close(transaction, fresh.stream().map(Closing::of).toList())));
    }

    private Uni<Void> close(SqlConnection transaction, List<Closing> closings) {
        Tuple columns = Tuple.of(
                closings.stream().map(closing -> closing.code().value()).toArray(String[]::new),
                closings.stream().map(Closing::state).toArray(String[]::new),
                closings.stream()
                        .map(closing -> closing.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        return transaction
                .preparedQuery(CLOSE)
                .execute(columns)
                .invoke(rows -> {
                    if (rows.rowCount() < closings.size()) {
                        LOG.warnf(
                                "%d of %d visits are of bookings that are closed already or unknown here",
                                closings.size() - rows.rowCount(), closings.size());
                    }
                })
                .replaceWithVoid();
    }

    private record Closing(BookingCode code, String state, Instant at) {

        /** @throws IllegalArgumentException when the event is no such thing: it does not belong in this topic */
        static Closing of(Envelope<Event> event) {
            if (event.data() instanceof VisitArrived arrived) {
                return new Closing(arrived.code(), "ARRIVED", arrived.arrivedAt());
            }
            if (event.data() instanceof VisitExpired expired) {
                return new Closing(expired.code(), "EXPIRED", expired.expiredAt());
            }
            throw new IllegalArgumentException("not a visit: " + event.data().type());
        }
    }
}
