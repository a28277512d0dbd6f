package id.antrean.booking.office;

import id.antrean.platform.office.OfficeDirectory;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The offices and the ledgers of their days, for everybody. */
@Path("/api/offices")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class OfficeResource {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final OfficeDirectory directory;

    OfficeResource(OfficeDirectory directory) {
        this.directory = directory;
    }

    /** All offices of this installation, by code. */
    @GET
    @WithSession
    public Uni<List<OfficeView>> offices() {
        List<String> codes =
                directory.all().stream().map(office -> office.code().value()).toList();
        return OfficeEntity.listByCode(codes)
                .map(offices -> offices.stream().map(OfficeEntity::view).toList());
    }

    /**
     * The ledger of a day.
     *
     * @throws ProblemException {@code unknown-office}, or {@code invalid-request} when the date is none
     */
    @GET
    @Path("/{code}/days/{date}")
    @WithSession
    public Uni<DayLedger> day(String code, String date) {
        if (directory.all().stream().map(office -> office.code().value()).noneMatch(code::equals)) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_OFFICE, "Tidak ada kantor dengan kode ini. Daftarnya ada di /api/offices.");
        }
        LocalDate day = parse(date);
        return DayCounts.of(code, day).map(counts -> DayLedger.of(code, day, counts));
    }

    private static LocalDate parse(String date) {
        try {
            if (DATE.matcher(date).matches()) {
                return LocalDate.parse(date);
            }
        } catch (DateTimeException e) {
            // A day that no calendar has is as wrong as another form.
        }
        throw new ProblemException(
                ProblemType.INVALID_REQUEST,
                "Tanggal harus tanggal kalender berbentuk TTTT-BB-HH, misalnya 2026-11-24.",
                Map.of("date", "bukan tanggal berbentuk TTTT-BB-HH"));
    }
}
