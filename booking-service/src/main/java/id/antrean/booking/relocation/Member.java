package id.antrean.booking.relocation;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A booking of which the office has to change the time, or that of a relative.
 *
 * @param code which
 * @param birthDate of its person
 * @param category what the person counts as now
 * @param dependant whether the person was registered as a toddler or an elderly person from somebody else's number (R2)
 * @param date for which day it is
 * @param slotStart from when
 * @param issuedAt when it was granted
 */
record Member(
        BookingCode code,
        LocalDate birthDate,
        Category category,
        boolean dependant,
        LocalDate date,
        Instant slotStart,
        Instant issuedAt) {

    /**
     * What the person counts as on another day. A dependant who outgrows that by the office's doing stays one: the
     * number had every right to register him or her.
     */
    Category categoryOn(LocalDate day) {
        Category then = Category.on(day, birthDate);
        return dependant && !then.isPriority() ? category : then;
    }
}
