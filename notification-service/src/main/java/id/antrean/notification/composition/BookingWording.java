package id.antrean.notification.composition;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingMoved;
import id.antrean.contracts.event.BookingWithdrawn;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.Language;

/** How one language tells of a booking and of what becomes of it. */
interface BookingWording {

    /** The wording of a language. */
    static BookingWording in(Language language) {
        return switch (language) {
            case INDONESIAN -> new IndonesianBookings();
            case ENGLISH -> new EnglishBookings();
        };
    }

    /** The caption of a booking: when, where, the code, and what to bring (R3, R5 to R9). */
    String issued(BookingIssued booking, Place place);

    /** That a booking cannot be deleted (R4), in one line. */
    String stays();

    /**
     * That the office moved it, from when to when and why.
     *
     * @param again for who cannot come then
     */
    String moved(BookingMoved booking, Place place, String reason, Registration again);

    /** That the sender withdrew it. */
    String withdrawn(BookingWithdrawn withdrawal, Registration again);

    /** Why a code is void, and that a new registration is welcome (R5). */
    String expired(VisitExpired expiry, Place place, Registration again);
}
