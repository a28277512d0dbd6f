package id.antrean.booking.registration;

import id.antrean.booking.waiting.PersonsJson;
import id.antrean.contracts.value.OfficeCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refused requests in the database. */
@Singleton
class RequestStore {

    private static final String FIND =
            "select token, office, sender_id, visit_date, persons::text from request where token = any ($1::text[])";

    private static final String INSERT = """
            insert into request (token, office, sender_id, visit_date, persons, created_at)
            select token, office, sender_id, visit_date, persons::jsonb, $6
              from unnest($1::text[], $2::text[], $3::bigint[], $4::date[], $5::text[])
                as refused (token, office, sender_id, visit_date, persons)
            """;

    Uni<Map<String, RefusedRequest>> find(SqlConnection transaction, Collection<String> tokens) {
        if (tokens.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.tuple().addArrayOfString(tokens.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, RefusedRequest> found = new HashMap<>();
                    rows.forEach(row -> found.put(
                            row.getString(0),
                            new RefusedRequest(
                                    row.getString(0),
                                    new OfficeCode(row.getString(1)),
                                    row.getLong(2),
                                    row.getLocalDate(3),
                                    PersonsJson.read(row.getString(4)))));
                    return found;
                });
    }

    Uni<Void> insert(SqlConnection transaction, List<RefusedRequest> requests, Instant now) {
        if (requests.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.of(
                requests.stream().map(RefusedRequest::token).toArray(String[]::new),
                requests.stream().map(request -> request.office().value()).toArray(String[]::new),
                requests.stream().map(RefusedRequest::senderId).toArray(Long[]::new),
                requests.stream().map(RefusedRequest::visitDate).toArray(LocalDate[]::new),
                requests.stream()
                        .map(request -> PersonsJson.write(request.persons()))
                        .toArray(String[]::new),
                now.atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(INSERT).execute(columns).replaceWithVoid();
    }
}
