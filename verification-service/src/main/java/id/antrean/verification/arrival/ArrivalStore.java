package id.antrean.verification.arrival;

import id.antrean.contracts.value.BookingCode;
import id.antrean.verification.visit.Visit;
import id.antrean.verification.visit.VisitRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The row of a visit during its arrival. */
@Singleton
final class ArrivalStore {

    /** From here to the end of the transaction neither another arrival nor the expiry can touch the visit. */
    private static final String LOCK =
            "select " + VisitRows.COLUMNS + " from visit where visit.code = $1 for no key update";

    /**
     * The guard repeats in the database what the rules decided: not arrived, not expired, in time. The counter's row is
     * locked until the commit; where that fails the number was never given out.
     */
    private static final String CHECK_IN = """
            with next as (
                insert into queue_counter as counter (office, date, last_number)
                values ($1, $2, 1)
                on conflict (office, date) do update set last_number = counter.last_number + 1
                returning last_number
            )
            update visit
               set state = 'ARRIVED', queue_number = next.last_number, arrived_at = $3, checked_in_by = $4
              from next
             where visit.code = $5 and visit.state = 'ISSUED' and visit.slot_start >= $3
            returning visit.queue_number
            """;

    /** The visit as it is now and stays until the transaction ends. */
    Uni<Optional<Visit>> lock(SqlClient transaction, BookingCode code) {
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(code.value()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(VisitRows.visit(rows.iterator().next())));
    }

    /**
     * Records the arrival.
     *
     * @return the queue number; fails with {@link IllegalStateException} when the visit is not open or is overdue
     */
    Uni<Integer> checkIn(SqlClient transaction, Visit visit, String officer, Instant now) {
        Tuple arrival = Tuple.of(
                visit.office().value(),
                visit.date(),
                now.atOffset(ZoneOffset.UTC),
                officer,
                visit.code().value());
        return transaction.preparedQuery(CHECK_IN).execute(arrival).map(rows -> {
            if (rows.size() == 0) {
                throw new IllegalStateException("a visit that may not arrive was about to be checked in");
            }
            return rows.iterator().next().getInteger(0);
        });
    }
}
