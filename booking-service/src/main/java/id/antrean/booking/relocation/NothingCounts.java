package id.antrean.booking.relocation;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;

/** Where no-shows are not counted. */
@DefaultBean
@Singleton
final class NothingCounts implements BroughtBack {

    @Override
    public Uni<Void> onBookings(
            SqlConnection transaction, Collection<String> codes, String actor, String reason, Instant now) {
        return Uni.createFrom().voidItem();
    }
}
