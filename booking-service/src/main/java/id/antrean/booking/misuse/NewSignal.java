package id.antrean.booking.misuse;

import id.antrean.contracts.value.SignalKind;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A signal that was found.
 *
 * @param senderId whose
 * @param kind what happened
 * @param weight what it adds to the score
 * @param cause what it was found in: found there again, it is the same signal
 * @param evidence what was seen, without names, birth dates and numbers
 * @param at when it happened
 */
record NewSignal(long senderId, SignalKind kind, BigDecimal weight, String cause, JsonObject evidence, Instant at) {

    record Key(long senderId, SignalKind kind, String cause) {}

    Key key() {
        return new Key(senderId, kind, cause);
    }
}
