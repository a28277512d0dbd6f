package id.antrean.booking.waiting;

import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How senders are reached now, whatever they wrote from when they joined. */
@Singleton
class SenderIdentities {

    private static final String FIND = """
            select asked.id, known.phone, known.user_id
              from unnest($1::bigint[]) as asked (id)
              join sender as row on row.id = asked.id
              join sender as known on known.id = coalesce(row.merged_into, row.id)
            """;

    Uni<Map<Long, Sender>> find(SqlConnection transaction, Collection<Long> ids) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.tuple().addArrayOfLong(ids.toArray(Long[]::new)))
                .map(rows -> {
                    Map<Long, Sender> senders = new HashMap<>();
                    rows.forEach(row -> {
                        String phone = row.getString(1);
                        senders.put(
                                row.getLong(0),
                                new Sender(phone == null ? null : new PhoneNumber(phone), row.getString(2)));
                    });
                    return senders;
                });
    }
}
