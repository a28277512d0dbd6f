package id.antrean.booking.misuse;

import id.antrean.booking.relocation.BroughtBack;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;

/** Annuls the no-shows of people who could not be served because the office was closed (R5). */
@Singleton
final class OfficeCause implements BroughtBack {

    private final Misuse misuse;

    OfficeCause(Misuse misuse) {
        this.misuse = misuse;
    }

    @Override
    public Uni<Void> onBookings(
            SqlConnection transaction, Collection<String> codes, String actor, String reason, Instant now) {
        return misuse.annul(transaction, codes, actor, reason, now);
    }
}
