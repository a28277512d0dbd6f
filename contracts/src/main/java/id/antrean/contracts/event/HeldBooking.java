package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import java.time.OffsetDateTime;

/**
 * An open booking, as it is told to the sender who registered it.
 *
 * @param code its code
 * @param office where, maybe another office than the one that was written to
 * @param person for whom
 * @param slotStart from when, in that office's zone
 * @param arriveBy when to be there at the latest (R6), in that office's zone
 */
public record HeldBooking(
        BookingCode code, OfficeCode office, Person person, OffsetDateTime slotStart, OffsetDateTime arriveBy) {

    public HeldBooking {
        requireNonNull(code, "code");
        requireNonNull(office, "office");
        requireNonNull(person, "person");
        requireNonNull(slotStart, "slotStart");
        requireNonNull(arriveBy, "arriveBy");
    }
}
