package id.antrean.booking.misuse;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import id.antrean.contracts.value.SignalKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Signals in the database; every statement is for many numbers at once. */
@Singleton
final class SignalStore {

    /** A flood may grow while it lasts; every other signal stays as it was found. */
    private static final String INSERT = """
            insert into signal (sender_id, kind, weight, cause, evidence, at)
            select sender_id, kind, weight::numeric, cause, evidence::jsonb, at
              from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
                as found (sender_id, kind, weight, cause, evidence, at)
             order by sender_id, kind, cause
            on conflict on constraint signal_cause_key do update
               set weight = excluded.weight, evidence = excluded.evidence
             where signal.kind = 'FLOODING'
               and signal.annulled_at is null
               and signal.weight < excluded.weight
            returning sender_id, weight > 0
            """;

    private static final String LOAD = """
            select sender_id, id, kind, weight, at, (evidence ->> 'until')::timestamptz
              from signal
             where sender_id = any ($1)
               and annulled_at is null
               and (weight > 0 or kind in ('NO_SHOW', 'BLOCKED_BY_OFFICE'))
             order by sender_id, at, id
            """;

    private static final String WEIGH = """
            update signal
               set weight = weighed.weight::numeric
              from unnest($1::bigint[], $2::text[]) as weighed (id, weight)
             where signal.id = weighed.id
            """;

    private static final String RAISE_MISMATCHES = """
            update signal
               set weight = $4::text::numeric
              from unnest($1::bigint[], $2::text[], $3::timestamptz[]) as expired (sender_id, code, at)
             where signal.sender_id = expired.sender_id
               and signal.kind = 'COUNTER_MISMATCH'
               and signal.cause = expired.code
               and signal.at <= expired.at
               and signal.annulled_at is null
            """;

    private static final String ANNUL_MISMATCHES = """
            update signal
               set annulled_at = arrived.at, annulled_by = 'rules', annulled_reason = 'the person of the code came'
              from unnest($1::bigint[], $2::text[], $3::timestamptz[]) as arrived (sender_id, code, at)
             where signal.sender_id = arrived.sender_id
               and signal.kind = 'COUNTER_MISMATCH'
               and signal.cause = arrived.code
               and signal.annulled_at is null
            """;

    /** What was shown at the counter stands until the new time is over, too. */
    private static final String ANNUL_NO_SHOWS = """
            with annulled as (
                update signal
                   set annulled_at     = case when signal.kind = 'NO_SHOW' then $2::timestamptz end
                     , annulled_by     = case when signal.kind = 'NO_SHOW' then $3::text end
                     , annulled_reason = case when signal.kind = 'NO_SHOW' then $4::text end
                     , weight          = case when signal.kind = 'NO_SHOW' then signal.weight else 0 end
                  from booking
                 where booking.code = any ($1)
                   and signal.sender_id = booking.sender_id
                   and signal.kind in ('NO_SHOW', 'COUNTER_MISMATCH')
                   and signal.evidence ->> 'code' = booking.code
                   and signal.annulled_at is null
                returning signal.sender_id
            )
            select distinct sender_id from annulled
            """;

    private static final String ANNUL_ALL = """
            update signal
               set annulled_at = $2, annulled_by = $3, annulled_reason = $4
             where sender_id = $1
               and annulled_at is null
            """;

    /** A booking, whose it is, and when something happened to it. */
    record OfBooking(long senderId, String code, Instant at) {}

