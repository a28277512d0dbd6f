package id.antrean.notification.reminder;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.Sender;
import java.time.OffsetDateTime;

/**
 * A booking whose person is expected.
 *
 * @param code what to show at the counter
 * @param office where
 * @param sender who registered and is reminded
 * @param name for whom the place is
 * @param category what the person's age makes of him or her: it tells what to bring
 * @param slotStart from when, in the office's zone
 * @param slotEnd until when, in the office's zone
 * @param arriveBy when to be there at the latest (R6), in the office's zone
 * @param language in which to remind
 */
public record Appointment(
        BookingCode code,
        OfficeCode office,
        Sender sender,
        PersonName name,
        Category category,
        OffsetDateTime slotStart,
        OffsetDateTime slotEnd,
        OffsetDateTime arriveBy,
        Language language) {}
