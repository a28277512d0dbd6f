package id.antrean.booking.closure;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.calendar.DayClosing;
import id.antrean.booking.calendar.DayClosing.Closing;
import id.antrean.booking.calendar.FreedPlaces;
import id.antrean.booking.calendar.Retries;
import id.antrean.booking.relocation.Relocations;
import id.antrean.booking.relocation.Relocations.Order;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import id.antrean.platform.persistence.OutboxRelay;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Closes days in two transactions. The first accepts: from then on no more places are given out, and whatever happens the
 * bookings will be moved. The second moves them all; it is taken up again until it is done.
 */
@Singleton
public final class Closures {

    private static final Logger LOG = Logger.getLogger(Closures.class);

    private final Pool pool;
    private final ClosureStore store;
    private final DayClosing days;
    private final Relocations relocations;
    private final FreedPlaces freed;
    private final OfficeDirectory directory;
    private final OutboxRelay relay;
    private final Clock clock;

    Closures(
            Pool pool,
            ClosureStore store,
            DayClosing days,
            Relocations relocations,
            FreedPlaces freed,
            OfficeDirectory directory,
            OutboxRelay relay,
            Clock clock) {
        this.pool = pool;
        this.store = store;
        this.days = days;
        this.relocations = relocations;
        this.freed = freed;
        this.directory = directory;
        this.relay = relay;
        this.clock = clock;
    }

    /** Accepts a closure in the caller's transaction, and returns its id. */
    Uni<Long> accept(SqlConnection transaction, Office office, Closing closing, String actor) {
        Instant now = now();
        return days.close(transaction, office, closing, actor, now)
                .chain(() -> store.insert(transaction, office, closing, actor, now));
    }

    /** Moves the bookings of an accepted closure; of one that is done there are none left. */
    Uni<Void> complete(long id) {
        return Retries.of(() -> pool.withTransaction(transaction -> store.find(transaction, id)
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : complete(transaction, found.get()).replaceWithVoid())))
                .invoke(relay::wake);
    }

    private Uni<Relocations.Outcome> complete(SqlConnection transaction, ClosureView found) {
        Office office = directory.get(new OfficeCode(found.office()));
        Instant now = now();
        return days.lock(transaction, office, found.date())
                .chain(() -> store.lock(transaction, found.id()))
                .map(Optional::orElseThrow)
                .chain(closure -> (closure.isDone()
                                ? Uni.createFrom().item(List.<String>of())
                                : store.concerned(transaction, closure))
                        .chain(codes -> relocations.move(
                                transaction, office, codes, order(closure, now), days.opener(office, now)))
                        .call(outcome -> closure.isDone()
                                ? Uni.createFrom().voidItem()
                                : store.moved(
                                        transaction, closure.id(), outcome.moved(), outcome.unplaced() == 0, now)))
                .call(outcome -> freed.onDays(transaction, daysOf(office, found, outcome), now));
    }

    private static Order order(ClosureView closure, Instant now) {
        return new Order("closure-" + closure.id(), closure.actor(), closure.reason(), now);
    }

    private static Set<Day> daysOf(Office office, ClosureView closure, Relocations.Outcome outcome) {
        Set<Day> left = new HashSet<>(Set.of(new Day(office.code(), closure.date())));
        outcome.left().forEach(date -> left.add(new Day(office.code(), date)));
        return left;
    }

    /** Carries what was done out of a transaction that is not to be committed. */
    private static final class UndoneException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Relocations.Outcome outcome;

        UndoneException(Relocations.Outcome outcome) {
            super("a preview", null, false, false);
            this.outcome = outcome;
        }
    }

    /** What closing would do: it is done, and then undone. */
    Uni<Relocations.Outcome> preview(Office office, Closing closing, String actor) {
        return Retries.of(() -> pool.<Relocations.Outcome>withTransaction(
                        transaction -> accept(transaction, office, closing, actor)
                                .chain(id -> store.find(transaction, id))
                                .chain(closure -> complete(transaction, closure.orElseThrow()))
                                .chain(outcome -> Uni.createFrom().failure(new UndoneException(outcome))))
                .onFailure(UndoneException.class)
                .recoverWithItem(undone -> undone.outcome));
    }

    /** Moves the bookings of all closures that were interrupted, one after the other. */
    Uni<Void> resume() {
        return store.unfinished(pool).chain(ids -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (long id : ids) {
                all = all.chain(() -> complete(id).replaceWithVoid().onFailure().recoverWithItem(failure -> {
                    LOG.warnf("Closure %d waits: %s", id, failure.getClass().getName());
                    return null;
                }));
            }
            return all;
        });
    }

    Uni<Optional<ClosureView>> find(long id) {
        return store.find(pool, id);
    }

    Uni<List<ClosureView>> list(Office office) {
        return store.list(pool, office.code());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
