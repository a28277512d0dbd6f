package id.antrean.booking.history;

import id.antrean.contracts.value.BookingCode;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import id.antrean.platform.staff.Role;
import id.antrean.platform.staff.Staff;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

/** A booking with its full history, for supervisors of its office. */
@Path("/api/bookings/{code}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.NAME_SUPERVISOR)
class BookingHistoryResource {

    private final BookingHistories histories;
    private final SecurityIdentity identity;

    BookingHistoryResource(BookingHistories histories, SecurityIdentity identity) {
        this.histories = histories;
        this.identity = identity;
    }

    /**
     * The booking of a code, in any spelling that people type.
     *
     * @throws ProblemException {@code mistyped-code}, {@code unknown-code}, or {@code forbidden} at another office
     */
    @GET
    public Uni<BookingView> booking(@RestPath String code) {
        BookingCode known = BookingCode.parse(code)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.MISTYPED_CODE,
                        "Kode booking salah ketik. Bentuknya seperti BGR-XXXX-XXXX; periksa lagi satu per satu."));
        if (!Staff.of(identity).worksFor(known.office())) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Kode ini milik kantor " + known.office() + ", bukan kantor Anda.");
        }
        return histories
                .find(known)
                .map(found -> found.orElseThrow(
                        () -> new ProblemException(ProblemType.UNKNOWN_CODE, "Tidak ada pemesanan dengan kode ini.")));
    }
}
