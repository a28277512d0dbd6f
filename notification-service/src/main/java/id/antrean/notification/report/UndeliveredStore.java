package id.antrean.notification.report;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.notification.sending.Failure;
import id.antrean.platform.office.Office;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The messages that did not arrive, in the database. */
@Singleton
final class UndeliveredStore {

    /** Each office's days are those of its own zone. A message of many codes is listed with its first. */
    private static final String FIND = """
            select message.id, message.changed_at, message.office, message.phone, message.user_id, message.kind
                 , coalesce(
                       message.attachment ->> 'code'
                     , substring(message.words from '\\m[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}\\M')) as code
                 , message.failure, message.error_code
              from unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) as wanted (office, since, until)
              join outbound_message message
                on message.office = wanted.office
               and message.state = 'FAILED'
               and message.changed_at >= wanted.since
               and message.changed_at < wanted.until
             where $4::timestamptz is null or (message.changed_at, message.id) < ($4, $5)
             order by message.changed_at desc, message.id desc
             limit $6
            """;

    private final Pool pool;

    UndeliveredStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * The messages of some offices.
     *
     * @param before after which place in the list to go on, or null
     * @param limit how many at most
     * @param wholeNumbers whether numbers are given whole
     */
    Uni<Undelivered> find(
            List<Office> offices, Period period, @Nullable Cursor before, int limit, boolean wholeNumbers) {
        Tuple values = Tuple.tuple()
                .addArrayOfString(
                        offices.stream().map(office -> office.code().value()).toArray(String[]::new))
                .addArrayOfOffsetDateTime(times(offices, office -> period.start(office.zone())))
                .addArrayOfOffsetDateTime(times(offices, office -> period.end(office.zone())))
                .addValue(before == null ? null : before.at().atOffset(ZoneOffset.UTC))
                .addValue(before == null ? null : before.id())
                .addInteger(limit + 1);
        Map<String, Office> byCode = offices.stream()
                .collect(Collectors.toMap(office -> office.code().value(), Function.identity()));
        return pool.preparedQuery(FIND).execute(values).map(rows -> undelivered(rows, byCode, limit, wholeNumbers));
    }

    private static OffsetDateTime[] times(List<Office> offices, Function<Office, Instant> time) {
        return offices.stream()
                .map(office -> time.apply(office).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    /** One more than asked for was read: it tells whether there are more. */
    private static Undelivered undelivered(
            RowSet<Row> rows, Map<String, Office> offices, int limit, boolean wholeNumbers) {
        List<Undelivered.Item> items = new ArrayList<>();
        Cursor last = null;
        for (Row row : rows) {
            if (items.size() == limit) {
                return new Undelivered(items, last == null ? null : last.text());
            }
            Instant at = row.getOffsetDateTime("changed_at").toInstant();
            last = new Cursor(at, row.getString("id"));
            Office office = offices.get(row.getString("office"));
            if (office != null) {
                items.add(item(row, office.at(at), wholeNumbers));
            }
        }
        return new Undelivered(items, null);
    }

    private static Undelivered.Item item(Row row, OffsetDateTime at, boolean wholeNumbers) {
        String phone = row.getString("phone");
        Sender sender = new Sender(phone == null ? null : new PhoneNumber(phone), row.getString("user_id"));
        Failure failure = Failure.valueOf(row.getString("failure"));
        Integer errorCode = row.getInteger("error_code");
        return new Undelivered.Item(
                at,
                row.getString("office"),
                wholeNumbers ? sender.key() : sender.masked(),
                row.getString("kind"),
                codeIn(row.getString("code")),
                failure,
                FailureWords.of(failure, errorCode),
                errorCode);
    }

    /** What only looks like a code is none. */
    private static @Nullable String codeIn(@Nullable String text) {
        return text == null
                ? null
                : BookingCode.parse(text).map(BookingCode::value).orElse(null);
    }
}
