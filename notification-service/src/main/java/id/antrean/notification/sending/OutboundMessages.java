package id.antrean.notification.sending;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.notification.whatsapp.MessageRequest.Addressee;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The messages that are owed to people, in the database. */
@Singleton
public final class OutboundMessages {

    private static final double MILLIS_PER_SECOND = 1_000.0;

    private static final String ADD = """
            insert into outbound_message
                   (id, office, kind, recipient, phone, user_id, answers, words, picture_code, menu, created_at, changed_at)
            select id, office, kind, recipient, phone, user_id, answers, words, picture_code, menu::jsonb, $11, $11
              from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
                       with ordinality
                as message (id, office, kind, recipient, phone, user_id, answers, words, picture_code, menu, place)
             order by place
            on conflict on constraint outbound_message_pk do nothing
            """;

    /** At most one message of each recipient, so that they keep their order; an abandoned claim is due when it ends. */
    private static final String CLAIM = """
            with due as (
                select id
                  from outbound_message message
                 where state in ('PENDING', 'SENDING')
                   and coalesce(claimed_until, next_attempt_at) <= now()
                   and not exists (
                       select
                         from outbound_message earlier
                        where earlier.recipient = message.recipient
                          and earlier.position < message.position
                          and earlier.state in ('PENDING', 'SENDING')
                       )
                 order by position
                 limit $1
                   for update skip locked
            )
            update outbound_message message
               set state = 'SENDING'
                 , attempts = attempts + 1
                 , claimed_until = now() + make_interval(secs => $2)
                 , changed_at = $3
              from due
             where message.id = due.id
            returning message.id, position, office, phone, user_id, answers, words, picture_code, menu::text as menu, attempts
            """;

    /** A delivery report, or a later attempt, may have moved the message on; that it was sent is true in any case. */
    private static final String SETTLE = """
            update outbound_message message
               set state = outcome.state
                 , wamid = coalesce(outcome.wamid, message.wamid)
                 , error_code = outcome.error_code
                 , next_attempt_at = now() + make_interval(secs => outcome.pause)
                 , claimed_until = case outcome.state when 'SENDING' then now() + make_interval(secs => outcome.pause) end
                 , changed_at = $7
              from unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::integer[], $6::float8[])
                as outcome (id, attempt, state, wamid, error_code, pause)
             where message.id = outcome.id
               and (   message.state = 'SENDING' and message.attempts = outcome.attempt
                    or message.state in ('PENDING', 'SENDING') and outcome.state = 'SENT')
            """;

    private final Pool pool;
    private final Clock clock;

    OutboundMessages(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Adds messages, to be sent in this order, in the caller's transaction. One that is there already stays as it is. */
    public Uni<Void> add(SqlClient transaction, List<NewMessage> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfString(column(messages, NewMessage::id))
                .addArrayOfString(column(messages, message -> message.office().value()))
                .addArrayOfString(column(messages, message -> message.kind().name()))
                .addArrayOfString(
                        column(messages, message -> message.recipient().key()))
                .addArrayOfString(column(messages, OutboundMessages::phoneOf))
                .addArrayOfString(
                        column(messages, message -> message.recipient().userId()))
                .addArrayOfString(column(messages, OutboundMessages::answeredBy))
                .addArrayOfString(column(messages, message -> message.content().words()))
                .addArrayOfString(column(messages, message -> StoredContent.pictureOf(message.content())))
                .addArrayOfString(column(messages, message -> StoredContent.menuOf(message.content())))
                .addOffsetDateTime(now());
        return transaction.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }

    private static @Nullable String phoneOf(NewMessage message) {
        PhoneNumber phone = message.recipient().phone();
        return phone == null ? null : phone.value();
    }

    private static @Nullable String answeredBy(NewMessage message) {
        return message.answers() == null ? null : message.answers().value();
    }

    private static <T> String[] column(List<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    /** Takes up to so many messages that are due, earliest first; nobody else gets them until the lease ends. */
    Uni<List<ClaimedMessage>> claim(int limit, Duration lease) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(limit, seconds(lease), now()))
                .map(OutboundMessages::claimed);
    }

    private static List<ClaimedMessage> claimed(RowSet<Row> rows) {
        List<ClaimedMessage> messages = new ArrayList<>(rows.size());
        for (Row row : rows) {
            messages.add(claimed(row));
        }
        messages.sort(Comparator.comparingLong(ClaimedMessage::position));
        return messages;
    }

    private static ClaimedMessage claimed(Row row) {
        String phone = row.getString("phone");
        return new ClaimedMessage(
                row.getString("id"),
                row.getLong("position"),
                new OfficeCode(row.getString("office")),
                new Addressee(phone == null ? null : new PhoneNumber(phone), row.getString("user_id")),
                row.getString("answers"),
                StoredContent.read(row.getString("words"), row.getString("picture_code"), row.getString("menu")),
                row.getInteger("attempts"));
    }

    /** Notes what came of attempts. */
    Uni<Void> settle(List<Outcome> outcomes) {
        Tuple columns = Tuple.tuple()
                .addArrayOfString(column(outcomes, Outcome::id))
                .addArrayOfInteger(outcomes.stream().map(Outcome::attempt).toArray(Integer[]::new))
                .addArrayOfString(column(outcomes, outcome -> outcome.state().name()))
                .addArrayOfString(column(outcomes, Outcome::wamid))
                .addArrayOfInteger(outcomes.stream().map(Outcome::errorCode).toArray(Integer[]::new))
                .addArrayOfDouble(outcomes.stream()
                        .map(outcome -> seconds(outcome.pause()))
                        .toArray(Double[]::new))
                .addOffsetDateTime(now());
        return pool.preparedQuery(SETTLE).execute(columns).replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS_PER_SECOND;
    }
}
