package id.antrean.booking.sender;

import id.antrean.booking.sender.SenderBook.Entry;
import id.antrean.booking.sender.SenderBook.Merge;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.contracts.value.Standing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Senders in the database. */
@Singleton
class SenderStore {

    /** In the order of their ids, so that two batches cannot wait for each other. */
    private static final String LOCK = """
            select id, phone, user_id, owner_name, owner_birth_date, standing, standing_until, last_seen_at
              from sender
             where id in (
                   select id from sender where phone = any ($1::text[])
                   union
                   select id from sender where user_id = any ($2::text[])
                   )
             order by id
               for no key update
            """;

    /** First of all: the number of one becomes another's. */
    private static final String RELEASE = """
            update sender
               set phone       = null
                 , user_id     = case when released.known is null then user_id end
                 , merged_into = released.known
              from unnest($1::bigint[], $2::bigint[]) as released (id, known)
             where sender.id = released.id
            """;

    private static final String UPDATE = """
            update sender
               set phone        = seen.phone
                 , user_id      = seen.user_id
                 , last_seen_at = case when seen.heard then $5 else sender.last_seen_at end
              from unnest($1::bigint[], $2::text[], $3::text[], $4::boolean[]) as seen (id, phone, user_id, heard)
             where sender.id = seen.id
            """;

    private static final String INSERT = """
            insert into sender (phone, user_id, first_seen_at, last_seen_at)
            select phone, user_id, $3, $3
              from unnest($1::text[], $2::text[]) as newcomer (phone, user_id)
             order by phone, user_id
            returning id, phone, user_id
            """;

    /** Where both have an open booking of their own, each keeps what it has: a number's owner has one (R2). */
    private static final List<String> MERGE = List.of("""
            update sender set merged_into = $2 where id = $1 or merged_into = $1
            """, """
            update booking
               set sender_id = $2
             where sender_id = $1
               and (dependant
                    or state <> 'ISSUED'
                    or not exists (
                       select from booking as own
                        where own.sender_id = $2 and own.state = 'ISSUED' and not own.dependant))
            """, """
            update waiting
               set sender_id = $2
             where sender_id = $1
               and not exists (
                   select from waiting as own
                    where own.sender_id = $2 and own.office = waiting.office and own.date = waiting.date
                      and own.state in ('WAITING', 'OFFERED'))
            """, """
            update request set sender_id = $2 where sender_id = $1
            """, """
            update dialogue
               set sender_id = $2
             where sender_id = $1
               and not exists (
                   select from dialogue as own where own.sender_id = $2 and own.office = dialogue.office)
            """, """
            update signal
               set sender_id = $2
             where sender_id = $1
               and not exists (
                   select from signal as own
                    where own.sender_id = $2 and own.kind = signal.kind and own.cause = signal.cause)
            """, """
            update sender
               set owner_name       = former.owner_name
                 , owner_birth_date = former.owner_birth_date
                 , bound_at         = former.bound_at
              from sender as former
             where former.id = $1
               and sender.id = $2
               and sender.owner_name is null
            """, """
            update sender
               set standing       = former.standing
                 , standing_until = former.standing_until
              from sender as former
             where former.id = $1
               and sender.id = $2
               and array_position(array ['CLEAR', 'FLAGGED', 'BLACKLISTED'], former.standing)
                   > array_position(array ['CLEAR', 'FLAGGED', 'BLACKLISTED'], sender.standing)
            """);

    private static final String BIND = """
            update sender
               set owner_name       = bound.name
                 , owner_birth_date = bound.birth_date
                 , bound_at         = case when bound.name is null then null else $4::timestamptz end
              from unnest($1::bigint[], $2::text[], $3::date[]) as bound (id, name, birth_date)
             where sender.id = bound.id
               and (sender.owner_name, sender.owner_birth_date) is distinct from (bound.name, bound.birth_date)
            """;

    Uni<List<SenderRow>> lock(SqlConnection transaction, List<Sender> senders) {
        Tuple columns = Tuple.of(
                texts(senders, sender -> phone(sender.phone())).toArray(String[]::new),
                texts(senders, Sender::userId).toArray(String[]::new));
        return transaction.preparedQuery(LOCK).execute(columns).map(rows -> {
            List<SenderRow> found = new ArrayList<>();
            rows.forEach(row -> found.add(read(row)));
            return found;
        });
    }

    private static SenderRow read(Row row) {
        String phone = row.getString(1);
        String owner = row.getString(3);
        OffsetDateTime until = row.getOffsetDateTime(6);
        Standing standing = Standing.valueOf(row.getString(5));
        Instant standingUntil = until == null ? null : until.toInstant();
        return new SenderRow(
                row.getLong(0),
                phone == null ? null : new PhoneNumber(phone),
                row.getString(2),
                owner == null ? null : new Person(new PersonName(owner), row.getLocalDate(4)),
                standing == Standing.BLACKLISTED ? standingUntil : null,
                standing == Standing.FLAGGED ? standingUntil : null,
                row.getOffsetDateTime(7).toInstant());
    }

    /** Writes what the book learned; returns every sender with its row. */
    Uni<Map<Entry, SenderRow>> save(SqlConnection transaction, SenderBook book, Instant now) {
        List<Entry> known =
                book.entries().stream().filter(entry -> entry.row() != null).toList();
        List<Entry> newcomers =
                book.entries().stream().filter(entry -> entry.row() == null).toList();
        return release(transaction, book, known)
                .chain(() -> update(transaction, known, now))
                .chain(() -> insert(transaction, newcomers, now))
                .call(ids -> merge(transaction, book.merges(), ids))
                .map(ids -> rows(book, ids, now));
    }

