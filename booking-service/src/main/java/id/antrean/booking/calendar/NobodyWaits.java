package id.antrean.booking.calendar;

import id.antrean.booking.allocation.Day;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;

/** Where no waiting list is kept. */
@DefaultBean
@Singleton
final class NobodyWaits implements FreedPlaces {

    @Override
    public Uni<Void> onDays(SqlConnection transaction, Collection<Day> days, Instant now) {
        return Uni.createFrom().voidItem();
    }
}
