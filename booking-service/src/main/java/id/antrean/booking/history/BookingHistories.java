package id.antrean.booking.history;

import id.antrean.booking.history.BookingView.Step;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bookings with their histories, in the database. */
@Singleton
final class BookingHistories {

    private static final String BOOKING = """
            select booking.code, booking.office, booking.state, booking.name, booking.birth_date, booking.category
                 , booking.dependant, booking.phone, slot.date, booking.slot_start, booking.arrive_by, booking.issued_at
                 , booking.moved_at, booking.closed_at, booking.release_at, office.zone
                 , array(
                   select family.code
                     from booking as family
                    where family.sender_id = booking.sender_id
                      and family.group_id = booking.group_id
                      and family.code <> booking.code
                    order by family.code
                   )
              from booking
              join slot on slot.id = booking.slot_id
              join office on office.code = booking.office
             where booking.code = $1
            """;

    private static final String HISTORY = """
            select event, at, slot_start, actor, reason
              from booking_history
             where code = $1
             order by id
            """;

    private final Pool pool;

    BookingHistories(Pool pool) {
        this.pool = pool;
    }

    /** The booking of this code, and all that happened to it. */
    Uni<Optional<BookingView>> find(BookingCode code) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(BOOKING)
                .execute(Tuple.of(code.value()))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : withHistory(transaction, rows.iterator().next())));
    }

    private static Uni<Optional<BookingView>> withHistory(SqlConnection transaction, Row booking) {
        ZoneId zone = ZoneId.of(booking.getString(15));
        return transaction
                .preparedQuery(HISTORY)
                .execute(Tuple.of(booking.getString(0)))
                .map(rows -> Optional.of(view(
                        booking, zone, rows.stream().map(row -> step(row, zone)).toList())));
    }

    private static Step step(Row row, ZoneId zone) {
        return new Step(
                row.getString(0),
                local(row.getOffsetDateTime(1), zone),
                local(row.getOffsetDateTime(2), zone),
                row.getString(3),
                row.getString(4));
    }

    private static BookingView view(Row row, ZoneId zone, List<Step> history) {
        return new BookingView(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLocalDate(4),
                Category.valueOf(row.getString(5)),
                row.getBoolean(6),
                row.getString(7),
                row.getLocalDate(8),
                local(row.getOffsetDateTime(9), zone),
                local(row.getOffsetDateTime(10), zone),
                local(row.getOffsetDateTime(11), zone),
                orNull(row.getOffsetDateTime(12), zone),
                orNull(row.getOffsetDateTime(13), zone),
                orNull(row.getOffsetDateTime(14), zone),
                List.of(row.getArrayOfStrings(16)),
                history);
    }

    private static @Nullable OffsetDateTime orNull(@Nullable OffsetDateTime time, ZoneId zone) {
        return time == null ? null : local(time, zone);
    }

    private static OffsetDateTime local(OffsetDateTime time, ZoneId zone) {
        return time.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
