package id.antrean.verification.arrival;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.IdentityMismatched;
import id.antrean.contracts.event.VisitArrived;
import id.antrean.contracts.value.BookingCode;
import id.antrean.platform.persistence.Outbox;
import id.antrean.platform.staff.Staff;
import id.antrean.verification.arrival.ArrivalOutcome.CheckIn;
import id.antrean.verification.arrival.ArrivalOutcome.Expired;
import id.antrean.verification.arrival.ArrivalOutcome.IdentityMismatch;
import id.antrean.verification.expiry.Expiry;
import id.antrean.verification.visit.Visit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks people in: reads the visit, has the rules decide, and does what they say, all in the caller's transaction. */
@Singleton
public final class Arrivals {

    private static final String SOURCE = "/verification-service";

    private final ArrivalStore store;
    private final Expiry expiry;
    private final Outbox outbox;

    Arrivals(ArrivalStore store, Expiry expiry, Outbox outbox) {
        this.store = store;
        this.expiry = expiry;
        this.outbox = outbox;
    }

    /**
     * What came of an arrival.
     *
     * @param visit as it is afterwards
     * @param outcome what was decided
     */
    public record Result(Visit visit, ArrivalOutcome outcome) {}

    /**
     * Checks the holder of a code in, or says why not. One who comes too late finds the code void, whether or not the
     * expiry has seen it already (R5). Papers of somebody else are announced, without what is in them (R10).
     *
     * @return empty when no visit has this code
     */
    public Uni<Optional<Result>> arrive(
            SqlClient transaction, BookingCode code, Shown shown, Staff officer, Instant now) {
        return store.lock(transaction, code)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : arrive(transaction, found.get(), shown, officer, now).map(Optional::of));
    }

    private Uni<Result> arrive(SqlClient transaction, Visit visit, Shown shown, Staff officer, Instant now) {
        ArrivalOutcome outcome = ArrivalRules.decide(visit, shown, officer.worksFor(visit.office()), now);
        if (outcome instanceof CheckIn) {
            return store.checkIn(transaction, visit, officer.account(), now)
                    .call(number -> outbox.append(transaction, List.of(arrived(visit, number, officer, now))))
                    .map(number -> new Result(visit.arrived(number), outcome));
        }
        return record(transaction, visit, outcome, officer, now).replaceWith(new Result(visit, outcome));
    }

    private Uni<Void> record(SqlClient transaction, Visit visit, ArrivalOutcome refusal, Staff officer, Instant now) {
        if (refusal instanceof Expired expired && !expired.recorded()) {
            return expiry.expire(transaction, visit.code(), now);
        }
        if (refusal instanceof IdentityMismatch) {
            return outbox.append(transaction, List.of(mismatched(visit, officer, now)));
        }
        return Uni.createFrom().voidItem();
    }

    private static Envelope<VisitArrived> arrived(Visit visit, int number, Staff officer, Instant now) {
        VisitArrived arrived = new VisitArrived(visit.code(), visit.office(), number, officer.account(), now);
        return new Envelope<>(visit.code() + "/arrived", SOURCE, now, arrived);
    }

    /** Each one is an event of its own, even in the same moment; a request that comes again does not get here. */
    private static Envelope<IdentityMismatched> mismatched(Visit visit, Staff officer, Instant now) {
        IdentityMismatched mismatched = new IdentityMismatched(visit.code(), visit.office(), officer.account(), now);
        return new Envelope<>(UUID.randomUUID().toString(), SOURCE, now, mismatched);
    }
}
