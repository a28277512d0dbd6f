package id.antrean.notification.report;

import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import id.antrean.platform.staff.Role;
import id.antrean.platform.staff.Staff;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which offices a request of staff is about, and how much its account may see. */
@Singleton
final class ReportAccess {

    private final OfficeDirectory directory;
    private final SecurityIdentity identity;

    ReportAccess(OfficeDirectory directory, SecurityIdentity identity) {
        this.directory = directory;
        this.identity = identity;
    }

    /**
     * The office with this code, or where none is named all that the account works for, by code.
     *
     * @throws ProblemException {@code unknown-office}, or {@code forbidden} when the account works for others only
     */
    List<Office> offices(@Nullable String code) {
        return code == null || code.isEmpty() ? ownOffices() : List.of(office(code));
    }

    /** All that the account works for, by code. */
    List<Office> ownOffices() {
        Staff staff = Staff.of(identity);
        return directory.all().stream()
                .filter(office -> staff.worksFor(office.code()))
                .sorted(Comparator.comparing(Office::code))
                .toList();
    }

    private Office office(String code) {
        Office office = directory.all().stream()
                .filter(any -> any.code().value().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_OFFICE,
                        "Tidak ada kantor dengan kode ini. Daftarnya ada di /api/offices."));
        if (!Staff.of(identity).worksFor(office.code())) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Akun Anda tidak bertugas di kantor " + office.code() + ".");
        }
        return office;
    }

    /** Whether the account may see whole phone numbers. */
    boolean seesNumbers() {
        return identity.hasRole(Role.NAME_SUPERVISOR);
    }

    /** Whether the account runs the installation. */
    boolean isAdmin() {
        return identity.hasRole(Role.NAME_ADMIN);
    }

    /** The name of the account that makes the request. */
    String account() {
        return Staff.of(identity).account();
    }
}
