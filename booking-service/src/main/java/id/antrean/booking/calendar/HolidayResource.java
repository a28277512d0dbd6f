package id.antrean.booking.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.staff.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The national calendar: holidays and joint leave days (cuti bersama) of all offices. */
@Path("/api/holidays")
@Produces(MediaType.APPLICATION_JSON)
class HolidayResource {

    private final HolidayAdmin holidays;
    private final OfficeAccess access;

    HolidayResource(HolidayAdmin holidays, OfficeAccess access) {
        this.holidays = holidays;
        this.access = access;
    }

    /** The national calendar that counts. */
    @GET
    @RolesAllowed(Role.NAME_SUPERVISOR)
    public Uni<ObjectNode> holidays() {
        return holidays.find();
    }

    /**
     * Replaces the holidays of every year that the body covers.
     *
     * @throws ProblemException {@code invalid-calendar}, or {@code capacity-below-booked} with the days that it is about
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.NAME_ADMIN)
    public Uni<ObjectNode> put(@RestQuery @Nullable String surplus, @Nullable JsonNode body) {
        return holidays.change(HolidayImport.ofJson(body), ChangeRequest.surplus(surplus), access.account());
    }

    /** As {@link #put}, from an iCalendar file. */
    @PUT
    @Consumes("text/calendar")
    @RolesAllowed(Role.NAME_ADMIN)
    public Uni<ObjectNode> putFile(
            @RestQuery @Nullable String surplus, @RestQuery @Nullable String source, @Nullable String body) {
        return holidays.change(
                HolidayImport.ofCalendarFile(body, source), ChangeRequest.surplus(surplus), access.account());
    }
}
