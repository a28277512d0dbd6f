package id.antrean.notification.composition;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.PersonName;
import java.time.OffsetDateTime;

/**
 * A booking whose day is near.
 *
 * @param code what to show at the counter
 * @param name for whom
 * @param category what the person's age makes of him or her: it tells what to bring
 * @param slotStart from when, in the office's zone
 * @param slotEnd until when, in the office's zone
 * @param arriveBy when to be there at the latest (R6), in the office's zone
 */
public record Appointment(
        BookingCode code,
        PersonName name,
        Category category,
        OffsetDateTime slotStart,
        OffsetDateTime slotEnd,
        OffsetDateTime arriveBy) {

    @Override
    public String toString() {
        return "Appointment[" + code + "]";
    }
}
