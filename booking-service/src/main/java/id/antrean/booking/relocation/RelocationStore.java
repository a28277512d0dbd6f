package id.antrean.booking.relocation;

import id.antrean.booking.relocation.Relocation.Move;
import id.antrean.booking.relocation.Relocations.Order;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.platform.office.Office;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Bookings and places during a relocation. */
@Singleton
final class RelocationStore {

    /** By the slots of their days, for which there is an index; the families are found among them. */
    private static final String LOAD = """
            with moving as (
                select booking.code, booking.group_id, slot.date
                  from booking
                  join slot on slot.id = booking.slot_id
                 where booking.code = any ($1)
            )
            select booking.code, booking.birth_date, booking.category, booking.dependant, slot.date, booking.slot_start
                 , booking.issued_at, booking.group_id, booking.code = any ($1), booking.state = 'EXPIRED'
                 , sender.phone, sender.user_id
                 , booking.name
              from slot
              join booking on booking.slot_id = slot.id
              join sender as registered on registered.id = booking.sender_id
              join sender on sender.id = coalesce(registered.merged_into, registered.id)
             where slot.office = $2
               and slot.date in (select date from moving)
               and booking.state in ('ISSUED', 'EXPIRED')
               and (booking.code = any ($1)
                    or booking.state = 'ISSUED' and (booking.group_id, slot.date) in (select group_id, date from moving))
             order by booking.code
               for no key update of booking
            """;

    private static final String TARGETS = """
            select id, date, starts_at, ends_at, capacity - reserved - held - taken
                 , greatest(priority - priority_taken, 0)
              from slot
             where office = $1
               and starts_at > $2
               and closed_at is null
             order by starts_at
            """;

    private static final String SAY_WHO_AND_WHY =
            "select set_config('antrean.actor', $1, true), set_config('antrean.reason', $2, true)";

    private static final String MOVE = """
            update booking
               set slot_id    = moved.slot_id
                 , slot_start = moved.slot_start
                 , arrive_by  = moved.arrive_by
                 , category   = moved.category
                 , moved_at   = $6
                 , state      = 'ISSUED'
                 , closed_at  = null
              from unnest($1::text[], $2::bigint[], $3::timestamptz[], $4::timestamptz[], $5::text[])
                as moved (code, slot_id, slot_start, arrive_by, category)
             where booking.code = moved.code
               and booking.state in ('ISSUED', 'EXPIRED')
            """;

    /** These bookings and the open ones of their families on the same day, by code. They stay locked. */
    Uni<Map<String, StoredBooking>> load(SqlConnection transaction, Office office, Collection<String> codes) {
        return transaction
                .preparedQuery(LOAD)
                .execute(Tuple.of(codes.toArray(String[]::new), office.code().value()))
                .map(rows -> {
                    Map<String, StoredBooking> bookings = new LinkedHashMap<>();
                    rows.forEach(row -> bookings.put(row.getString(0), booking(row)));
                    return bookings;
                });
    }

    private static StoredBooking booking(Row row) {
        Member member = new Member(
                new BookingCode(row.getString(0)),
                row.getLocalDate(1),
                Category.valueOf(row.getString(2)),
                row.getBoolean(3),
                row.getLocalDate(4),
                row.getOffsetDateTime(5).toInstant(),
                row.getOffsetDateTime(6).toInstant());
        String phone = row.getString(10);
        return new StoredBooking(
                member,
                row.getString(7),
                row.getBoolean(8),
                row.getBoolean(9),
                new Sender(phone == null ? null : new PhoneNumber(phone), row.getString(11)),
                new Person(new PersonName(row.getString(12)), member.birthDate()));
    }

    /** The open slots after this time. Whoever asks has locked them. */
    Uni<List<Target>> targets(SqlConnection transaction, Office office, Instant now) {
        return transaction
                .preparedQuery(TARGETS)
                .execute(Tuple.of(office.code().value(), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    List<Target> targets = new ArrayList<>(rows.size());
                    rows.forEach(row -> targets.add(target(row, office)));
                    return targets;
                });
    }

    private static Target target(Row row, Office office) {
        Instant startsAt = row.getOffsetDateTime(2).toInstant();
        return new Target(
                row.getLong(0),
                row.getLocalDate(1),
                startsAt,
                row.getOffsetDateTime(3).toInstant(),
                startsAt.minus(office.arriveBefore()),
                row.getInteger(4),
                row.getInteger(5));
    }

    /** Gives the bookings their new places; triggers count them and write their history. */
    Uni<Void> move(SqlConnection transaction, List<Move> moves, Order order) {
        Tuple columns = Tuple.of(
                moves.stream().map(move -> move.member().code().value()).toArray(String[]::new),
                moves.stream().map(move -> move.target().slotId()).toArray(Long[]::new),
                times(moves, move -> move.target().startsAt()),
                times(moves, move -> move.target().arriveBy()),
                moves.stream()
                        .map(move ->
                                move.member().categoryOn(move.target().date()).name())
                        .toArray(String[]::new),
                order.now().atOffset(ZoneOffset.UTC));
        return transaction
                .preparedQuery(SAY_WHO_AND_WHY)
                .execute(Tuple.of(order.actor(), order.reason()))
                .chain(() -> transaction.preparedQuery(MOVE).execute(columns))
                .replaceWithVoid();
    }

    private static OffsetDateTime[] times(List<Move> moves, Function<Move, Instant> time) {
        return moves.stream()
                .map(move -> time.apply(move).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
