package id.antrean.booking.waiting;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.waiting.WaitingEntry.State;
import id.antrean.contracts.value.OfficeCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Waiting lists in the database. */
@Singleton
public class WaitingStore {

    private static final String COLUMNS = """
            waiting.id, token, waiting.office, waiting.date, sender_id, persons::text, state, kept_until
                 , (select array_agg(slot_id order by starts_at, slot_id)
                      from waiting_place
                      join slot on slot.id = slot_id
                     cross join generate_series(1, places)
                     where waiting_id = waiting.id) as slots
            """;

    private static final String FIND = """
            select %s
              from waiting
             where waiting.id in (
                   select id from waiting where token = any ($1::text[])
                   union
                   select id from waiting where sender_id = any ($2::bigint[]) and state in ('WAITING', 'OFFERED')
                   union
                   select waiting.id
                     from waiting
                     join unnest($3::text[], $4::date[]) as day (office, date)
                       on day.office = waiting.office and day.date = waiting.date
                    where state in ('WAITING', 'OFFERED')
                   )
             order by waiting.id
            """.formatted(COLUMNS);

    private static final String WAITING = """
            select %s
              from waiting
              join unnest($1::text[], $2::date[]) as day (office, date)
                on day.office = waiting.office and day.date = waiting.date
             where state = 'WAITING'
             order by waiting.id
            """.formatted(COLUMNS);

    private static final String JOIN = """
            insert into waiting (token, office, date, sender_id, persons, places, state, joined_at)
            select token, office, date, sender_id, persons::jsonb, jsonb_array_length(persons::jsonb), 'WAITING', $6
              from unnest($1::text[], $2::text[], $3::date[], $4::bigint[], $5::text[]) with ordinality
                as joined (token, office, date, sender_id, persons, position)
             order by position
            """;

    private static final String CLOSE = """
            update waiting
               set state     = closed.state
                 , closed_at = $3
              from unnest($1::bigint[], $2::text[]) as closed (id, state)
             where waiting.id = closed.id
            """;

    private static final String FREE = "delete from waiting_place where waiting_id = any ($1::bigint[])";

    private static final String OFFER = """
            update waiting
               set state      = 'OFFERED'
                 , offered_at = $3
                 , kept_until = offered.kept_until
              from unnest($1::bigint[], $2::timestamptz[]) as offered (id, kept_until)
             where waiting.id = offered.id
            """;

    private static final String KEEP = """
            insert into waiting_place (waiting_id, slot_id, places)
            select waiting_id, slot_id, count(*)
              from unnest($1::bigint[], $2::bigint[]) as kept (waiting_id, slot_id)
             group by waiting_id, slot_id
             order by slot_id, waiting_id
            """;

    /** An offer in a slot that was closed is worth nothing: its people wait on, in their place. */
    private static final String LOSE = """
            with lost as (
                delete from waiting_place
                 using waiting
                 where waiting.id = waiting_place.waiting_id
                   and waiting.id in (
                       select closed.waiting_id
                         from waiting_place as closed
                         join slot on slot.id = closed.slot_id
                         join unnest($1::text[], $2::date[]) as day (office, date)
                           on day.office = slot.office and day.date = slot.date
                        where slot.closed_at is not null
                       )
                returning waiting.id
            )
            update waiting
               set state      = 'WAITING'
                 , offered_at = null
                 , kept_until = null
              from lost
             where waiting.id = lost.id
            """;

    private static final String LAPSED = """
            select %s
              from waiting
             where state = 'OFFERED'
               and kept_until < $1
             order by waiting.id
             limit 500
               for no key update of waiting
            """.formatted(COLUMNS);

    private static final String PASSED = """
            update waiting
               set state     = 'OVER'
                 , closed_at = $3
              from unnest($1::text[], $2::date[]) as today (office, date)
             where waiting.office = today.office
               and waiting.date < today.date
               and waiting.state = 'WAITING'
            """;

    /** Those that these tokens name, and those still open of these senders and days; by their order. */
    public Uni<List<WaitingEntry>> find(
            SqlConnection transaction, Collection<String> tokens, Collection<Long> senders, Collection<Day> days) {
        return read(
                transaction,
                FIND,
                Tuple.of(tokens.toArray(String[]::new), senders.toArray(Long[]::new), offices(days), dates(days)));
    }

