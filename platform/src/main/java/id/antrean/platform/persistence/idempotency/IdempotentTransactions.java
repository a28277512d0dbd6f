package id.antrean.platform.persistence.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Function;

/**
 * Runs a request in one transaction and, where the client gave a key, once: the key and the answer are committed with
 * the effect, or none of them is. Whoever sends the request again gets the same answer; while the first one is at work
 * the second waits for it in the database.
 */
@Singleton
public final class IdempotentTransactions {

    private static final String CLAIM = """
            insert into idempotency_key (account, key, fingerprint, created_at)
            values ($1, $2, $3, $4)
            on conflict do nothing
            """;
    private static final String ANSWERED = """
            update idempotency_key
               set status = $3, media_type = $4, body = $5
             where account = $1 and key = $2
            """;
    private static final String FIND =
            "select fingerprint, status, media_type, body from idempotency_key where account = $1 and key = $2";

    private final Pool pool;
    private final ObjectMapper mapper;
    private final Clock clock;

    IdempotentTransactions(Pool pool, ObjectMapper mapper, Clock clock) {
        this.pool = pool;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Runs the work, or answers as the first time.
     *
     * @param work decides and does it in the given transaction; when it fails nothing is kept, and a repetition starts
     *     anew
     * @return fails with {@link ProblemException} when the key was used for another request
     */
    public Uni<Response> run(IdempotentRequest request, Function<SqlConnection, Uni<Decision>> work) {
        return pool.withTransaction(transaction -> {
                    String key = request.key();
                    return key == null ? answer(transaction, work) : once(transaction, request, key, work);
                })
                .map(Answer::response);
    }

    private Uni<Answer> answer(SqlConnection transaction, Function<SqlConnection, Uni<Decision>> work) {
        return work.apply(transaction).map(decision -> Answer.to(decision, mapper));
    }

    private Uni<Answer> once(
            SqlConnection transaction,
            IdempotentRequest request,
            String key,
            Function<SqlConnection, Uni<Decision>> work) {
        Tuple claim = Tuple.of(
                request.account(), key, request.fingerprint(), clock.instant().atOffset(ZoneOffset.UTC));
        return transaction
                .preparedQuery(CLAIM)
                .execute(claim)
                .chain(claimed -> claimed.rowCount() == 1
                        ? answer(transaction, work).call(answer -> keep(transaction, request.account(), key, answer))
                        : repeat(transaction, request, key, work));
    }

    private static Uni<Void> keep(SqlConnection transaction, String account, String key, Answer answer) {
        return transaction
                .preparedQuery(ANSWERED)
                .execute(Tuple.of(account, key, answer.status(), answer.mediaType(), answer.body()))
                .replaceWithVoid();
    }

    private Uni<Answer> repeat(
            SqlConnection transaction,
            IdempotentRequest request,
            String key,
            Function<SqlConnection, Uni<Decision>> work) {
        return transaction
                .preparedQuery(FIND)
                .execute(Tuple.of(request.account(), key))
                .chain(rows -> {
                    if (rows.size() == 0) {
                        // It was removed for its age just now.
                        return once(transaction, request, key, work);
                    }
                    Row row = rows.iterator().next();
                    return row.getString(0).equals(request.fingerprint())
                            ? Uni.createFrom().item(new Answer(row.getInteger(1), row.getString(2), row.getString(3)))
                            : Uni.createFrom().failure(keyReused());
                });
    }

    private static ProblemException keyReused() {
        return new ProblemException(
                ProblemType.KEY_REUSED,
                "Kunci " + IdempotentRequest.HEADER + " ini sudah dipakai untuk permintaan lain. Gunakan kunci baru.");
    }
}
