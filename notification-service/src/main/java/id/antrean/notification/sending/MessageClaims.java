package id.antrean.notification.sending;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.notification.whatsapp.MessageRequest.Addressee;
import id.antrean.platform.office.OfficeDirectory;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages that are due, within WhatsApp's limits: so many a second from each office's number, and so many to each
 * person. The limits are counted in the database, for all processes together.
 */
@Singleton
final class MessageClaims {

    private static final Logger LOG = Logger.getLogger(MessageClaims.class);
    private static final double MILLIS_PER_SECOND = 1_000.0;
    /** The part of a second whose messages may go at once; more could be twice the limit within one second of Meta's. */
    private static final double BURST_SECONDS = 0.25;

    private static final String OFFICES = """
            insert into number_pace (office, tokens, bulk_tokens, as_of)
            select office, 0, 0, now()
              from unnest($1::text[]) as configured (office)
            on conflict on constraint number_pace_pk do nothing
            """;

    /**
     * An office whose number another process is claiming for at this moment is left to it. Of each recipient at most one
     * message is taken, so that they keep their order within their urgency; an abandoned claim is due when it ends and the
     * reports up to then have not told that the message went out.
     */
    private static final String CLAIM = """
            with pace as (
                select office
                     , least($2::float8, tokens + extract(epoch from clock_timestamp() - as_of) * $3::float8) as tokens
                     , least(greatest(1, $2::float8 * $4::float8), bulk_tokens + extract(epoch from clock_timestamp() - as_of) * $3::float8 * $4::float8)
                           as bulk_tokens
                     , clock_timestamp() as read_at
                  from number_pace
                 where office <> all($10::text[])
                   and exists (
                       select
                         from outbound_message message
                        where message.office = number_pace.office
                          and message.state in ('PENDING', 'SENDING')
                       )
                   for update skip locked
            ), due as (
                select message.*
                  from pace
                 cross join lateral (
                       select id, office, recipient, priority, position
                         from outbound_message candidate
                        where candidate.office = pace.office
                          and candidate.state in ('PENDING', 'SENDING')
                          and coalesce(candidate.claimed_until, candidate.next_attempt_at)
                              <= now() - case candidate.state when 'SENDING' then make_interval(secs => $11) else interval '0' end
                          and (candidate.expires_at is null or candidate.expires_at > $8)
                          and not exists (
                              select
                                from outbound_message earlier
                               where earlier.recipient = candidate.recipient
                                 and earlier.state in ('PENDING', 'SENDING')
                                 and (earlier.priority, earlier.position) < (candidate.priority, candidate.position)
                              )
                          and not exists (
                              select
                                from conversation
                               where conversation.office = candidate.office
                                 and conversation.recipient = candidate.recipient
                                 and conversation.pair_free_at > now() + make_interval(secs => $6)
                              )
                        order by priority, position
                        limit least($1::integer, floor(pace.tokens)::integer)
                          for update skip locked
                       ) message
            ), ranked as (
                select id, office, recipient, priority, position
                     , row_number() over (partition by office, priority order by position) as place
                  from due
            ), taken as (
                select id, ranked.office, recipient, priority
                  from ranked
                  join pace on pace.office = ranked.office
                 where priority < 2 or place <= floor(pace.bulk_tokens)
                 order by priority, position
                 limit $1
            ), spent as (
                update number_pace
                   set tokens = pace.tokens - count.of_all
                     , bulk_tokens = pace.bulk_tokens - count.of_bulk
                     , as_of = pace.read_at
                  from pace
                  join (select office, count(*) as of_all, count(*) filter (where priority = 2) as of_bulk
                          from taken group by office) count on count.office = pace.office
                 where number_pace.office = pace.office
            ), paired as (
                insert into conversation (office, recipient, pair_free_at)
                select office, recipient, now() + make_interval(secs => $5)
                  from taken
                 order by office, recipient
                on conflict on constraint conversation_pk do update
                   set pair_free_at = greatest(conversation.pair_free_at, now()) + make_interval(secs => $5)
            )
            update outbound_message message
               set state = 'SENDING'
                 , attempts = attempts + 1
                 , claimed_until = now() + make_interval(secs => $7)
                 , changed_at = $8
              from taken
              left join conversation on conversation.office = taken.office and conversation.recipient = taken.recipient
             where message.id = taken.id
            returning message.id, message.priority, position, message.office, phone, user_id, answers, words, attachment::text as attachment
                , template::text as template, attempts
                , not window_closed
                  and coalesce(
                          greatest(conversation.last_inbound_at, case when answers is not null then created_at end) > $9
                        , false) as in_window
            """;

