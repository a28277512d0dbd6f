package id.antrean.booking.waiting;

import id.antrean.booking.allocation.Day;
import id.antrean.contracts.value.OfficeCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

/** Frees the places of withdrawn bookings when their delay is over. */
@Singleton
class Release {

    private static final String FREE = """
            with due as (
                select code
                  from booking
                 where release_at <= $1
                   and released_at is null
                 order by code
                 limit 500
                   for no key update
            )
            update booking
               set released_at = $1
              from due, slot
             where booking.code = due.code
               and slot.id = booking.slot_id
            returning slot.office, slot.date
            """;

    /** Frees what is due; returns the days on which it was. */
    Uni<Set<Day>> due(SqlConnection transaction, Instant now) {
        return transaction
                .preparedQuery(FREE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    Set<Day> days = new HashSet<>();
                    rows.forEach(row -> days.add(new Day(new OfficeCode(row.getString(0)), row.getLocalDate(1))));
                    return days;
                });
    }
}
