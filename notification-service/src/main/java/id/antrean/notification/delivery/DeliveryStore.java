package id.antrean.notification.delivery;

import id.antrean.contracts.event.DeliveryReported;
import id.antrean.contracts.event.DeliveryReported.Pricing;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.sending.Failure;
import id.antrean.notification.sending.MessageState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The delivery state of messages, in the database. */
@Singleton
final class DeliveryStore {

    private static final String FIND = """
            select id, office, state, wamid, error_code, failure, attempts, template ->> 'language' as template_language, sent_as
                 , window_closed, failed_wamid, category, pricing_type
              from outbound_message
             where id = any($1::text[])
                or wamid = any($2::text[])
             order by id
               for update
            """;

    private static final String UPDATE = """
            update outbound_message message
               set state = report.state
                 , wamid = report.wamid
                 , error_code = report.error_code
                 , failure = report.failure
                 , sent_as = report.sent_as
                 , sent_at = case when report.state = 'SENT' then coalesce(message.sent_at, $12) else message.sent_at end
                 , window_closed = report.window_closed
                 , failed_wamid = report.failed_wamid
                 , category = report.category
                 , pricing_type = report.pricing_type
                 , next_attempt_at = case
                       when message.state <> report.state then now() + make_interval(secs => report.pause)
                       else message.next_attempt_at
                   end
                 , claimed_until = case when report.state = 'SENDING' then message.claimed_until end
                 , changed_at = $12
              from unnest(
                       $1::text[], $2::text[], $3::text[], $4::integer[], $5::text[], $6::text[], $7::boolean[], $8::text[]
                     , $9::text[], $10::text[], $11::float8[])
                as report (
                       id, state, wamid, error_code, failure, sent_as, window_closed, failed_wamid, category, pricing_type
                     , pause)
             where message.id = report.id
            """;

    private static final double MILLIS_PER_SECOND = 1_000.0;

    private final Clock clock;

    DeliveryStore(Clock clock) {
        this.clock = clock;
    }

    /** The messages that the reports are about, locked; those of other systems are not among them. */
    Uni<List<TrackedMessage>> find(SqlClient transaction, List<DeliveryReported> reports) {
        String[] ids = reports.stream()
                .map(DeliveryReported::callbackData)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        String[] wamids = reports.stream()
                .map(report -> report.messageId().value())
                .distinct()
                .toArray(String[]::new);
        return transaction.preparedQuery(FIND).execute(Tuple.of(ids, wamids)).map(DeliveryStore::tracked);
    }

    private static List<TrackedMessage> tracked(RowSet<Row> rows) {
        List<TrackedMessage> messages = new ArrayList<>(rows.size());
        for (Row row : rows) {
            messages.add(tracked(row));
        }
        return messages;
    }

    private static TrackedMessage tracked(Row row) {
        String failure = row.getString("failure");
        String category = row.getString("category");
        String language = row.getString("template_language");
        return new TrackedMessage(
                row.getString("id"),
                new OfficeCode(row.getString("office")),
                MessageState.valueOf(row.getString("state")),
                row.getString("wamid"),
                row.getInteger("error_code"),
                failure == null ? null : Failure.valueOf(failure),
                row.getInteger("attempts"),
                language == null ? null : Language.valueOf(language),
                row.getString("sent_as"),
                row.getBoolean("window_closed"),
                row.getString("failed_wamid"),
                category == null ? null : new Pricing(category, row.getString("pricing_type")),
                Duration.ZERO);
    }

    /** Writes the messages as they are now. */
    Uni<Void> update(SqlClient transaction, Collection<TrackedMessage> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfString(column(messages, TrackedMessage::id))
                .addArrayOfString(column(messages, message -> message.state().name()))
                .addArrayOfString(column(messages, TrackedMessage::wamid))
                .addArrayOfInteger(
                        messages.stream().map(TrackedMessage::errorCode).toArray(Integer[]::new))
                .addArrayOfString(column(messages, DeliveryStore::failureOf))
                .addArrayOfString(column(messages, TrackedMessage::sentAs))
                .addArrayOfBoolean(
                        messages.stream().map(TrackedMessage::windowClosed).toArray(Boolean[]::new))
                .addArrayOfString(column(messages, TrackedMessage::failedWamid))
                .addArrayOfString(column(messages, DeliveryStore::categoryOf))
                .addArrayOfString(column(messages, DeliveryStore::pricingTypeOf))
                .addArrayOfDouble(messages.stream()
                        .map(message -> message.pause().toMillis() / MILLIS_PER_SECOND)
                        .toArray(Double[]::new))
                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(UPDATE).execute(columns).replaceWithVoid();
    }

    private static @Nullable String failureOf(TrackedMessage message) {
        return message.failure() == null ? null : message.failure().name();
    }

    private static @Nullable String categoryOf(TrackedMessage message) {
        return message.pricing() == null ? null : message.pricing().category();
    }

    private static @Nullable String pricingTypeOf(TrackedMessage message) {
        return message.pricing() == null ? null : message.pricing().type();
    }

    private static String[] column(
            Collection<TrackedMessage> messages, Function<TrackedMessage, @Nullable String> value) {
        return messages.stream().map(value).toArray(String[]::new);
    }
}