    private final Pool pool;
    private final OutboundMessages messages;
    private final Clock clock;
    private final OfficeDirectory offices;
    private final SendingConfig config;
    private final double burst;

    MessageClaims(Pool pool, OutboundMessages messages, Clock clock, OfficeDirectory offices, SendingConfig config) {
        this.pool = pool;
        this.messages = messages;
        this.clock = clock;
        this.offices = offices;
        this.config = config;
        this.burst = Math.max(1, config.messagesPerSecond() * BURST_SECONDS);
        if (config.messagesPerSecond() <= 0 || config.bulkShare() <= 0 || config.pairBurst() < 1) {
            throw new IllegalStateException(
                    "antrean.sending.messages-per-second, bulk-share and pair-burst must be more than zero");
        }
    }

    /** Before anything is sent. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        String[] codes = offices.all().stream()
                .map(office -> office.code().value())
                .sorted()
                .toArray(String[]::new);
        pool.preparedQuery(OFFICES).execute(Tuple.of(codes)).await().indefinitely();
    }

    /**
     * Takes up to so many messages, the most urgent first; nobody else gets them until the lease ends.
     *
     * @param resting the offices whose numbers rest
     * @param reportsAge how old the latest moment is up to which all delivery reports were taken; null when that is not
     *     known, so that nothing goes which may have gone already
     */
    Uni<List<ClaimedMessage>> claim(int limit, Collection<OfficeCode> resting, @Nullable Duration reportsAge) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Duration ahead = config.pairInterval().multipliedBy(config.pairBurst() - 1L);
        Tuple values = Tuple.tuple()
                .addInteger(limit)
                .addDouble(burst)
                .addDouble(config.messagesPerSecond())
                .addDouble(config.bulkShare())
                .addDouble(seconds(config.pairInterval()))
                .addDouble(seconds(ahead))
                .addDouble(seconds(config.lease()))
                .addOffsetDateTime(now)
                .addOffsetDateTime(now.minus(config.window()).plus(config.windowMargin()))
                .addArrayOfString(resting.stream().map(OfficeCode::value).toArray(String[]::new))
                .addDouble(reportsAge == null ? null : seconds(reportsAge));
        return pool.preparedQuery(CLAIM).execute(values).chain(this::claimed);
    }

    private record Taken(int priority, ClaimedMessage message) {}

    private Uni<List<ClaimedMessage>> claimed(RowSet<Row> rows) {
        List<Taken> taken = new ArrayList<>(rows.size());
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Row row : rows) {
            String id = row.getString("id");
            try {
                taken.add(new Taken(row.getInteger("priority"), claimed(row)));
            } catch (RuntimeException e) {
                LOG.errorf(
                        "Message %s cannot be read and is given up: %s",
                        id, e.getClass().getName());
                done = done.chain(() -> messages.giveUp(id));
            }
        }
        taken.sort(Comparator.comparingInt(Taken::priority)
                .thenComparingLong(one -> one.message().position()));
        return done.replaceWith(taken.stream().map(Taken::message).toList());
    }

    private static ClaimedMessage claimed(Row row) {
        String phone = row.getString("phone");
        return new ClaimedMessage(
                row.getString("id"),
                row.getLong("position"),
                new OfficeCode(row.getString("office")),
                new Addressee(phone == null ? null : new PhoneNumber(phone), row.getString("user_id")),
                row.getString("answers"),
                StoredContent.read(row.getString("words"), row.getString("attachment")),
                StoredTemplate.read(row.getString("template")),
                row.getBoolean("in_window"),
                row.getInteger("attempts"));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS_PER_SECOND;
    }
}
