package id.antrean.notification.report;

import id.antrean.platform.office.Office;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import id.antrean.platform.staff.Role;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The people whom a message did not reach, so that the office can call them. */
@Path("/api/notifications/undelivered")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.NAME_OFFICER)
class UndeliveredResource {

    private static final String NO_STORE = "no-store";
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";
    private static final String USUAL_LIMIT = "50";
    private static final int LARGEST_LIMIT = 500;
    /** What a spreadsheet takes, and an office has in a bad month. */
    private static final int TABLE_LIMIT = 10_000;

    private final UndeliveredStore store;
    private final ReportAccess access;
    private final Clock clock;

    UndeliveredResource(UndeliveredStore store, ReportAccess access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The list, for machines.
     *
     * @param office a code; all of the account's where it is missing
     * @param from the first day; a week ago where it is missing
     * @param to the last day; today where it is missing
     * @param before {@code next} of the page before
     * @param limit how many, up to 500
     * @throws ProblemException {@code unknown-office}, {@code forbidden} or {@code invalid-request}
     */
    @GET
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    public Uni<Undelivered> list(
            @RestQuery @Nullable String office,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String before,
            @RestQuery @DefaultValue(USUAL_LIMIT) String limit) {
        List<Office> offices = access.offices(office);
        return store.find(
                offices, period(offices, from, to), Cursor.parse(before), number(limit), access.seesNumbers());
    }

    /** The whole list as a table, as {@link #list} without pages. */
    @GET
    @Produces(Csv.MEDIA_TYPE + ";qs=0.6")
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @ResponseHeader(name = HttpHeaders.CONTENT_DISPOSITION, value = "attachment; filename=\"tidak-sampai.csv\"")
    public Uni<String> table(
            @RestQuery @Nullable String office, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        List<Office> offices = access.offices(office);
        return store.find(offices, period(offices, from, to), null, TABLE_LIMIT, access.seesNumbers())
                .map(Undelivered::csv);
    }

    /** The same as a page that people can read, where a browser asks for one. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";qs=0.5")
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    @ResponseHeader(name = "Content-Security-Policy", value = PAGE_POLICY)
    public Uni<TemplateInstance> page(
            @RestQuery @Nullable String office,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String before) {
        List<Office> offices = access.offices(office);
        Period period = period(offices, from, to);
        List<Office> own = access.ownOffices();
        return store.find(offices, period, Cursor.parse(before), number(USUAL_LIMIT), access.seesNumbers())
                .map(found -> UndeliveredPage.of(own, offices, period, found).render());
    }

    private Period period(List<Office> offices, @Nullable String from, @Nullable String to) {
        LocalDate today = offices.stream()
                .findFirst()
                .map(office -> office.dayOf(clock.instant()))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return Period.parse(from, to, today);
    }

    private static int number(String limit) {
        if (limit.matches("[1-9][0-9]{0,2}") && Integer.parseInt(limit) <= LARGEST_LIMIT) {
            return Integer.parseInt(limit);
        }
        throw new ProblemException(
                ProblemType.INVALID_REQUEST,
                "Jumlah baris harus antara 1 dan " + LARGEST_LIMIT + ".",
                Map.of("limit", "bukan angka dari 1 sampai " + LARGEST_LIMIT));
    }
}
