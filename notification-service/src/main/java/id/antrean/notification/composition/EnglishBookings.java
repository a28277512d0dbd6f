package id.antrean.notification.composition;

import static id.antrean.notification.composition.Registration.nameOf;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingMoved;
import id.antrean.contracts.event.BookingWithdrawn;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Standing;

/** Bookings in English. */
final class EnglishBookings implements BookingWording {

    private final Phrases phrases = new EnglishPhrases();

    @Override
    public String issued(BookingIssued booking, Place place) {
        return """
                *Booking code: %s*
                %s%s

                *%s, %s–%s*
                %s
                %s

                *Be there by %s.* After %s the code is void; you may then register again. %s%s

                *Bring originals and A4 copies; all data on them must be identical.* Incomplete papers are returned.
                %s

                Not for lost or damaged passports: go straight to the office that issued them.""".formatted(
                        booking.code().value(),
                        nameOf(booking.person()),
                        booking.replaces() == null
                                ? ""
                                : "\nThe old code %s is void."
                                        .formatted(booking.replaces().value()),
                        phrases.date(booking.date()),
                        phrases.time(booking.slotStart()),
                        phrases.timeInZone(booking.slotEnd()),
                        place.name(),
                        place.address(),
                        phrases.timeInZone(booking.arriveBy()),
                        phrases.time(booking.slotStart()),
                        atTheCounter(booking.standing()),
                        priority(booking.category()),
                        phrases.requirements(booking.category()));
    }

    private static String atTheCounter(Standing standing) {
        return standing == Standing.FLAGGED
                ? "*Bring this phone* and show this code on it at the counter: its presence will be checked."
                : "Show this code on this phone at the counter.";
    }

    private static String priority(Category category) {
        return switch (category) {
            case TODDLER -> " Toddlers go first.";
            case ELDERLY -> " Elderly people go first.";
            case ADULT, CHILD -> "";
        };
    }

    @Override
    public String stays() {
        return "A booking cannot be deleted.";
    }

    @Override
    public String moved(BookingMoved booking, Place place, String reason, Registration again) {
        return """
                *Sorry, the office had to move your appointment.* The code stays the same.

                *Booking code: %s*
                %s

                *New time: %s, %s–%s*
                %s
                %s
                *Be there by %s.* After %s the code is void.

                Old time: %s.%s

                You cannot come at the new time? You may register again at once for another day; it then replaces this \
                code. Send for example:
                %s""".formatted(
                        booking.code().value(),
                        nameOf(booking.person()),
                        phrases.date(booking.date()),
                        phrases.time(booking.slotStart()),
                        phrases.timeInZone(booking.slotEnd()),
                        place.name(),
                        place.address(),
                        phrases.timeInZone(booking.arriveBy()),
                        phrases.time(booking.slotStart()),
                        phrases.at(booking.previousSlotStart()),
                        reason.isEmpty() ? "" : "\nReason: " + reason,
                        again.line());
    }

    @Override
    public String withdrawn(BookingWithdrawn withdrawal, Registration again) {
        return """
                *Booking code %s is void.*

                As you asked, the booking of %s for %s is withdrawn. The office keeps it on record.

                You may register again at any time. For %s, for example, send:
                %s""".formatted(
                        withdrawal.code().value(),
                        nameOf(withdrawal.person()),
                        phrases.at(withdrawal.slotStart()),
                        phrases.date(again.visitDate()),
                        again.line());
    }

    @Override
    public String expired(VisitExpired expiry, Place place, Registration again) {
        return """
                *Booking code %s is void.*

                %s was expected on %s at %s, but had not been checked in by then.

                You may register again at any time. For %s, for example, send:
                %s""".formatted(
                        expiry.code().value(),
                        nameOf(expiry.person()),
                        phrases.at(expiry.slotStart()),
                        place.name(),
                        phrases.date(again.visitDate()),
                        again.line());
    }
}
