package id.antrean.booking.misuse;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.StandingChanged;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.contracts.value.Standing;
import id.antrean.platform.persistence.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides on the standing of numbers, writes down every change with what it was made of, and tells of it. */
@Singleton
final class Standings {

    private static final String SOURCE = "/booking-service";

    /** In the order of their ids, so that two transactions cannot wait for each other. */
    private static final String LOCK = """
            select id, phone, user_id, standing, standing_until
              from sender
             where id = any ($1)
             order by id
               for no key update
            """;

    private static final String RECORD = """
            insert into standing_decision (sender_id, standing, until, score, evidence, parameters, actor, reason, at)
            select sender_id, standing, until, score::numeric, evidence::jsonb, $6::text::jsonb, $7, $8, $9
              from unnest($1::bigint[], $2::text[], $3::timestamptz[], $4::text[], $5::text[])
                as decided (sender_id, standing, until, score, evidence)
             order by sender_id
            returning id, sender_id
            """;

    private static final String SET = """
            update sender
               set standing = decided.standing, standing_until = decided.until
              from unnest($1::bigint[], $2::text[], $3::timestamptz[]) as decided (sender_id, standing, until)
             where sender.id = decided.sender_id
            """;

    private final SignalStore signals;
    private final Outbox outbox;
    private final MisuseSettings settings;

    Standings(SignalStore signals, Outbox outbox, MisuseSettings settings) {
        this.signals = signals;
        this.outbox = outbox;
        this.settings = settings;
    }

    /**
     * Who decides.
     *
     * @param actor an account of staff, or {@code rules}
     * @param reason why, as the account gave it; null for the rules
     */
    record Authority(String actor, @Nullable String reason) {

        static final Authority RULES = new Authority("rules", null);

        boolean isStaff() {
            return reason != null;
        }
    }

    private record Holder(
            long id,
            Sender sender,
            Standing standing,
            @Nullable Instant until) {}

    private record Change(Holder holder, List<Signal> evidence, Decision decision) {

        boolean isOne() {
            return holder.standing() != decision.standing() || !Objects.equals(holder.until(), decision.until());
        }
    }

    /** Locks the rows of these numbers until the transaction ends. */
    Uni<Void> lock(SqlConnection transaction, Collection<Long> senders) {
        return senders.isEmpty()
                ? Uni.createFrom().voidItem()
                : lockRows(transaction, senders).replaceWithVoid();
    }

    /**
     * Decides anew on numbers whose signals changed, or whose time is over. What the rules leave as it was leaves no
     * trace; what staff decides always does.
     */
    Uni<Void> decide(SqlConnection transaction, Collection<Long> senders, Authority authority, Instant now) {
        if (senders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return lockRows(transaction, senders).chain(rows -> signals.load(transaction, senders)
                .map(loaded -> rows.stream()
                        .map(row -> decide(holder(row), loaded, now))
                        .filter(change -> authority.isStaff() || change.isOne())
                        .toList())
                .chain(changes -> write(transaction, changes, authority, now)));
    }

    private static Uni<RowSet<Row>> lockRows(SqlConnection transaction, Collection<Long> senders) {
        return transaction.preparedQuery(LOCK).execute(Tuple.tuple().addArrayOfLong(senders.toArray(Long[]::new)));
    }

    private Change decide(Holder holder, Map<Long, List<Signal>> loaded, Instant now) {
        List<Signal> counting = loaded.getOrDefault(holder.id(), List.of()).stream()
                .filter(signal -> signal.counts() || signal.blockedUntil() != null)
                .toList();
        return new Change(holder, counting, StandingRules.decide(counting, settings.standing(), now));
    }

    private static Holder holder(Row row) {
        String phone = row.getString(1);
        OffsetDateTime until = row.getOffsetDateTime(4);
        return new Holder(
                row.getLong(0),
                new Sender(phone == null ? null : new PhoneNumber(phone), row.getString(2)),
                Standing.valueOf(row.getString(3)),
                until == null ? null : until.toInstant());
    }

    private Uni<Void> write(SqlConnection transaction, List<Change> changes, Authority authority, Instant now) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple decided = decided(changes)
                .addArrayOfString(
                        texts(changes, change -> change.decision().score().toPlainString()))
                .addArrayOfString(texts(changes, change -> Evidence.write(change.evidence())))
                .addString(Evidence.write(settings.standing()))
                .addString(authority.actor())
                .addString(authority.reason())
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(RECORD).execute(decided).chain(rows -> transaction
                .preparedQuery(SET)
                .execute(decided(changes))
                .chain(() -> outbox.append(transaction, events(changes, rows, now))));
    }

    private static List<Envelope<Event>> events(List<Change> changes, RowSet<Row> rows, Instant now) {
        Map<Long, Long> decisions = new HashMap<>();
        rows.forEach(row -> decisions.put(row.getLong(1), row.getLong(0)));
        List<Envelope<Event>> events = new ArrayList<>();
        for (Change change : changes) {
            if (change.isOne()) {
                Decision decision = change.decision();
                Long id = decisions.get(change.holder().id());
                events.add(new Envelope<>(
                        "standing-decision/" + id,
                        SOURCE,
                        now,
                        new StandingChanged(change.holder().sender(), decision.standing(), decision.until(), now)));
            }
        }
        return events;
    }

    private static Tuple decided(List<Change> changes) {
        return Tuple.tuple()
                .addArrayOfLong(
                        changes.stream().map(change -> change.holder().id()).toArray(Long[]::new))
                .addArrayOfString(
                        texts(changes, change -> change.decision().standing().name()))
                .addArrayOfOffsetDateTime(changes.stream()
                        .map(change -> change.decision().until())
                        .map(until -> until == null ? null : until.atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
    }

    private static String[] texts(List<Change> changes, Function<Change, String> value) {
        return changes.stream().map(value).toArray(String[]::new);
    }
}
