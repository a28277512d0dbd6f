package id.antrean.booking.misuse;

import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of people who write no registration: by user id, else by number. It changes no row, which is for those
 * who register; a number whose row has another user id has changed hands, and its new holder gets a row without it.
 */
@Singleton
final class ChattingSenders {

    private static final String ADD = """
            insert into sender (phone, user_id, first_seen_at, last_seen_at)
            select case when not exists (select from sender where sender.phone = chatting.phone) then chatting.phone end
                 , chatting.user_id, $3, $3
              from unnest($1::text[], $2::text[]) as chatting (phone, user_id)
             where not exists (select from sender where sender.user_id = chatting.user_id)
               and not exists (
                   select
                     from sender
                    where sender.phone = chatting.phone
                      and (sender.user_id is null or chatting.user_id is null)
                   )
             order by chatting.phone, chatting.user_id
            on conflict do nothing
            """;

    private static final String FIND = """
            select chatting.position, coalesce(by_user_id.id, by_phone.id)
              from unnest($1::text[], $2::text[]) with ordinality as chatting (phone, user_id, position)
              left join sender as by_user_id
                on by_user_id.user_id = chatting.user_id
              left join sender as by_phone
                on by_phone.phone = chatting.phone
               and (by_phone.user_id is null or chatting.user_id is null)
             where coalesce(by_user_id.id, by_phone.id) is not null
            """;

    /** The rows of these senders. Who collides with another newcomer at this instant is missing. */
    Uni<Map<Sender, Long>> resolve(SqlConnection transaction, List<Sender> senders, Instant now) {
        @Nullable String[] phones = senders.stream().map(ChattingSenders::phone).toArray(String[]::new);
        @Nullable String[] userIds = senders.stream().map(Sender::userId).toArray(String[]::new);
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.of(phones, userIds, now.atOffset(ZoneOffset.UTC)))
                .chain(() -> transaction.preparedQuery(FIND).execute(Tuple.of(phones, userIds)))
                .map(rows -> {
                    Map<Sender, Long> ids = new HashMap<>();
                    for (Row row : rows) {
                        ids.put(senders.get(row.getLong(0).intValue() - 1), row.getLong(1));
                    }
                    return ids;
                });
    }

    private static @Nullable String phone(Sender sender) {
        PhoneNumber phone = sender.phone();
        return phone == null ? null : phone.value();
    }
}
