package id.antrean.notification.composition;

import static id.antrean.notification.composition.Registration.nameOf;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingMoved;
import id.antrean.contracts.event.BookingWithdrawn;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Standing;
import id.antrean.notification.texts.Texts;
import org.jspecify.annotations.Nullable;

/** How a booking and what becomes of it are told. */
final class BookingWording {

    private final Texts texts;
    private final Phrases phrases;

    BookingWording(Texts texts) {
        this.texts = texts;
        this.phrases = new Phrases(texts);
    }

    /** The caption of a booking: when, where, the code, and what to bring (R3, R5 to R9). */
    String issued(BookingIssued booking, Place place) {
        return texts.say("booking.issued")
                .with("code", booking.code().value())
                .with("name", nameOf(booking.person()))
                .with("replaces", replaces(booking.replaces()))
                .with("date", phrases.date(booking.date()))
                .with("from", phrases.time(booking.slotStart()))
                .with("to", phrases.timeInZone(booking.slotEnd()))
                .with("office", place.name())
                .with("address", place.address())
                .with("arriveBy", phrases.timeInZone(booking.arriveBy()))
                .with("counter", atTheCounter(booking))
                .with("requirements", phrases.requirements(booking.category()))
                .text();
    }

    private String replaces(@Nullable BookingCode old) {
        return old == null
                ? ""
                : texts.say("booking.replaces").with("code", old.value()).text();
    }

    private String atTheCounter(BookingIssued booking) {
        String show =
                texts.text(booking.standing() == Standing.FLAGGED ? "booking.counter.flagged" : "booking.counter");
        return switch (booking.category()) {
            case TODDLER, ELDERLY -> show + " " + texts.text("booking.priority", booking.category());
            case ADULT, CHILD -> show;
        };
    }

    /** Which words show the map and the fees, in one line. */
    String more() {
        return texts.text("booking.more");
    }

    /** That a booking cannot be deleted (R4), in one line. */
    String stays() {
        return texts.text("booking.stays");
    }

    /**
     * That the office moved it, from when to when and why.
     *
     * @param again for who cannot come then
     */
    String moved(BookingMoved booking, Place place, String reason, Registration again) {
        return texts.say("booking.moved")
                .with("code", booking.code().value())
                .with("name", nameOf(booking.person()))
                .with("date", phrases.date(booking.date()))
                .with("from", phrases.time(booking.slotStart()))
                .with("to", phrases.timeInZone(booking.slotEnd()))
                .with("office", place.name())
                .with("address", place.address())
                .with("arriveBy", phrases.timeInZone(booking.arriveBy()))
                .with("previous", phrases.at(booking.previousSlotStart()))
                .with(
                        "reason",
                        reason.isEmpty()
                                ? ""
                                : texts.say("booking.moved.reason")
                                        .with("reason", reason)
                                        .text())
                .with("line", again.line())
                .text();
    }

    /** That the sender withdrew it. */
    String withdrawn(BookingWithdrawn withdrawal, Registration again) {
        return texts.say("booking.withdrawn")
                .with("code", withdrawal.code().value())
                .with("name", nameOf(withdrawal.person()))
                .with("time", phrases.at(withdrawal.slotStart()))
                .with("visitDate", phrases.date(again.visitDate()))
                .with("line", again.line())
                .text();
    }

    /** Why a code is void, and that a new registration is welcome (R5). */
    String expired(VisitExpired expiry, Place place, Registration again) {
        return texts.say("booking.expired")
                .with("code", expiry.code().value())
                .with("name", nameOf(expiry.person()))
                .with("time", phrases.at(expiry.slotStart()))
                .with("office", place.name())
                .with("visitDate", phrases.date(again.visitDate()))
                .with("line", again.line())
                .text();
    }
}
