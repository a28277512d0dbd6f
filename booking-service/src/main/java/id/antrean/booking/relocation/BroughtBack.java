package id.antrean.booking.relocation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;

/** Is told of void bookings that the office brought back because it was itself the cause: they count against nobody. */
public interface BroughtBack {

    /**
     * These bookings are open again.
     *
     * @param transaction the one that reopens them
     * @param codes which
     * @param actor who closed the office
     * @param reason why
     */
    Uni<Void> onBookings(SqlConnection transaction, Collection<String> codes, String actor, String reason, Instant now);
}
