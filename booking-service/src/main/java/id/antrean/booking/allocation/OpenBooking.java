package id.antrean.booking.allocation;

import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import java.time.OffsetDateTime;

/**
 * A booking whose person has not come yet.
 *
 * @param code what it is called
 * @param senderId the row of the sender who registered it
 * @param sender that sender as he was then
 * @param person for whom it is
 * @param dependant whether the person is a toddler or elderly and not the number's owner (R2)
 * @param moved whether the office moved it to another time
 * @param slotStart from when, in the office's zone
 * @param arriveBy when to be there at the latest (R6), in the office's zone
 */
public record OpenBooking(
        BookingCode code,
        long senderId,
        Sender sender,
        Person person,
        boolean dependant,
        boolean moved,
        OffsetDateTime slotStart,
        OffsetDateTime arriveBy) {

    /** As it is told to its sender. */
    public HeldBooking told() {
        return new HeldBooking(code, code.office(), person, slotStart, arriveBy);
    }
}
