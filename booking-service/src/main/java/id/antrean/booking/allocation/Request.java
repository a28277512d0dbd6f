package id.antrean.booking.allocation;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import java.time.LocalDate;

/**
 * Somebody asks for a place.
 *
 * @param office where
 * @param sender who writes
 * @param person for whom
 * @param date the day asked for, any day
 * @param code what the booking will be called if a place is granted
 */
public record Request(OfficeCode office, Sender sender, Person person, LocalDate date, BookingCode code) {}
