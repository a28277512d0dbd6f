package id.antrean.booking.calendar;

import id.antrean.booking.allocation.Day;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;

/** Is told of days on which places may have become free, so that people who wait for one come first. */
public interface FreedPlaces {

    /**
     * Places may have become free on these days, or slots with places that are kept for an offer were closed. The rows of
     * the offices and of their slots are locked by the transaction.
     *
     * @param transaction the one that changed the days
     */
    Uni<Void> onDays(SqlConnection transaction, Collection<Day> days, Instant now);
}
