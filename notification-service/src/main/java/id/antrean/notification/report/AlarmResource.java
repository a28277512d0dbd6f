package id.antrean.notification.report;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import id.antrean.platform.staff.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;

/**
 * What must be seen to. Supervisors see what concerns their offices or all of them, and clear what is their offices';
 * administrators clear the rest too. An alarm that is cleared while the trouble lasts is raised again.
 */
@Path("/api/notifications/alarms")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.NAME_SUPERVISOR)
class AlarmResource {

    private static final Logger LOG = Logger.getLogger(AlarmResource.class);

    private final AlarmStore store;
    private final ReportAccess access;
    private final OfficeDirectory directory;
    private final Clock clock;

    AlarmResource(AlarmStore store, ReportAccess access, OfficeDirectory directory, Clock clock) {
        this.store = store;
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    /** The open ones, the latest first. */
    @GET
    public Uni<List<AlarmView>> open() {
        Set<OfficeCode> own = ownOffices();
        return store.open().map(alarms -> alarms.stream()
                .filter(alarm -> officeOf(alarm).map(own::contains).orElse(true))
                .toList());
    }

    /**
     * Clears an alarm, and answers with it. Of one that is cleared already it tells who did.
     *
     * @throws ProblemException {@code not-found}, or {@code forbidden} for an alarm that is not of one of the account's
     *     offices
     */
    @POST
    @Path("/{id}/clear")
    public Uni<AlarmView> clear(@RestPath String id) {
        long number = number(id);
        Set<OfficeCode> own = ownOffices();
        String account = access.account();
        boolean admin = access.isAdmin();
        return find(number)
                .invoke(alarm -> {
                    Optional<OfficeCode> office = officeOf(alarm);
                    if (!office.map(own::contains).orElse(admin)) {
                        throw new ProblemException(
                                ProblemType.FORBIDDEN,
                                office.isPresent()
                                        ? "Akun Anda tidak bertugas di kantor " + office.get() + "."
                                        : "Peringatan ini menyangkut semua kantor. Hanya admin yang dapat menutupnya.");
                    }
                })
                .call(() -> store.clear(number, account, clock.instant()))
                .invoke(() -> LOG.infof("Alarm %d is cleared by %s", number, account))
                .chain(() -> find(number));
    }

    private Uni<AlarmView> find(long id) {
        return store.find(id).map(alarm -> alarm.orElseThrow(AlarmResource::notFound));
    }

    private Set<OfficeCode> ownOffices() {
        return access.ownOffices().stream().map(Office::code).collect(Collectors.toSet());
    }

    /** Whose it is; empty where it is of an account or a template that all offices share. */
    private Optional<OfficeCode> officeOf(AlarmView alarm) {
        String account = alarm.account();
        return directory.all().stream()
                .filter(office -> office.code().value().equals(account)
                        || office.phoneNumberId().equals(account)
                        || office.displayNumber().equals(account))
                .map(Office::code)
                .findFirst();
    }

    private static long number(String id) {
        if (id.matches("[0-9]{1,18}")) {
            return Long.parseLong(id);
        }
        throw notFound();
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "Tidak ada peringatan dengan nomor ini.");
    }
}
