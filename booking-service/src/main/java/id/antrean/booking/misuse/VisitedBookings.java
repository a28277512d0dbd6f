package id.antrean.booking.misuse;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The bookings that visits are about. */
@Singleton
final class VisitedBookings {

    private static final String SENDERS_OF = "select distinct sender_id from booking where code = any ($1)";

    /** Locked, so that the office does not move a booking unseen while it is held against somebody. */
    private static final String LOCK = """
            select code, office, sender_id, slot_start, state
              from booking
             where code = any ($1)
             order by code
               for share
            """;

    /**
     * A booking as far as it matters here.
     *
     * @param state ISSUED where the other consumer of visits has not closed it yet
     */
    record Visited(String code, String office, long senderId, Instant slotStart, String state) {

        /** Tells whether nobody came to the time that the person was last told. */
        boolean isVoidSince(Instant expected) {
            return slotStart.equals(expected) && (state.equals("EXPIRED") || state.equals("ISSUED"));
        }
    }

    Uni<Set<Long>> sendersOf(SqlConnection transaction, Collection<String> codes) {
        return transaction
                .preparedQuery(SENDERS_OF)
                .execute(Tuple.tuple().addArrayOfString(codes.toArray(String[]::new)))
                .map(SignalStore::ids);
    }

    /** Those of the bookings that are known here, by code. */
    Uni<Map<String, Visited>> lock(SqlConnection transaction, Collection<String> codes) {
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.tuple().addArrayOfString(codes.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, Visited> bookings = new HashMap<>();
                    rows.forEach(row -> bookings.put(
                            row.getString(0),
                            new Visited(
                                    row.getString(0),
                                    row.getString(1),
                                    row.getLong(2),
                                    row.getOffsetDateTime(3).toInstant(),
                                    row.getString(4))));
                    return bookings;
                });
    }
}
