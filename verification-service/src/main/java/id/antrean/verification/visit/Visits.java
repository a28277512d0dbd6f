package id.antrean.verification.visit;

import id.antrean.contracts.value.BookingCode;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Looks visits up. */
@ApplicationScoped
public class Visits implements PanacheRepositoryBase<VisitEntity, String> {

    /** The visit with this code; empty when the code was never issued, or word of it has not come yet. */
    @WithSession
    public Uni<Optional<Visit>> find(BookingCode code) {
        return findById(code.value()).map(entity -> Optional.ofNullable(entity).map(VisitEntity::toVisit));
    }
}
