package id.antrean.verification.projection;

import id.antrean.contracts.event.BookingMoved;
import id.antrean.contracts.event.BookingWithdrawn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;

/** Writes what happened to bookings before anybody came with them. Whoever has arrived has arrived. */
@Singleton
final class ChangedVisits {

    /**
     * The expiry contends for the row. Where it was first, the visit is opened again; where it comes second, it finds the
     * new time. A move that comes once more after a later one is passed over: it starts from another slot than the
     * visit's, and is older. The time alone would not do: the sandbox can set the clock back.
     */
    private static final String MOVE = """
            update visit
               set state = 'ISSUED', expired_at = null, category = moved.category, date = moved.date
                 , slot_start = moved.slot_start, slot_end = moved.slot_end, arrive_by = moved.arrive_by
                 , utc_offset = moved.utc_offset, moved_at = moved.moved_at
              from unnest($1::text[], $2::text[], $3::date[], $4::timestamptz[], $5::timestamptz[]
                        , $6::timestamptz[], $7::int[], $8::timestamptz[], $9::timestamptz[])
                as moved (code, category, date, slot_start, slot_end
                        , arrive_by, utc_offset, previous_slot_start, moved_at)
             where visit.code = moved.code and visit.state in ('ISSUED', 'EXPIRED')
               and (visit.slot_start = moved.previous_slot_start
                    or visit.moved_at is null or visit.moved_at < moved.moved_at)
            """;

    private static final String WITHDRAW = """
            update visit
               set state = 'WITHDRAWN', withdrawn_at = withdrawn.at
              from unnest($1::text[], $2::timestamptz[]) as withdrawn (code, at)
             where visit.code = withdrawn.code and visit.state in ('ISSUED', 'EXPIRED')
            """;

    private static final String COUNT_KNOWN = "select count(*) from visit where code = any($1)";

    /**
     * Gives visits that nobody has arrived for their new time, and opens those that had expired.
     *
     * @param moves of different codes
     * @return fails with {@link IllegalStateException} when a code was never issued
     */
    Uni<Void> move(SqlClient transaction, List<BookingMoved> moves) {
        if (moves.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] codes = Columns.texts(moves, move -> move.code().value());
        Tuple columns = Tuple.tuple()
                .addArrayOfString(codes)
                .addArrayOfString(Columns.texts(moves, move -> move.category().name()))
                .addArrayOfLocalDate(Columns.dates(moves, BookingMoved::date))
                .addArrayOfOffsetDateTime(Columns.times(moves, BookingMoved::slotStart))
                .addArrayOfOffsetDateTime(Columns.times(moves, BookingMoved::slotEnd))
                .addArrayOfOffsetDateTime(Columns.times(moves, BookingMoved::arriveBy))
                .addArrayOfInteger(Columns.offsets(moves, BookingMoved::slotStart))
                .addArrayOfOffsetDateTime(Columns.times(moves, BookingMoved::previousSlotStart))
                .addArrayOfOffsetDateTime(
                        Columns.times(moves, move -> move.movedAt().atOffset(ZoneOffset.UTC)));
        return change(transaction, MOVE, codes, columns);
    }

    /**
     * Voids the codes of visits that nobody has arrived for.
     *
     * @param withdrawals of different codes
     * @return fails with {@link IllegalStateException} when a code was never issued
     */
    Uni<Void> withdraw(SqlClient transaction, List<BookingWithdrawn> withdrawals) {
        if (withdrawals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] codes =
                Columns.texts(withdrawals, withdrawal -> withdrawal.code().value());
        Tuple columns = Tuple.tuple()
                .addArrayOfString(codes)
                .addArrayOfOffsetDateTime(Columns.times(
                        withdrawals, withdrawal -> withdrawal.withdrawnAt().atOffset(ZoneOffset.UTC)));
        return change(transaction, WITHDRAW, codes, columns);
    }

    /**
     * Fewer rows than codes is right where people have arrived. A code without a row means that word of its booking was
     * put aside: the change must be put aside too, not forgotten.
     */
    private static Uni<Void> change(SqlClient transaction, String statement, String[] codes, Tuple columns) {
        return transaction
                .preparedQuery(statement)
                .execute(columns)
                .chain(changed -> changed.rowCount() == codes.length
                        ? Uni.createFrom().voidItem()
                        : requireKnown(transaction, codes));
    }

    private static Uni<Void> requireKnown(SqlClient transaction, String[] codes) {
        return transaction
                .preparedQuery(COUNT_KNOWN)
                .execute(Tuple.tuple().addArrayOfString(codes))
                .invoke(rows -> {
                    if (rows.iterator().next().getLong(0) != codes.length) {
                        throw new IllegalStateException("a booking changed that was never issued");
                    }
                })
                .replaceWithVoid();
    }
}
