package id.antrean.notification.reminder;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The end of a booking.
 *
 * @param slotStart for which slot it expired; else null
 */
record Closing(
        BookingCode code,
        OfficeCode office,
        State state,
        @Nullable OffsetDateTime slotStart,
        Instant at) {

    /** How a booking ends. */
    enum State {
        /** Nobody came in time (R5); the office may still move it. */
        EXPIRED,
        /** It was given back. */
        WITHDRAWN,
        /** The person came. */
        ARRIVED
    }

    /** The one of two that counts: an expiry is not the end, the others are. */
    Closing or(@Nullable Closing earlier) {
        return earlier == null || state != State.EXPIRED || earlier.state == State.EXPIRED ? this : earlier;
    }
}
