package id.antrean.booking.allocation;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import java.time.OffsetDateTime;

/**
 * A booking whose person has not come yet.
 *
 * @param code what it is called
 * @param sender who registered it
 * @param person for whom it is
 * @param slotStart from when, in the office's zone
 * @param arriveBy when to be there at the latest (R6), in the office's zone
 */
public record OpenBooking(
        BookingCode code, Sender sender, Person person, OffsetDateTime slotStart, OffsetDateTime arriveBy) {}
