package id.antrean.verification.testing;

import id.antrean.platform.staff.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Addresses that only tests have: one for supervisors, and one that always fails. */
@Path("/test")
public class TestResource {

    /** For supervisors and whoever is above them. */
    @GET
    @Path("/supervisor")
    @RolesAllowed(Role.NAME_SUPERVISOR)
    public String supervisor() {
        return "ok";
    }

    /** Fails with a message that quotes personal data. */
    @GET
    @Path("/fault")
    public String fault() {
        throw new IllegalStateException("Budi Santoso, 1987-01-25, +6281100000021");
    }
}
