package id.antrean.notification.announcement;

import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.Sender;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
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
import java.util.TreeMap;
import java.util.stream.Stream;

/** Remembers in which language somebody wrote last. */
@Singleton
final class SenderLanguages {

    private static final String FIND =
            "select sender, language, as_of from sender_language where sender = any($1::text[])";

    /** In the order of the keys, so that two transactions cannot wait for each other. */
    private static final String REMEMBER = """
            insert into sender_language (sender, language, as_of)
            select sender, language, as_of
              from unnest($1::text[], $2::text[], $3::timestamptz[]) as shown (sender, language, as_of)
             order by sender
            on conflict on constraint sender_language_pk do update
               set language = excluded.language
                 , as_of = excluded.as_of
             where sender_language.as_of <= excluded.as_of
            """;

    /** A language and since when it is known. */
    record Known(Language language, Instant asOf) {}

    /** What is known of the senders, by the keys of {@link #keysOf}. */
    Uni<Map<String, Known>> find(SqlClient transaction, Collection<Sender> senders) {
        String[] keys =
                senders.stream().flatMap(SenderLanguages::keysOf).distinct().toArray(String[]::new);
        return transaction.preparedQuery(FIND).execute(Tuple.of(keys)).map(rows -> {
            Map<String, Known> known = new HashMap<>();
            for (Row row : rows) {
                Instant asOf = row.getOffsetDateTime(2).toInstant();
                known.put(row.getString(0), new Known(Language.valueOf(row.getString(1)), asOf));
            }
            return known;
        });
    }

    /** Remembers languages that messages showed, unless a later one is known already. */
    Uni<Void> remember(SqlClient transaction, Map<String, Known> shown) {
        if (shown.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> senders = new ArrayList<>();
        List<String> languages = new ArrayList<>();
        List<OffsetDateTime> times = new ArrayList<>();
        new TreeMap<>(shown).forEach((sender, known) -> {
            senders.add(sender);
            languages.add(known.language().name());
            times.add(known.asOf().atOffset(ZoneOffset.UTC));
        });
        Tuple columns = Tuple.tuple()
                .addArrayOfString(senders.toArray(String[]::new))
                .addArrayOfString(languages.toArray(String[]::new))
                .addArrayOfOffsetDateTime(times.toArray(OffsetDateTime[]::new));
        return transaction.preparedQuery(REMEMBER).execute(columns).replaceWithVoid();
    }

    /** By what a sender is remembered, the surer first: a number may change hands, its user id then changes too. */
    static Stream<String> keysOf(Sender sender) {
        return Stream.concat(
                Stream.ofNullable(sender.userId()),
                Stream.ofNullable(sender.phone()).map(phone -> phone.value()));
    }
}
