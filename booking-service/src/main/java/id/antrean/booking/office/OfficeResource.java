package id.antrean.booking.office;

import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The offices and the ledgers of their days, for everybody. */
@Path("/api/offices")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class OfficeResource {

    private static final Logger LOG = Logger.getLogger(OfficeResource.class);
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'";
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
     * The ledger of a day, for machines.
     *
     * @throws ProblemException {@code unknown-office}, or {@code invalid-request} when the date is none
     */
    @GET
    @Path("/{code}/days/{date}")
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @WithSession
    public Uni<DayLedger> day(String code, String date) {
        return ledger(office(code), parse(date));
    }

    /** The same as a page that people can read, where a browser asks for one. */
    @GET
    @Path("/{code}/days/{date}")
    @Produces(MediaType.TEXT_HTML + ";qs=0.5")
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @ResponseHeader(name = "Content-Security-Policy", value = PAGE_POLICY)
    @WithSession
    public Uni<TemplateInstance> page(String code, String date) {
        Office office = office(code);
        return ledger(office, parse(date))
                .map(ledger -> LedgerPage.of(office, ledger).render());
    }

    private static Uni<DayLedger> ledger(Office office, LocalDate date) {
        DayId day = new DayId(office.code().value(), date);
        return OfficeDay.of(day)
                .chain(plan -> DayCounts.of(day).map(counts -> DayLedger.of(day, counts, plan)))
                .invoke(ledger -> {
                    if (!ledger.addsUp()) {
                        LOG.errorf("The ledger of %s on %s does not add up", office.code(), date);
                    }
                });
    }

    private Office office(String code) {
        return directory.all().stream()
                .filter(office -> office.code().value().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_OFFICE,
                        "Tidak ada kantor dengan kode ini. Daftarnya ada di /api/offices."));
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
