package id.antrean.booking.office;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The places of a day, in numbers only: that nobody was let in by the back door is for everybody to see (R14).
 *
 * @param office where
 * @param date the day in the office's zone
 * @param opened how many places there are
 * @param reserved how many the office keeps back for itself; always 0, since offices cannot do that
 * @param booked how many are given to people who are expected or have come
 * @param waiting how many people wait for a place to become free; always 0, since nobody can
 * @param withdrawn how many bookings were withdrawn; always 0, since they cannot be (R4)
 * @param voided how many bookings became void because nobody came in time (R5)
 * @param served how many visits were served, as far as this service is told; always 0, since it is not
 * @param returned how many visits ended with incomplete papers (R8), likewise always 0
 */
@RegisterForReflection
record DayLedger(
        String office,
        LocalDate date,
        long opened,
        long reserved,
        long booked,
        long waiting,
        long withdrawn,
        @JsonProperty("void") long voided,
        long served,
        long returned) {

    static DayLedger of(String office, LocalDate date, @Nullable DayCounts counts) {
        return counts == null
                ? new DayLedger(office, date, 0, 0, 0, 0, 0, 0, 0, 0)
                : new DayLedger(office, date, counts.opened, 0, counts.booked, 0, 0, counts.voided, 0, 0);
    }
}
