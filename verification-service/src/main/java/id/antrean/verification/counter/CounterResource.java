package id.antrean.verification.counter;

import id.antrean.contracts.value.BookingCode;
import id.antrean.platform.persistence.OutboxRelay;
import id.antrean.platform.persistence.idempotency.Decision;
import id.antrean.platform.persistence.idempotency.IdempotentRequest;
import id.antrean.platform.persistence.idempotency.IdempotentTransactions;
import id.antrean.platform.staff.Role;
import id.antrean.platform.staff.Staff;
import id.antrean.verification.arrival.ArrivalOutcome.Refusal;
import id.antrean.verification.arrival.Arrivals;
import id.antrean.verification.arrival.Shown;
import id.antrean.verification.visit.Visits;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What officers ask when somebody shows a code. */
@Path("/api/counter/bookings/{code}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.NAME_OFFICER)
class CounterResource {

    private final Visits visits;
    private final Arrivals arrivals;
    private final IdempotentTransactions transactions;
    private final Refusals refusals;
    private final OutboxRelay relay;
    private final SecurityIdentity identity;
    private final Clock clock;

    CounterResource(
            Visits visits,
            Arrivals arrivals,
            IdempotentTransactions transactions,
            Refusals refusals,
            OutboxRelay relay,
            SecurityIdentity identity,
            Clock clock) {
        this.visits = visits;
        this.arrivals = arrivals;
        this.transactions = transactions;
        this.refusals = refusals;
        this.relay = relay;
        this.identity = identity;
        this.clock = clock;
    }

    /** The booking of a code, in any spelling that people type. */
    @GET
    public Uni<BookingView> booking(@RestPath String code) {
        Staff officer = Staff.of(identity);
        return visits.find(parse(code)).map(found -> {
            var visit = found.orElseThrow(refusals::unknownCode);
            if (!officer.worksFor(visit.office())) {
                throw refusals.wrongOffice(visit.office());
            }
            return BookingView.of(visit, now());
        });
    }

    /** Checks the holder of a code in and answers with the booking and its queue number. */
    @POST
    @Path("/arrival")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> arrival(
            @RestPath String code,
            @HeaderParam(IdempotentRequest.HEADER) @Nullable String key,
            @Nullable ArrivalBody body) {
        BookingCode known = parse(code);
        Shown shown = ArrivalBody.check(body);
        Staff officer = Staff.of(identity);
        Instant now = now();
        IdempotentRequest request = IdempotentRequest.of(
                officer.account(),
                key,
                "arrival",
                known.value(),
                shown.name().value(),
                shown.birthDate().toString());
        return transactions
                .run(request, transaction -> arrivals.arrive(transaction, known, shown, officer, now)
                        .map(result -> decision(result.orElseThrow(refusals::unknownCode), now)))
                .invoke(relay::wake);
    }

    private Decision decision(Arrivals.Result result, Instant now) {
        return result.outcome() instanceof Refusal refusal
                ? new Decision.Refused(refusals.of(refusal, result.visit()))
                : new Decision.Done(BookingView.of(result.visit(), now));
    }

    private BookingCode parse(String code) {
        return BookingCode.parse(code).orElseThrow(refusals::mistypedCode);
    }

    /** In milliseconds, so that the database sees the very moment that the rules saw. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
