package id.antrean.booking.misuse;

import id.antrean.contracts.value.SignalKind;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signal that counts: nobody annulled it.
 *
 * @param id its row
 * @param kind what happened
 * @param weight what it added to the score when it happened; 0 for one that adds nothing
 * @param at when it happened
 * @param blockedUntil until when a supervisor blocked the number; null for every other kind
 */
public record Signal(
        long id,
        SignalKind kind,
        BigDecimal weight,
        Instant at,
        @Nullable Instant blockedUntil) {

    /** A signal that adds to the score. */
    static Signal of(long id, SignalKind kind, double weight, Instant at) {
        return new Signal(id, kind, BigDecimal.valueOf(weight), at, null);
    }

    boolean counts() {
        return weight.signum() > 0;
    }
}
