package id.antrean.booking.closure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A closure as staff see it.
 *
 * @param id which
 * @param office where
 * @param date the day in the office's zone
 * @param from from when, or null for the whole day
 * @param to until when, or null for the whole day
 * @param reason why, as the people were told
 * @param state ACCEPTED while bookings have to be moved, DONE when none has
 * @param actor who ordered it
 * @param acceptedAt since when no more places are given out
 * @param doneAt when the last booking was moved, or null
 * @param moved how many bookings were moved so far
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClosureView(
        long id,
        String office,
        LocalDate date,
        @Nullable String from,
        @Nullable String to,
        String reason,
        String state,
        String actor,
        OffsetDateTime acceptedAt,
        @Nullable OffsetDateTime doneAt,
        int moved) {

    static final String DONE = "DONE";

    boolean isDone() {
        return state.equals(DONE);
    }
}
