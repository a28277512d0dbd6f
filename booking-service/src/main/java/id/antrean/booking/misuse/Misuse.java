package id.antrean.booking.misuse;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Looks for misuse in what senders do, in the transaction that answers them. */
@Singleton
public final class Misuse {

    /**
     * Takes note of registrations that were just answered, in their order. The senders' rows are locked.
     *
     * @param now when they were answered
     */
    public Uni<Void> observe(SqlConnection transaction, List<Attempt> attempts, Instant now) {
        return Uni.createFrom().voidItem();
    }

    public Uni<Void> count(SqlConnection transaction, List<Long> senders, Instant now) {
        return Uni.createFrom().voidItem();
    }

    public Uni<Explanation> explain(
            SqlConnection transaction, long senderId, id.antrean.contracts.value.OfficeCode office, Instant now) {
        return Uni.createFrom().item(new Explanation(id.antrean.contracts.value.Standing.CLEAR, null, List.of()));
    }
}
