package id.antrean.notification.composition;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Person;
import java.time.OffsetDateTime;

/**
 * A booking whose day is near.
 *
 * @param code what to show at the counter
 * @param person for whom
 * @param category what the person's age on that day makes of him or her
 * @param slotStart from when, in the office's zone
 * @param slotEnd until when, in the office's zone
 * @param arriveBy when to be there at the latest (R6), in the office's zone
 */
public record Appointment(
        BookingCode code,
        Person person,
        Category category,
        OffsetDateTime slotStart,
        OffsetDateTime slotEnd,
        OffsetDateTime arriveBy) {

    @Override
    public String toString() {
        return "Appointment[" + code + "]";
    }
}
