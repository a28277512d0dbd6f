package id.antrean.booking.allocation;

import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.value.Category;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The definite answer to a request (R14). */
public sealed interface Outcome {

    /**
     * Everybody has a place.
     *
     * @param places one for each applicant, in their order
     */
    record Granted(List<Place> places) implements Outcome {

        public Granted {
            places = List.copyOf(places);
        }
    }

    /**
     * A place for one.
     *
     * @param applicant for whom
     * @param slot where, as it was when it was found
     * @param category what the age on that day makes of the person
     * @param dependant whether the person is a toddler or elderly and not the number's owner (R2)
     * @param replaced the booking that the office had moved and that is void from now on, or null
     */
    record Place(
            Applicant applicant,
            Slot slot,
            Category category,
            boolean dependant,
            @Nullable OpenBooking replaced) {}

    /**
     * Nobody has a place.
     *
     * @param reason why not
     * @param index which applicant is the first for whom it is so
     * @param alternatives the nearest days with room for all, earliest first; none where the reason is not the day
     * @param held the booking that stands in the way, only where the sender may know of it
     * @param blockedUntil until when the number is blacklisted, else null
     */
    record Refused(
            Reason reason,
            int index,
            List<LocalDate> alternatives,
            @Nullable OpenBooking held,
            @Nullable Instant blockedUntil)
            implements Outcome {

        public Refused {
            alternatives = List.copyOf(alternatives);
        }

        static Refused of(Reason reason, int index) {
            return new Refused(reason, index, List.of(), null, null);
        }

        Refused with(List<LocalDate> days) {
            return new Refused(reason, index, days, held, blockedUntil);
        }

        /** Whether the day is the reason, so that another day would help. */
        public boolean isAboutTheDay() {
            return switch (reason) {
                case DAY_FULL, DAY_CLOSED, DAY_PAST, TODAY_TOO_LATE, BEYOND_HORIZON, OFFER_OVER -> true;
                default -> false;
            };
        }
    }
}
