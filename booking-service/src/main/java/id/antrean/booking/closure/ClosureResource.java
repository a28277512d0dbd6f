package id.antrean.booking.closure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.booking.calendar.DayClosing.Closing;
import id.antrean.booking.calendar.OfficeAccess;
import id.antrean.booking.calendar.Retries;
import id.antrean.platform.office.Office;
import id.antrean.platform.persistence.idempotency.Decision;
import id.antrean.platform.persistence.idempotency.IdempotentRequest;
import id.antrean.platform.persistence.idempotency.IdempotentTransactions;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import id.antrean.platform.staff.Role;
import io.quarkus.runtime.annotations.RegisterForReflection;
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
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Closing days of an office, for its supervisors. */
@Path("/api/offices/{code}/closures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.NAME_SUPERVISOR)
class ClosureResource {

    private static final Logger LOG = Logger.getLogger(ClosureResource.class);

    private final Closures closures;
    private final IdempotentTransactions transactions;
    private final OfficeAccess access;
    private final ObjectMapper mapper;
    private final Clock clock;

    ClosureResource(
            Closures closures,
            IdempotentTransactions transactions,
            OfficeAccess access,
            ObjectMapper mapper,
            Clock clock) {
        this.closures = closures;
        this.transactions = transactions;
        this.access = access;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * The answer that is kept for a request that comes again.
     *
     * @param id the closure
     */
    @RegisterForReflection
    record Accepted(long id) {}

    /**
     * Closes a day or a part of it, and moves its bookings: 200 when all are moved, 202 when the rest will be.
     *
     * @throws ProblemException {@code invalid-request}, or {@code already-closed} when nothing is open then
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> close(
            @RestPath String code,
            @HeaderParam(IdempotentRequest.HEADER) @Nullable String key,
            @Nullable JsonNode body) {
        Office office = access.office(code);
        String account = access.account();
        Closing closing = check(office, body);
        IdempotentRequest request = IdempotentRequest.of(account, key, "closure", code, String.valueOf(closing));
        return Retries.of(() ->
                        transactions.run(request, transaction -> closures.accept(transaction, office, closing, account)
                                .map(id -> new Decision.Done(new Accepted(id)))))
                .chain(accepted -> finish(idOf(accepted)));
    }

    private long idOf(Response accepted) {
        try {
            return mapper.readTree((String) accepted.getEntity()).path("id").asLong();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept as JSON is JSON");
        }
    }

    /** What cannot be finished now is finished later: it was accepted. */
    private Uni<Response> finish(long id) {
        return closures.complete(id)
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf(
                            "Closure %d is finished later: %s",
                            id, failure.getClass().getName());
                    return Uni.createFrom().voidItem();
                })
                .chain(() -> closures.find(id))
                .map(closure -> closure.orElseThrow())
                .map(closure -> Response.status(closure.isDone() ? Response.Status.OK : Response.Status.ACCEPTED)
                        .entity(closure)
                        .build());
    }

    /** What closing would do; nothing is done. */
    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<PreviewView> preview(@RestPath String code, @Nullable JsonNode body) {
        Office office = access.office(code);
        return closures.preview(office, check(office, body), access.account()).map(PreviewView::of);
    }

    private Closing check(Office office, @Nullable JsonNode body) {
        return ClosureBody.check(body, office.dayOf(clock.instant()));
    }

    /** The closures of the office, the latest first. */
    @GET
    public Uni<List<ClosureView>> list(@RestPath String code) {
        return closures.list(access.office(code));
    }

    /**
     * A closure.
     *
     * @throws ProblemException {@code not-found} when the office has no such closure
     */
    @GET
    @Path("/{id:\\d{1,18}}")
    public Uni<ClosureView> find(@RestPath String code, @RestPath long id) {
        Office office = access.office(code);
        return closures.find(id).map(found -> found.filter(
                        closure -> closure.office().equals(office.code().value()))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Kantor ini tidak punya penutupan dengan nomor itu.")));
    }
}
