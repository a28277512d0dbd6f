package id.antrean.verification.expiry;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.BookingCode;
import id.antrean.platform.persistence.Outbox;
import id.antrean.verification.visit.Visit;
import id.antrean.verification.visit.VisitRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Voids codes whose slot has started without their holder (R5) and announces it, in one transaction. Only an open visit
 * expires, so a visit that has arrived never does, and none is announced twice for one slot. Each statement judges by the
 * time that the row has when it is locked: a visit that the office has moved meanwhile is not overdue any more.
 */
@Singleton
public final class Expiry {

    /** Rows that somebody else is working on are left to the next round: an arrival, or another replica's expiry. */
    private static final String EXPIRE_DUE = """
            with due as (
                select code
                  from visit
                 where state = 'ISSUED' and slot_start < $1
                 order by slot_start
                 limit $2
                   for no key update skip locked
            )
            update visit
               set state = 'EXPIRED', expired_at = $1
              from due
             where visit.code = due.code and visit.state = 'ISSUED' and visit.slot_start < $1
            returning\s""" + VisitRows.COLUMNS;

    private static final String EXPIRE_ONE = """
            update visit
               set state = 'EXPIRED', expired_at = $1
             where code = $2 and state = 'ISSUED' and slot_start < $1
            returning\s""" + VisitRows.COLUMNS;

    private static final String SOURCE = "/verification-service";

    private final Outbox outbox;

    Expiry(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Voids the codes that are overdue, the oldest first.
     *
     * @param limit how many at most
     * @return how many
     */
    Uni<Integer> expireDue(SqlClient transaction, Instant now, int limit) {
        return transaction
                .preparedQuery(EXPIRE_DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), limit))
                .chain(rows -> announce(transaction, rows, now).replaceWith(rows.rowCount()));
    }

    /** Voids this code, if it is overdue and still open. */
    public Uni<Void> expire(SqlClient transaction, BookingCode code, Instant now) {
        return transaction
                .preparedQuery(EXPIRE_ONE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), code.value()))
                .chain(rows -> announce(transaction, rows, now));
    }

    private Uni<Void> announce(SqlClient transaction, RowSet<Row> rows, Instant now) {
        List<Envelope<VisitExpired>> events = StreamSupport.stream(rows.spliterator(), false)
                .map(VisitRows::visit)
                .map(visit -> new Envelope<>(eventId(visit), SOURCE, now, event(visit, now)))
                .toList();
        return outbox.append(transaction, events);
    }

    /** With the slot in it: a code can expire, be moved by the office, and expire again. */
    private static String eventId(Visit visit) {
        return visit.code() + "/expired/" + visit.slotStart().toInstant();
    }

    private static VisitExpired event(Visit visit, Instant now) {
        return new VisitExpired(
                visit.code(), visit.office(), visit.sender(), visit.person(), visit.slotStart(), visit.language(), now);
    }
}
