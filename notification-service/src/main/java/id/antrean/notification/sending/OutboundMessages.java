package id.antrean.notification.sending;

import id.antrean.contracts.value.PhoneNumber;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The messages that are owed to people, in the database. */
@Singleton
public final class OutboundMessages {

    private static final double MILLIS_PER_SECOND = 1_000.0;

    private static final String ADD = """
            insert into outbound_message
                   ( id, office, kind, priority, recipient, phone, user_id, answers, words, attachment, template
                   , expires_at, created_at, changed_at)
            select id, office, kind, priority, recipient, phone, user_id, answers, words, attachment::jsonb
                 , template::jsonb, expires_at, $13, $13
              from unnest(
                       $1::text[], $2::text[], $3::text[], $4::smallint[], $5::text[], $6::text[], $7::text[], $8::text[]
                     , $9::text[], $10::text[], $11::text[], $12::timestamptz[])
                       with ordinality
                as message (
                       id, office, kind, priority, recipient, phone, user_id, answers, words, attachment, template
                     , expires_at, place)
             order by place
            on conflict on constraint outbound_message_pk do nothing
            """;

    /**
     * A delivery report, or a later attempt, may have moved the message on; that it was sent is true in any case, unless
     * it was reported already that it did not arrive.
     */
    private static final String SETTLE = """
            with outcome as (
                select *
                  from unnest(
                           $1::text[], $2::integer[], $3::text[], $4::text[], $5::integer[], $6::float8[], $7::text[]
                         , $8::text[], $9::boolean[])
                    as outcome (id, attempt, state, wamid, error_code, pause, failure, sent_as, window_closed)
            ), locked as (
                select message.id
                  from outbound_message message
                 where message.id = any($1::text[])
                 order by message.id
                   for update
            )
            update outbound_message message
               set state = outcome.state
                 , wamid = coalesce(outcome.wamid, message.wamid)
                 , error_code = outcome.error_code
                 , failure = outcome.failure
                 , sent_as = coalesce(outcome.sent_as, message.sent_as)
                 , sent_at = case outcome.state when 'SENT' then $10 else message.sent_at end
                 , window_closed = message.window_closed or outcome.window_closed
                 , next_attempt_at = now() + make_interval(secs => outcome.pause)
                 , claimed_until = case outcome.state when 'SENDING' then now() + make_interval(secs => outcome.pause) end
                 , changed_at = $10
              from outcome
              join locked on locked.id = outcome.id
             where message.id = outcome.id
               and (   message.state = 'SENDING' and message.attempts = outcome.attempt
                    or message.state in ('PENDING', 'SENDING') and outcome.state = 'SENT'
                       and message.failed_wamid is distinct from outcome.wamid)
            """;

    /** Where the report came before the call's answer: what was sent is known only here. */
    private static final String SENT_AS = """
            update outbound_message message
               set sent_as = outcome.sent_as
              from unnest($1::text[], $2::text[], $3::text[]) as outcome (id, wamid, sent_as)
             where message.id = outcome.id
               and message.wamid = outcome.wamid
               and message.sent_as is null
               and outcome.sent_as is not null
            """;

    private static final String LAPSE = """
            update outbound_message
               set state = 'FAILED'
                 , failure = 'LAPSED'
                 , claimed_until = null
                 , changed_at = $1
             where expires_at <= $1
               and (state = 'PENDING' or state = 'SENDING' and claimed_until <= now())
            """;

    private static final String GIVE_UP = """
            update outbound_message
               set state = 'FAILED'
                 , failure = 'GIVEN_UP'
                 , claimed_until = null
                 , changed_at = $2
             where id = $1
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
                .addArrayOfShort(messages.stream()
                        .map(message -> (short) message.kind().priority().ordinal())
                        .toArray(Short[]::new))
                .addArrayOfString(
                        column(messages, message -> message.recipient().key()))
                .addArrayOfString(column(messages, OutboundMessages::phoneOf))
                .addArrayOfString(
                        column(messages, message -> message.recipient().userId()))
                .addArrayOfString(column(messages, OutboundMessages::answeredBy))
                .addArrayOfString(column(messages, message -> message.content().words()))
                .addArrayOfString(column(messages, message -> StoredContent.attachmentOf(message.content())))
                .addArrayOfString(column(messages, message -> StoredTemplate.write(message.template())))
                .addArrayOfOffsetDateTime(
                        messages.stream().map(OutboundMessages::expiryOf).toArray(OffsetDateTime[]::new))
                .addOffsetDateTime(now());
        return transaction.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }

    private static @Nullable String phoneOf(NewMessage message) {
        PhoneNumber phone = message.recipient().phone();
        return phone == null ? null : phone.value();
    }

    private static @Nullable OffsetDateTime expiryOf(NewMessage message) {
        return message.expiresAt() == null ? null : message.expiresAt().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String answeredBy(NewMessage message) {
        return message.answers() == null ? null : message.answers().value();
    }

    private static <T> String[] column(List<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
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
                .addArrayOfString(column(outcomes, OutboundMessages::failureOf))
                .addArrayOfString(column(outcomes, Outcome::sentAs))
                .addArrayOfBoolean(outcomes.stream().map(Outcome::windowClosed).toArray(Boolean[]::new))
                .addOffsetDateTime(now());
        return pool.preparedQuery(SETTLE).execute(columns).chain(() -> noteTemplates(outcomes));
    }

    private Uni<Void> noteTemplates(List<Outcome> outcomes) {
        List<Outcome> templates =
                outcomes.stream().filter(outcome -> outcome.sentAs() != null).toList();
        if (templates.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.of(
                column(templates, Outcome::id), column(templates, Outcome::wamid), column(templates, Outcome::sentAs));
        return pool.preparedQuery(SENT_AS).execute(columns).replaceWithVoid();
    }

    /** Gives up one message that cannot be read, so that it holds up no other. */
    Uni<Void> giveUp(String id) {
        return pool.preparedQuery(GIVE_UP).execute(Tuple.of(id, now())).replaceWithVoid();
    }

    private static @Nullable String failureOf(Outcome outcome) {
        return outcome.failure() == null ? null : outcome.failure().name();
    }

    /** Gives up messages that nobody needs any more. */
    Uni<Void> lapse() {
        return pool.preparedQuery(LAPSE).execute(Tuple.of(now())).replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS_PER_SECOND;
    }
}
