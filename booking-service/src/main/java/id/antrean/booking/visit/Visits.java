package id.antrean.booking.visit;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.IdentityMismatched;
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
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Closes bookings whose person arrived or came too late (R5). The verification service decides which; here the first
 * word on a booking is the last. That somebody was late for a time from which the office has moved the booking since says
 * nothing.
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
                    select distinct on (told.code) told.code, told.state, told.closed_at, told.slot_start
                      from unnest($1::text[], $2::text[], $3::timestamptz[], $4::timestamptz[]) with ordinality
                        as told (code, state, closed_at, slot_start, position)
                      join booking as present on present.code = told.code
                     where told.slot_start is null
                        or told.slot_start = present.slot_start
                     order by told.code, told.position
                   ) as closed
             where booking.code = any ($1::text[])
               and booking.code = closed.code
               and booking.state = 'ISSUED'
               and (closed.slot_start is null or closed.slot_start = booking.slot_start)
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
                        : close(transaction, fresh.stream().flatMap(Closing::of).toList())));
    }

    private Uni<Void> close(SqlConnection transaction, List<Closing> closings) {
        Tuple columns = Tuple.of(
                closings.stream().map(closing -> closing.code().value()).toArray(String[]::new),
                closings.stream().map(Closing::state).toArray(String[]::new),
                closings.stream()
                        .map(closing -> closing.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                closings.stream().map(Closing::slotStart).toArray(OffsetDateTime[]::new));
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

    /**
     * @param slotStart for which time, where the booking may have been moved to another since; else null
     */
    private record Closing(
            BookingCode code,
            String state,
            Instant at,
            @Nullable OffsetDateTime slotStart) {

        /** @throws IllegalArgumentException when the event is no such thing: it does not belong in this topic */
        static Stream<Closing> of(Envelope<Event> event) {
            if (event.data() instanceof VisitArrived arrived) {
                return Stream.of(new Closing(arrived.code(), "ARRIVED", arrived.arrivedAt(), null));
            }
            if (event.data() instanceof VisitExpired expired) {
                return Stream.of(new Closing(expired.code(), "EXPIRED", expired.expiredAt(), expired.slotStart()));
            }
            if (event.data() instanceof IdentityMismatched) {
                return Stream.empty();
            }
            throw new IllegalArgumentException("not a visit: " + event.data().type());
        }
    }
}
