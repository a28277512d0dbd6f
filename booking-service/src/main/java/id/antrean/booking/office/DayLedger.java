package id.antrean.booking.office;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of a day, in numbers only: that nobody was let in by the back door is for everybody to see (R14). It always
 * adds up: {@code opened = reserved + booked + void + releasing + held + free}.
 *
 * @param office where
 * @param date the day in the office's zone
 * @param status whether people can come
 * @param note why the day is not as usual, such as the name of a holiday, or null
 * @param opened how many places there are
 * @param reserved how many the office keeps back for itself, see {@code reservations}
 * @param booked how many are given to people who are expected or have come
 * @param waiting how many people wait for a place to become free; they have none, so they are not in the sum
 * @param withdrawn how many bookings were given back; those whose place is free again are not in the sum
 * @param voided how many bookings became void because nobody came in time (R5)
 * @param releasing how many places of withdrawn bookings are not free yet
 * @param held how many places are kept for people of the waiting list who were offered one
 * @param free how many places are left
 * @param served how many visits were served, as far as this service is told; always 0, since it is not
 * @param returned how many visits ended with incomplete papers (R8), likewise always 0
 * @param reservations the places set apart, with the reason
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record DayLedger(
        String office,
        LocalDate date,
        Status status,
        @Nullable String note,
        long opened,
        long reserved,
        long booked,
        long waiting,
        long withdrawn,
        @JsonProperty("void") long voided,
        long releasing,
        long held,
        long free,
        long served,
        long returned,
        List<Reservation> reservations) {

    /** Whether people can come. */
    enum Status {
        /** Places are given out, or were. */
        OPEN,
        /** Nobody is served. */
        CLOSED,
        /** The day is too far ahead, or from before the office used this service. */
        NOT_OPENED
    }

    /** Who set something, without a name. */
    enum SetBy {
        /** It came with the installation. */
        CONFIGURATION,
        /** A member of the office's staff. */
        STAFF
    }

    /**
     * Places set apart.
     *
     * @param kind RESERVED: not given out over WhatsApp; PRIORITY: the last ones, for toddlers and elderly people only
     * @param places how many
     * @param reason why, or null
     * @param by who set it, or null where that is not known
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reservation(
            Kind kind,
            long places,
            @Nullable String reason,
            @Nullable SetBy by) {

        /** For what. */
        enum Kind {
            /** Kept back by the office. */
            RESERVED,
            /** For toddlers and elderly people. */
            PRIORITY
        }
    }

    static DayLedger of(DayId day, @Nullable DayCounts counts, @Nullable OfficeDay plan) {
        String note = plan == null ? null : plan.note;
        if (counts == null) {
            Status status = plan == null ? Status.NOT_OPENED : Status.CLOSED;
            return new DayLedger(day.office(), day.date(), status, note, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
        }
        return new DayLedger(
                day.office(),
                day.date(),
                counts.openSlots > 0 ? Status.OPEN : Status.CLOSED,
                note,
                counts.opened,
                counts.reserved,
                counts.booked,
                counts.waiting,
                counts.withdrawn,
                counts.voided,
                counts.releasing,
                counts.held,
                counts.free,
                0,
                0,
                reservations(counts, plan));
    }

    private static List<Reservation> reservations(DayCounts counts, @Nullable OfficeDay plan) {
        SetBy by = plan == null ? null : plan.setBy();
        List<Reservation> reservations = new ArrayList<>();
        if (counts.reserved > 0) {
            reservations.add(new Reservation(
                    Reservation.Kind.RESERVED, counts.reserved, plan == null ? null : plan.reservedReason, by));
        }
        if (counts.priority > 0) {
            reservations.add(new Reservation(
                    Reservation.Kind.PRIORITY, counts.priority, plan == null ? null : plan.priorityReason, by));
        }
        return reservations;
    }

    /** Tells whether every place is accounted for, which the database sees to. */
    @JsonIgnore
    boolean addsUp() {
        return opened == reserved + booked + voided + releasing + held + free && free >= 0;
    }
}
