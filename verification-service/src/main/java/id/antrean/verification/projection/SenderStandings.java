package id.antrean.verification.projection;

import id.antrean.contracts.event.StandingChanged;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Keeps the standing of senders up to date on their visits. */
@Singleton
final class SenderStandings {

    /**
     * Who is the same sender is as {@link Sender#isSameAs} has it. An expired visit is kept up to date as well: the office
     * may still move it. Afterwards the standing stays as it was when the person came.
     */
    static final String CHANGE = """
            update visit
               set standing = $1
             where state in ('ISSUED', 'EXPIRED') and standing <> $1
               and (user_id = $2 or (phone = $3 and (user_id is null or $2 is null)))
            """;

    /** Writes changes in their order: one sender may change twice. */
    Uni<Void> change(SqlClient transaction, List<StandingChanged> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = changes.stream().map(SenderStandings::parameters).toList();
        return transaction.preparedQuery(CHANGE).executeBatch(rows).replaceWithVoid();
    }

    private static Tuple parameters(StandingChanged change) {
        String phone = Optional.ofNullable(change.sender().phone())
                .map(PhoneNumber::value)
                .orElse(null);
        return Tuple.of(change.standing().name(), change.sender().userId(), phone);
    }
}
