package id.antrean.booking.number;

import id.antrean.booking.number.NumberBodies.Block;
import id.antrean.booking.number.NumberBodies.BlockBody;
import id.antrean.booking.number.NumberBodies.Clear;
import id.antrean.booking.number.NumberBodies.ClearBody;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.platform.persistence.OutboxRelay;
import id.antrean.platform.persistence.idempotency.Decision;
import id.antrean.platform.persistence.idempotency.IdempotentRequest;
import id.antrean.platform.persistence.idempotency.IdempotentTransactions;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import id.antrean.platform.staff.Role;
import id.antrean.platform.staff.Staff;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Numbers and their standing, for supervisors. */
@Path("/api/numbers/{number}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.NAME_SUPERVISOR)
class NumberResource {

    private final Pool pool;
    private final Numbers numbers;
    private final IdempotentTransactions transactions;
    private final OutboxRelay relay;
    private final SecurityIdentity identity;
    private final Clock clock;

    NumberResource(
            Pool pool,
            Numbers numbers,
            IdempotentTransactions transactions,
            OutboxRelay relay,
            SecurityIdentity identity,
            Clock clock) {
        this.pool = pool;
        this.numbers = numbers;
        this.transactions = transactions;
        this.relay = relay;
        this.identity = identity;
        this.clock = clock;
    }

    /** The number with all that is known of it, in any spelling that people type. */
    @GET
    public Uni<NumberView> number(@RestPath String number) {
        PhoneNumber known = parse(number);
        Staff supervisor = Staff.of(identity);
        Instant now = now();
        return pool.withTransaction(transaction -> numbers.view(transaction, known, supervisor, now));
    }

    /** Takes back all that speaks against the number, with a reason. */
    @POST
    @Path("/clear")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> clear(
            @RestPath String number,
            @HeaderParam(IdempotentRequest.HEADER) @Nullable String key,
            @Nullable ClearBody body) {
        PhoneNumber known = parse(number);
        Clear clear = Clear.of(body);
        Staff supervisor = Staff.of(identity);
        Instant now = now();
        IdempotentRequest request = IdempotentRequest.of(
                supervisor.account(),
                key,
                "clear",
                known.value(),
                clear.reason(),
                Boolean.toString(clear.releaseOwner()));
        return once(request, transaction -> numbers.clear(transaction, known, clear, supervisor, now));
    }

    /** Blocks the number for some days, with a reason. */
    @POST
    @Path("/block")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> block(
            @RestPath String number,
            @HeaderParam(IdempotentRequest.HEADER) @Nullable String key,
            @Nullable BlockBody body) {
        PhoneNumber known = parse(number);
        Block block = Block.of(body);
        Staff supervisor = Staff.of(identity);
        Instant now = now();
        IdempotentRequest request = IdempotentRequest.of(
                supervisor.account(), key, "block", known.value(), block.reason(), Integer.toString(block.days()));
        return once(request, transaction -> numbers.block(transaction, known, block, supervisor, now));
    }

    private Uni<Response> once(IdempotentRequest request, Function<SqlConnection, Uni<NumberView>> change) {
        return transactions
                .run(request, transaction -> change.apply(transaction).map(Decision.Done::new))
                .invoke(relay::wake);
    }

    private static PhoneNumber parse(String number) {
        return TypedNumber.parse(number)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_REQUEST,
                        "Nomor telepon ditulis seperti +62811100333, 62811100333 atau 0811100333.",
                        Map.of("number", "bukan nomor telepon")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
