package id.antrean.booking.relocation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;

/** Opens days that are not open for registrations yet. */
@FunctionalInterface
public interface DayOpener {

    /** Sees to it that every day of the office up to this one has its slots. */
    Uni<Void> openUntil(SqlConnection transaction, LocalDate last);
}
