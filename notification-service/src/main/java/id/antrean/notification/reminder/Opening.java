package id.antrean.notification.reminder;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingMoved;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What booking-service told last of a booking that is open.
 *
 * @param movedFrom from which slot the office moved it, or null where it was granted
 * @param toldAt when the person was told
 */
record Opening(
        BookingCode code,
        OfficeCode office,
        Sender sender,
        PersonName name,
        Category category,
        OffsetDateTime slotStart,
        OffsetDateTime slotEnd,
        OffsetDateTime arriveBy,
        @Nullable OffsetDateTime movedFrom,
        @Nullable Language language,
        Instant toldAt) {

    static Opening of(BookingIssued e) {
        return new Opening(
                e.code(),
                e.office(),
                e.sender(),
                e.person().name(),
                e.category(),
                e.slotStart(),
                e.slotEnd(),
                e.arriveBy(),
                null,
                e.language(),
                e.issuedAt());
    }

    static Opening of(BookingMoved e) {
        return new Opening(
                e.code(),
                e.office(),
                e.sender(),
                e.person().name(),
                e.category(),
                e.slotStart(),
                e.slotEnd(),
                e.arriveBy(),
                e.previousSlotStart(),
                e.language(),
                e.movedAt());
    }

    /** This one, told after another: where both are moves it starts from the slot of the first. */
    Opening after(@Nullable Opening earlier) {
        if (movedFrom == null || earlier == null || earlier.movedFrom == null) {
            return this;
        }
        return new Opening(
                code,
                office,
                sender,
                name,
                category,
                slotStart,
                slotEnd,
                arriveBy,
                earlier.movedFrom,
                language,
                toldAt);
    }

    @Override
    public String toString() {
        return "Opening[" + code + "]";
    }
}
