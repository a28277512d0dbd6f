package id.antrean.booking.allocation;

import id.antrean.contracts.event.BookingRefused.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The definite answer to a request (R14). */
public sealed interface Outcome {

    /**
     * A place is granted.
     *
     * @param slot where, as it was when the decision began
     */
    record Granted(Slot slot) implements Outcome {}

    /**
     * No place is granted.
     *
     * @param reason why not
     * @param alternatives the nearest days with room, earliest first; none where the reason is not the day
     * @param held the booking that stands in the way, only where the sender may know of it
     */
    record Refused(
            Reason reason,
            List<LocalDate> alternatives,
            @Nullable OpenBooking held) implements Outcome {

        public Refused {
            alternatives = List.copyOf(alternatives);
        }

        /** Whether the day is the reason, so that another day would help. */
        boolean isAboutTheDay() {
            return reason != Reason.ALREADY_BOOKED && reason != Reason.ALREADY_BOOKED_BY_OTHER;
        }
    }
}
