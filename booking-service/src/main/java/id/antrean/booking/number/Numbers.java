package id.antrean.booking.number;

import id.antrean.booking.misuse.Misuse;
import id.antrean.booking.misuse.StandingParameters;
import id.antrean.booking.number.NumberBodies.Block;
import id.antrean.booking.number.NumberBodies.Clear;
import id.antrean.booking.number.NumberStore.Known;
import id.antrean.booking.number.NumberView.Thresholds;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Standing;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import id.antrean.platform.staff.Staff;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** What a supervisor may know of a number and do about it. */
@Singleton
final class Numbers {

    private final NumberStore store;
    private final Misuse misuse;

    Numbers(NumberStore store, Misuse misuse) {
        this.store = store;
        this.misuse = misuse;
    }

    /** @return fails with {@code unknown-number} where it is none, or none of this supervisor's */
    Uni<NumberView> view(SqlConnection transaction, PhoneNumber number, Staff staff, Instant now) {
        return known(transaction, number, staff).chain(known -> view(transaction, known, now));
    }

    /** Clears the number; answers with what it is then. */
    Uni<NumberView> clear(SqlConnection transaction, PhoneNumber number, Clear clear, Staff staff, Instant now) {
        return known(transaction, number, staff)
                .chain(known -> misuse.clear(
                        transaction, known.senderId(), staff.account(), clear.reason(), clear.releaseOwner(), now))
                .chain(() -> view(transaction, number, staff, now));
    }

    /** Blocks the number; answers with what it is then. */
    Uni<NumberView> block(SqlConnection transaction, PhoneNumber number, Block block, Staff staff, Instant now) {
        Instant until = now.plus(Duration.ofDays(block.days()));
        return known(transaction, number, staff)
                .chain(known -> misuse.block(
                        transaction, known.senderId(), staff.account(), block.reason(), staff.offices(), until, now))
                .chain(() -> view(transaction, number, staff, now));
    }

    private Uni<Known> known(SqlConnection transaction, PhoneNumber number, Staff staff) {
        return store.find(transaction, number, staff)
                .map(known -> known.orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_NUMBER, "Nomor ini tidak tercatat di kantor Anda. Periksa angkanya.")));
    }

    private Uni<NumberView> view(SqlConnection transaction, Known known, Instant now) {
        long id = known.senderId();
        return store.signals(transaction, id).chain(signals -> store.decisions(transaction, id)
                .chain(decisions -> store.openBookings(transaction, id)
                        .chain(bookings -> misuse.score(transaction, id, now)
                                .map(score -> new NumberView(
                                        known.phone(),
                                        known.owner(),
                                        known.standingAt(now),
                                        known.standingAt(now) == Standing.CLEAR ? null : known.until(),
                                        score,
                                        thresholds(misuse.parameters()),
                                        signals,
                                        decisions,
                                        bookings)))));
    }

    private static Thresholds thresholds(StandingParameters parameters) {
        return new Thresholds(
                parameters.flaggedAt(),
                parameters.blacklistedAt(),
                parameters.halfLife().toString(),
                parameters.blacklistedFor().toString());
    }
}
