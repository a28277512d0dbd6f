package id.antrean.booking.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.staff.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is different on single days of an office, for its supervisors. */
@Path("/api/offices/{code}/exceptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.NAME_SUPERVISOR)
class ExceptionResource {

    private static final String USUAL_AGAIN = "Kembali ke jadwal biasa";

    private final ExceptionAdmin exceptions;
    private final OfficeAccess access;

    ExceptionResource(ExceptionAdmin exceptions, OfficeAccess access) {
        this.exceptions = exceptions;
        this.access = access;
    }

    /**
     * The exceptions of these days, by day.
     *
     * @throws ProblemException {@code invalid-request} when a date is none
     */
    @GET
    public Uni<List<ObjectNode>> list(
            @RestPath String code, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        return exceptions.list(
                access.office(code),
                from == null ? null : Dates.parse("from", from),
                to == null ? null : Dates.parse("to", to));
    }

    /**
     * The exception of a day.
     *
     * @throws ProblemException {@code not-found} when the day is as usual
     */
    @GET
    @Path("/{date}")
    public Uni<ObjectNode> find(@RestPath String code, @RestPath String date) {
        return exceptions.find(access.office(code), Dates.parse("date", date));
    }

    /**
     * Sets what is different on a day, in place of what was set before.
     *
     * @throws ProblemException {@code invalid-calendar}, {@code stale-version} or {@code capacity-below-booked}
     */
    @PUT
    @Path("/{date}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<ObjectNode> put(
            @RestPath String code,
            @RestPath String date,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable JsonNode body) {
        return exceptions.put(
                access.office(code), Dates.parse("date", date), ChangeRequest.of(body, ifMatch), access.account());
    }

    /**
     * Makes a day as usual again.
     *
     * @throws ProblemException {@code not-found} when it is, or {@code capacity-below-booked}
     */
    @DELETE
    @Path("/{date}")
    public Uni<Void> delete(
            @RestPath String code,
            @RestPath String date,
            @RestQuery @Nullable String surplus,
            @RestQuery @Nullable String reason) {
        return exceptions.remove(
                access.office(code),
                Dates.parse("date", date),
                ChangeRequest.surplus(surplus),
                Objects.requireNonNullElse(reason, USUAL_AGAIN),
                access.account());
    }
}
