package id.antrean.verification.counter;

import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Standing;
import id.antrean.verification.visit.Visit;
import id.antrean.verification.visit.VisitState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A booking as the counter sees it. Times are in the office's zone.
 *
 * @param code the code as it is written
 * @param name the registered name
 * @param birthDate the registered birth date
 * @param category what the person's age makes of him or her
 * @param office the office's code
 * @param date the day of the visit
 * @param slotStart from when, and the latest moment to be checked in (R5)
 * @param slotEnd until when
 * @param arriveBy when the person was asked to be there (R6)
 * @param state how far the visit has come
 * @param phoneMasked the registering number, mostly hidden; null for a sender who shows none
 * @param standing what the misuse of the registering number has come to (R10)
 * @param presence whether the registering phone is proven to be here
 * @param queueNumber the place in the day's order of arrivals; null before arrival
 */
@RegisterForReflection
record BookingView(
        String code,
        String name,
        LocalDate birthDate,
        Category category,
        String office,
        LocalDate date,
        OffsetDateTime slotStart,
        OffsetDateTime slotEnd,
        OffsetDateTime arriveBy,
        VisitState state,
        @Nullable String phoneMasked,
        Standing standing,
        String presence,
        @Nullable Integer queueNumber) {

    /** Nobody was asked to prove to be here. */
    private static final String NONE = "NONE";

    static BookingView of(Visit visit, Instant now) {
        return new BookingView(
                visit.code().value(),
                visit.person().name().value(),
                visit.person().birthDate(),
                visit.category(),
                visit.office().value(),
                visit.date(),
                visit.slotStart(),
                visit.slotEnd(),
                visit.arriveBy(),
                visit.stateAt(now),
                Optional.ofNullable(visit.sender().phone())
                        .map(PhoneNumber::masked)
                        .orElse(null),
                visit.standing(),
                NONE,
                visit.queueNumber());
    }

    @Override
    public String toString() {
        return "BookingView[" + code + " " + state + "]";
    }
}