    private static Map<Entry, SenderRow> rows(SenderBook book, Map<Entry, Long> ids, Instant now) {
        Map<Entry, SenderRow> rows = new IdentityHashMap<>();
        for (Entry entry : book.entries()) {
            SenderRow before = entry.row();
            rows.put(
                    entry,
                    before == null
                            ? new SenderRow(id(entry, ids), entry.phone(), entry.userId(), null, null, null, now)
                            : new SenderRow(
                                    before.id(),
                                    entry.phone(),
                                    entry.userId(),
                                    owner(book, entry, before),
                                    before.blockedUntil(),
                                    before.flaggedUntil(),
                                    before.lastSeenAt()));
        }
        return rows;
    }

    private static @Nullable Person owner(SenderBook book, Entry entry, SenderRow before) {
        if (before.owner() != null) {
            return before.owner();
        }
        return book.merges().stream()
                .filter(merge -> merge.into() == entry)
                .map(merge -> merge.from().row())
                .filter(Objects::nonNull)
                .map(SenderRow::owner)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static long id(Entry entry, Map<Entry, Long> ids) {
        SenderRow row = entry.row();
        return row != null ? row.id() : Objects.requireNonNull(ids.get(entry));
    }

    private Uni<Void> release(SqlConnection transaction, SenderBook book, List<Entry> known) {
        List<Long> released = new ArrayList<>();
        List<@Nullable Long> into = new ArrayList<>();
        for (Entry entry : known) {
            SenderRow row = Objects.requireNonNull(entry.row());
            if (row.phone() != null && row.userId() != null && !row.phone().equals(entry.phone())) {
                released.add(row.id());
                into.add(null);
            }
        }
        for (Merge merge : book.merges()) {
            SenderRow from = merge.from().row();
            if (from != null) {
                released.add(from.id());
                // One that was merged points to itself until the other has a row.
                into.add(
                        merge.into().known().row() == null
                                ? Long.valueOf(from.id())
                                : Long.valueOf(Objects.requireNonNull(
                                                merge.into().known().row())
                                        .id()));
            }
        }
        return released.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(RELEASE)
                        .execute(Tuple.of(released.toArray(Long[]::new), into.toArray(Long[]::new)))
                        .replaceWithVoid();
    }

    private Uni<Void> update(SqlConnection transaction, List<Entry> known, Instant now) {
        if (known.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.of(
                known.stream()
                        .map(entry -> Objects.requireNonNull(entry.row()).id())
                        .toArray(Long[]::new),
                known.stream().map(entry -> phone(entry.phone())).toArray(String[]::new),
                known.stream().map(Entry::userId).toArray(String[]::new),
                known.stream().map(Entry::isHeard).toArray(Boolean[]::new),
                now.atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(UPDATE).execute(columns).replaceWithVoid();
    }

    private Uni<Map<Entry, Long>> insert(SqlConnection transaction, List<Entry> newcomers, Instant now) {
        if (newcomers.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Tuple columns = Tuple.of(
                newcomers.stream().map(entry -> phone(entry.phone())).toArray(String[]::new),
                newcomers.stream().map(Entry::userId).toArray(String[]::new),
                now.atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(INSERT).execute(columns).map(rows -> ids(newcomers, rows));
    }

    private static Map<Entry, Long> ids(List<Entry> newcomers, RowSet<Row> rows) {
        Map<List<Optional<String>>, Long> byIdentifiers = new HashMap<>();
        rows.forEach(row -> byIdentifiers.put(identifiers(row.getString(1), row.getString(2)), row.getLong(0)));
        Map<Entry, Long> ids = new IdentityHashMap<>();
        newcomers.forEach(entry -> ids.put(
                entry, Objects.requireNonNull(byIdentifiers.get(identifiers(phone(entry.phone()), entry.userId())))));
        return ids;
    }

    private static List<Optional<String>> identifiers(@Nullable String phone, @Nullable String userId) {
        return List.of(Optional.ofNullable(phone), Optional.ofNullable(userId));
    }

    private Uni<Void> merge(SqlConnection transaction, List<Merge> merges, Map<Entry, Long> ids) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Merge merge : merges) {
            SenderRow from = merge.from().row();
            if (from != null) {
                Tuple both = Tuple.of(from.id(), id(merge.into().known(), ids));
                for (String statement : MERGE) {
                    done = done.chain(() ->
                            transaction.preparedQuery(statement).execute(both).replaceWithVoid());
                }
            }
        }
        return done;
    }

    /** Keeps whose the numbers became (R2); empty where one is nobody's any more. */
    Uni<Void> bind(SqlConnection transaction, Map<Long, Optional<Person>> owners, Instant now) {
        if (owners.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Map.Entry<Long, Optional<Person>>> bound = List.copyOf(owners.entrySet());
        Tuple columns = Tuple.of(
                bound.stream().map(Map.Entry::getKey).toArray(Long[]::new),
                bound.stream()
                        .map(entry -> entry.getValue()
                                .map(owner -> owner.name().value())
                                .orElse(null))
                        .toArray(String[]::new),
                bound.stream()
                        .map(entry -> entry.getValue().map(Person::birthDate).orElse(null))
                        .toArray(LocalDate[]::new),
                now.atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(BIND).execute(columns).replaceWithVoid();
    }

    private static List<String> texts(List<Sender> senders, Function<Sender, @Nullable String> value) {
        List<String> texts = new ArrayList<>();
        for (Sender sender : senders) {
            String text = value.apply(sender);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static @Nullable String phone(@Nullable PhoneNumber phone) {
        return phone == null ? null : phone.value();
    }
}
