package id.antrean.booking.calendar;

import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import id.antrean.platform.staff.Staff;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;

/** Which office a request of staff is about, if its account may work for that office. */
@Singleton
public final class OfficeAccess {

    private final OfficeDirectory directory;
    private final SecurityIdentity identity;

    OfficeAccess(OfficeDirectory directory, SecurityIdentity identity) {
        this.directory = directory;
        this.identity = identity;
    }

    /**
     * The office with this code.
     *
     * @throws ProblemException {@code unknown-office}, or {@code forbidden} when the account works for others only
     */
    public Office office(String code) {
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

    /** The name of the account that makes the request. */
    public String account() {
        return Staff.of(identity).account();
    }
}