    /** Adds what is new. Returns the numbers that have more against them than before. */
    Uni<Set<Long>> add(SqlConnection transaction, Collection<NewSignal> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        // One statement cannot touch a row twice.
        List<NewSignal> signals = List.copyOf(found.stream()
                .collect(toMap(NewSignal::key, signal -> signal, BinaryOperator.maxBy((one, other) -> one.weight()
                        .compareTo(other.weight()))))
                .values());
        Tuple columns = Tuple.tuple()
                .addArrayOfLong(signals.stream().map(NewSignal::senderId).toArray(Long[]::new))
                .addArrayOfString(texts(signals, signal -> signal.kind().name()))
                .addArrayOfString(texts(signals, signal -> signal.weight().toPlainString()))
                .addArrayOfString(texts(signals, NewSignal::cause))
                .addArrayOfString(texts(signals, signal -> signal.evidence().encode()))
                .addArrayOfOffsetDateTime(times(signals, NewSignal::at));
        return transaction.preparedQuery(INSERT).execute(columns).map(rows -> {
            Set<Long> senders = new TreeSet<>();
            for (Row row : rows) {
                if (row.getBoolean(1)) {
                    senders.add(row.getLong(0));
                }
            }
            return senders;
        });
    }

    /** The signals of these numbers that count or could, by number. */
    Uni<Map<Long, List<Signal>>> load(SqlConnection transaction, Collection<Long> senders) {
        return transaction
                .preparedQuery(LOAD)
                .execute(Tuple.tuple().addArrayOfLong(senders.toArray(Long[]::new)))
                .map(rows -> rows.stream()
                        .collect(groupingBy(row -> row.getLong(0), mapping(SignalStore::signal, toList()))));
    }

    private static Signal signal(Row row) {
        OffsetDateTime until = row.getOffsetDateTime(5);
        return new Signal(
                row.getLong(1),
                SignalKind.valueOf(row.getString(2)),
                row.getBigDecimal(3),
                row.getOffsetDateTime(4).toInstant(),
                until == null ? null : until.toInstant());
    }

    Uni<Void> weigh(SqlConnection transaction, List<Signal> signals) {
        return signals.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(WEIGH)
                        .execute(Tuple.tuple()
                                .addArrayOfLong(signals.stream().map(Signal::id).toArray(Long[]::new))
                                .addArrayOfString(
                                        texts(signals, signal -> signal.weight().toPlainString())))
                        .replaceWithVoid();
    }

    Uni<Void> raiseMismatches(SqlConnection transaction, List<OfBooking> expired, BigDecimal weight) {
        return expired.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(RAISE_MISMATCHES)
                        .execute(columns(expired).addString(weight.toPlainString()))
                        .replaceWithVoid();
    }

    Uni<Void> annulMismatches(SqlConnection transaction, List<OfBooking> arrived) {
        return arrived.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(ANNUL_MISMATCHES)
                        .execute(columns(arrived))
                        .replaceWithVoid();
    }

    /** Annuls what followed from nobody coming with these codes. Returns whose they are. */
    Uni<Set<Long>> annulNoShows(
            SqlConnection transaction, Collection<String> codes, String by, String reason, Instant now) {
        return transaction
                .preparedQuery(ANNUL_NO_SHOWS)
                .execute(Tuple.of(codes.toArray(String[]::new), now.atOffset(ZoneOffset.UTC), by, reason))
                .map(SignalStore::ids);
    }

    Uni<Void> annulAll(SqlConnection transaction, long senderId, String by, String reason, Instant now) {
        return transaction
                .preparedQuery(ANNUL_ALL)
                .execute(Tuple.of(senderId, now.atOffset(ZoneOffset.UTC), by, reason))
                .replaceWithVoid();
    }

    static Set<Long> ids(RowSet<Row> rows) {
        Set<Long> ids = new TreeSet<>();
        rows.forEach(row -> ids.add(row.getLong(0)));
        return ids;
    }

    private static Tuple columns(List<OfBooking> bookings) {
        return Tuple.tuple()
                .addArrayOfLong(bookings.stream().map(OfBooking::senderId).toArray(Long[]::new))
                .addArrayOfString(texts(bookings, OfBooking::code))
                .addArrayOfOffsetDateTime(times(bookings, OfBooking::at));
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static <T> OffsetDateTime[] times(List<T> rows, Function<T, Instant> value) {
        return rows.stream()
                .map(row -> value.apply(row).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
