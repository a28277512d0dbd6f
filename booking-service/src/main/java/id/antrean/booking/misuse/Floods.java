package id.antrean.booking.misuse;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.SignalKind;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts messages and finds numbers that send more of them than anybody types. */
@Singleton
final class Floods {

    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    /** In the order of the numbers, so that two batches cannot wait for each other. */
    private static final String COUNT = """
            insert into message_count (sender_id, window_from, messages)
            select sender_id, window_from, messages
              from unnest($1::bigint[], $2::timestamptz[], $3::int[]) as sent (sender_id, window_from, messages)
             order by sender_id, window_from
            on conflict on constraint message_count_pk do update
               set messages = message_count.messages + excluded.messages
            returning sender_id, window_from, messages
            """;

    private final MisuseConfig.Flooding config;

    Floods(MisuseSettings settings) {
        this.config = settings.config().flooding();
    }

    private record Window(long senderId, Instant from) implements Comparable<Window> {

        @Override
        public int compareTo(Window other) {
            int bySender = Long.compare(senderId, other.senderId);
            return bySender != 0 ? bySender : from.compareTo(other.from);
        }
    }

    /** Counts these messages by when they were sent, so that those that waited for us are no flood. */
    Uni<List<NewSignal>> find(SqlConnection transaction, List<SentMessage> messages, Instant now) {
        if (messages.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<Window, Long> counts = messages.stream().collect(groupingBy(this::window, TreeMap::new, counting()));
        Map<Window, OfficeCode> offices = new TreeMap<>();
        messages.forEach(message -> offices.put(window(message), message.office()));
        Tuple columns = Tuple.of(
                counts.keySet().stream().map(Window::senderId).toArray(Long[]::new),
                counts.keySet().stream()
                        .map(window -> window.from().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                counts.values().stream().map(Long::intValue).toArray(Integer[]::new));
        return transaction.preparedQuery(COUNT).execute(columns).map(rows -> {
            List<NewSignal> found = new ArrayList<>();
            for (Row row : rows) {
                Window window =
                        new Window(row.getLong(0), row.getOffsetDateTime(1).toInstant());
                BigDecimal weight = weight(row.getInteger(2), config);
                if (weight.signum() > 0) {
                    found.add(signal(window, requireNonNull(offices.get(window)), row.getInteger(2), weight, now));
                }
            }
            return found;
        });
    }

    private Window window(SentMessage message) {
        long length = config.within().toMillis();
        long sentAt = message.sentAt().toEpochMilli();
        return new Window(message.senderId(), Instant.ofEpochMilli(sentAt - Math.floorMod(sentAt, length)));
    }

    /** What so many messages in one stretch of time weigh. */
    static BigDecimal weight(int messages, MisuseConfig.Flooding config) {
        if (messages > config.many()) {
            return config.weight().multiply(TWICE);
        }
        return messages > config.messages() ? config.weight() : BigDecimal.ZERO;
    }

    private NewSignal signal(Window window, OfficeCode office, int messages, BigDecimal weight, Instant now) {
        return new NewSignal(
                window.senderId(),
                SignalKind.FLOODING,
                weight,
                window.from().toString(),
                new JsonObject()
                        .put("office", office.value())
                        .put("from", window.from().toString())
                        .put("within", config.within().toString())
                        .put("messages", messages),
                now);
    }
}
