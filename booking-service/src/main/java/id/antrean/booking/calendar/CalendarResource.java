package id.antrean.booking.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.platform.office.Office;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.staff.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The weekly calendar of an office, for its supervisors. */
@Path("/api/offices/{code}/calendar")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.NAME_SUPERVISOR)
class CalendarResource {

    private final CalendarAdmin calendars;
    private final CalendarHistory history;
    private final OfficeAccess access;

    CalendarResource(CalendarAdmin calendars, CalendarHistory history, OfficeAccess access) {
        this.calendars = calendars;
        this.history = history;
        this.access = access;
    }

    /** The calendar that counts. Its version is also the entity tag. */
    @GET
    public Uni<Response> calendar(@RestPath String code) {
        return calendars.find(access.office(code)).map(CalendarResource::answer);
    }

    /**
     * Sets another calendar.
     *
     * @throws ProblemException {@code invalid-calendar} with every field that is wrong, {@code stale-version}, or
     *     {@code capacity-below-booked} with the days that it is about
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> change(
            @RestPath String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable JsonNode body) {
        Office office = access.office(code);
        return calendars
                .change(office, ChangeRequest.of(body, ifMatch), access.account())
                .map(CalendarResource::answer);
    }

    /** Every change of the calendar and its exceptions, the latest first: who, when, why, and what it was before. */
    @GET
    @Path("/history")
    public Uni<List<ObjectNode>> history(@RestPath String code) {
        return history.of(access.office(code));
    }

    private static Response answer(ObjectNode calendar) {
        return Response.ok(calendar)
                .header(
                        HttpHeaders.ETAG,
                        "\"" + calendar.get(ChangeRequest.VERSION).asInt() + "\"")
                .build();
    }
}