    Uni<List<WaitingEntry>> waiting(SqlConnection transaction, Collection<Day> days) {
        return read(transaction, WAITING, Tuple.of(offices(days), dates(days)));
    }

    /** Takes back the offers of these days whose slots were closed. */
    Uni<Void> withdrawLost(SqlConnection transaction, Collection<Day> days) {
        return transaction
                .preparedQuery(LOSE)
                .execute(Tuple.of(offices(days), dates(days)))
                .replaceWithVoid();
    }

    Uni<List<WaitingEntry>> lapsed(SqlConnection transaction, Instant now) {
        return read(transaction, LAPSED, Tuple.of(now.atOffset(ZoneOffset.UTC)));
    }

    private static Uni<List<WaitingEntry>> read(SqlConnection transaction, String query, Tuple parameters) {
        return transaction.preparedQuery(query).execute(parameters).map(rows -> {
            List<WaitingEntry> entries = new ArrayList<>();
            rows.forEach(row -> entries.add(entry(row)));
            return entries;
        });
    }

    private static WaitingEntry entry(Row row) {
        OffsetDateTime keptUntil = row.getOffsetDateTime(7);
        Long[] slots = row.getArrayOfLongs(8);
        return new WaitingEntry(
                row.getLong(0),
                row.getString(1),
                new OfficeCode(row.getString(2)),
                row.getLocalDate(3),
                row.getLong(4),
                PersonsJson.read(row.getString(5)),
                State.valueOf(row.getString(6)),
                keptUntil == null ? null : keptUntil.toInstant(),
                slots == null ? List.of() : Arrays.asList(slots));
    }

    /** Puts these on the list, in their order. */
    public Uni<Void> join(SqlConnection transaction, List<WaitingEntry> entries, Instant now) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfString(entries.stream().map(WaitingEntry::token).toArray(String[]::new))
                .addArrayOfString(
                        entries.stream().map(entry -> entry.office().value()).toArray(String[]::new))
                .addArrayOfLocalDate(entries.stream().map(WaitingEntry::date).toArray(LocalDate[]::new))
                .addArrayOfLong(entries.stream().map(WaitingEntry::senderId).toArray(Long[]::new))
                .addArrayOfString(entries.stream()
                        .map(entry -> PersonsJson.write(entry.persons()))
                        .toArray(String[]::new))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(JOIN).execute(columns).replaceWithVoid();
    }

    /** Closes these in the state that they have now; places that are kept for them are kept no longer. */
    public Uni<Void> close(SqlConnection transaction, List<WaitingEntry> entries, Instant now) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Long[] ids = entries.stream().map(WaitingEntry::id).toArray(Long[]::new);
        String[] states = entries.stream().map(entry -> entry.state().name()).toArray(String[]::new);
        return transaction
                .preparedQuery(FREE)
                .execute(Tuple.of(ids))
                .chain(() ->
                        transaction.preparedQuery(CLOSE).execute(Tuple.of(ids, states, now.atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }

    Uni<Void> offer(SqlConnection transaction, List<Offer> offers, Instant now) {
        Long[] ids = offers.stream().map(offer -> offer.entry().id()).toArray(Long[]::new);
        OffsetDateTime[] keptUntil = offers.stream()
                .map(offer -> offer.keptUntil().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
        List<Long> waiting = new ArrayList<>();
        List<Long> slots = new ArrayList<>();
        offers.forEach(offer -> offer.slots().forEach(slot -> {
            waiting.add(offer.entry().id());
            slots.add(slot.id());
        }));
        return transaction
                .preparedQuery(OFFER)
                .execute(Tuple.of(ids, keptUntil, now.atOffset(ZoneOffset.UTC)))
                .chain(() -> transaction
                        .preparedQuery(KEEP)
                        .execute(Tuple.of(waiting.toArray(Long[]::new), slots.toArray(Long[]::new))))
                .replaceWithVoid();
    }

    /** Closes what still waits for days before these. */
    Uni<Void> closePassed(SqlConnection transaction, Set<Day> todays, Instant now) {
        return transaction
                .preparedQuery(PASSED)
                .execute(Tuple.of(offices(todays), dates(todays), now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static String[] offices(Collection<Day> days) {
        return days.stream().map(day -> day.office().value()).toArray(String[]::new);
    }

    private static LocalDate[] dates(Collection<Day> days) {
        return days.stream().map(Day::date).toArray(LocalDate[]::new);
    }
}
