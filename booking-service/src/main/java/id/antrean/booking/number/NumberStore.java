package id.antrean.booking.number;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.booking.misuse.Decision;
import id.antrean.booking.misuse.Replay;
import id.antrean.booking.number.NumberView.Annulment;
import id.antrean.booking.number.NumberView.DecisionView;
import id.antrean.booking.number.NumberView.OpenBooking;
import id.antrean.booking.number.NumberView.Owner;
import id.antrean.booking.number.NumberView.ReplayView;
import id.antrean.booking.number.NumberView.SignalView;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.SignalKind;
import id.antrean.contracts.value.Standing;
import id.antrean.platform.staff.Staff;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Numbers and what is known of them, in the database. */
@Singleton
final class NumberStore {

    /**
     * A supervisor sees a number that has, or had, something to do with one of his or her offices: a booking, a place on
     * a waiting list, or a signal found there. So nobody looks up just anybody.
     */
    private static final String FIND = """
            select id, phone, owner_name, owner_birth_date, bound_at, standing, standing_until
              from sender
             where phone = $1
               and ($2
                   or exists (select from booking where booking.sender_id = sender.id and booking.office = any ($3))
                   or exists (select from waiting where waiting.sender_id = sender.id and waiting.office = any ($3))
                   or exists (
                      select
                        from signal
                       where signal.sender_id = sender.id
                         and string_to_array(coalesce(signal.evidence ->> 'office', signal.evidence ->> 'offices'), ',')
                             && $3::text[]
                      ))
            """;

    private static final String SIGNALS = """
            select id, kind, weight, at, evidence::text, annulled_at, annulled_by, annulled_reason
              from signal
             where sender_id = $1
             order by at desc, id desc
            """;

    private static final String DECISIONS = """
            select standing, until, score, at, actor, reason, evidence::text, parameters::text
              from standing_decision
             where sender_id = $1
             order by id desc
            """;

    private static final String OPEN_BOOKINGS = """
            select code, office, state, slot_start
              from booking
             where sender_id = $1
               and state = 'ISSUED'
             order by slot_start, code
            """;

    private static final String ALL_OFFICES = "*";

    private final ObjectMapper mapper;

    NumberStore(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A number as its row has it; the standing counts until its time. */
    record Known(
            long senderId,
            String phone,
            @Nullable Owner owner,
            Standing standing,
            @Nullable Instant until) {

        /** What holds at this time. */
        Standing standingAt(Instant now) {
            return until != null && until.isAfter(now) ? standing : Standing.CLEAR;
        }
    }

    /** The number, if there is one that this member of staff may see. */
    Uni<Optional<Known>> find(SqlClient client, PhoneNumber number, Staff staff) {
        Tuple parameters = Tuple.of(
                number.value(),
                staff.offices().contains(ALL_OFFICES),
                staff.offices().toArray(String[]::new));
        return client.preparedQuery(FIND)
                .execute(parameters)
                .map(rows -> rows.stream().map(NumberStore::known).findFirst());
    }

    private static Known known(Row row) {
        String name = row.getString(2);
        Instant boundAt = instant(row.getOffsetDateTime(4));
        Owner owner = name == null || boundAt == null ? null : new Owner(name, row.getLocalDate(3), boundAt);
        return new Known(
                row.getLong(0),
                row.getString(1),
                owner,
                Standing.valueOf(row.getString(5)),
                instant(row.getOffsetDateTime(6)));
    }

    Uni<List<SignalView>> signals(SqlClient client, long senderId) {
        return list(client, SIGNALS, senderId, this::signal);
    }

    private SignalView signal(Row row) {
        Instant annulledAt = instant(row.getOffsetDateTime(5));
        return new SignalView(
                row.getLong(0),
                SignalKind.valueOf(row.getString(1)),
                row.getBigDecimal(2),
                row.getOffsetDateTime(3).toInstant(),
                json(row.getString(4)),
                annulledAt == null ? null : new Annulment(annulledAt, row.getString(6), row.getString(7)));
    }

    /** The decisions, each made again from its row. */
    Uni<List<DecisionView>> decisions(SqlClient client, long senderId) {
        return list(client, DECISIONS, senderId, this::decision);
    }

    private DecisionView decision(Row row) {
        Instant at = row.getOffsetDateTime(3).toInstant();
        Decision kept = new Decision(
                Standing.valueOf(row.getString(0)), instant(row.getOffsetDateTime(1)), row.getBigDecimal(2));
        Decision again = Replay.of(row.getString(6), row.getString(7), at);
        return new DecisionView(
                kept.standing(),
                kept.until(),
                kept.score(),
                at,
                row.getString(4),
                row.getString(5),
                json(row.getString(6)),
                json(row.getString(7)),
                new ReplayView(Replay.agrees(kept, again), again.standing(), again.until(), again.score()));
    }

    Uni<List<OpenBooking>> openBookings(SqlClient client, long senderId) {
        return list(
                client,
                OPEN_BOOKINGS,
                senderId,
                row -> new OpenBooking(
                        row.getString(0),
                        row.getString(1),
                        row.getString(2),
                        row.getOffsetDateTime(3).toInstant()));
    }

    private static <T> Uni<List<T>> list(SqlClient client, String sql, long senderId, Function<Row, T> view) {
        return client.preparedQuery(sql)
                .execute(Tuple.of(senderId))
                .map(rows -> rows.stream().map(view).toList());
    }

    private JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database keeps JSON only", e);
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
