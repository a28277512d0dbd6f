package id.antrean.booking.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.antrean.contracts.value.Category;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A booking as supervisors see it; times are in the office's zone.
 *
 * @param state ISSUED, ARRIVED, EXPIRED or WITHDRAWN
 * @param name of the person for whom it is
 * @param dependant whether a toddler or an elderly person, from somebody else's number (R2)
 * @param number the number that registered, or null where WhatsApp told only the user id
 * @param date the day of the visit
 * @param family the codes of the other bookings of the same message
 * @param movedAt when the office last moved it, or null
 * @param closedAt when the person arrived, the code became void, or it was withdrawn; null while it is open
 * @param releaseAt when the place of a withdrawn booking may be given to somebody else, or null
 * @param history everything that happened to it, the first first
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookingView(
        String code,
        String office,
        String state,
        String name,
        LocalDate birthDate,
        Category category,
        boolean dependant,
        @Nullable String number,
        LocalDate date,
        OffsetDateTime slotStart,
        OffsetDateTime arriveBy,
        OffsetDateTime issuedAt,
        @Nullable OffsetDateTime movedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable OffsetDateTime releaseAt,
        List<String> family,
        List<Step> history) {

    @Override
    public String toString() {
        return "BookingView[" + code + "]";
    }

    /**
     * Something that happened to a booking.
     *
     * @param event ISSUED, MOVED, ARRIVED, EXPIRED, WITHDRAWN, RELEASED or REOPENED
     * @param slotStart the place as it was then
     * @param by an account of staff, or the part of the system
     * @param reason why, or null
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            String event,
            OffsetDateTime at,
            OffsetDateTime slotStart,
            String by,
            @Nullable String reason) {}
}
