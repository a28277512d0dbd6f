package id.antrean.notification.report;

import id.antrean.platform.office.Office;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.staff.Role;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the messages of a month were and may have cost, by office. */
@Path("/api/notifications/costs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.NAME_SUPERVISOR)
class CostResource {

    private final CostStore store;
    private final CostRules rules;
    private final ReportAccess access;
    private final Clock clock;

    CostResource(CostStore store, CostsConfig config, ReportAccess access, Clock clock) {
        this.store = store;
        this.rules = new CostRules(config.price(), config.currency(), config.freeServiceMessages());
        this.access = access;
        this.clock = clock;
    }

    /**
     * The report, one entry for each office.
     *
     * @param office a code; all of the account's where it is missing
     * @param month such as {@code 2026-11}; the present one where it is missing
     * @throws ProblemException {@code unknown-office}, {@code forbidden} or {@code invalid-request}
     */
    @GET
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    public Uni<List<OfficeCosts>> costs(@RestQuery @Nullable String office, @RestQuery @Nullable String month) {
        return Multi.createFrom()
                .iterable(access.offices(office))
                .onItem()
                .transformToUniAndConcatenate(each -> costs(each, month))
                .collect()
                .asList();
    }

    private Uni<OfficeCosts> costs(Office office, @Nullable String text) {
        YearMonth month = Period.month(text, office.dayOf(clock.instant()));
        return store.counts(office, Period.of(month))
                .map(counts -> rules.of(office.code().value(), month.toString(), counts));
    }

    /** The counts as a table. */
    @GET
    @Produces(Csv.MEDIA_TYPE + ";qs=0.6")
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @ResponseHeader(name = HttpHeaders.CONTENT_DISPOSITION, value = "attachment; filename=\"biaya-pesan.csv\"")
    public Uni<String> table(@RestQuery @Nullable String office, @RestQuery @Nullable String month) {
        return costs(office, month).map(CostResource::csv);
    }

    private static String csv(List<OfficeCosts> offices) {
        Csv csv = new Csv("kantor", "bulan", "kategori", "jenis_harga", "pesan", "hasil", "jumlah");
        offices.forEach(office -> office.counts()
                .forEach(count -> csv.add(
                        office.office(),
                        office.month(),
                        count.category(),
                        count.pricingType(),
                        count.kind(),
                        count.outcome(),
                        count.messages())));
        return csv.toString();
    }
}
