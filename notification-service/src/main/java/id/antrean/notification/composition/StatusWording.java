package id.antrean.notification.composition;

import static id.antrean.notification.composition.Registration.nameOf;

import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.event.StatusReported.Waiting;
import id.antrean.contracts.value.Standing;
import id.antrean.notification.texts.Texts;

/** How senders are told what they have, and what can be done about it. */
final class StatusWording {

    private final Texts texts;
    private final Phrases phrases;

    StatusWording(Texts texts) {
        this.texts = texts;
        this.phrases = new Phrases(texts);
    }

    /** What stands above the bookings. */
    String bookingsTitle() {
        return texts.text("status.bookings");
    }

    /** A booking: its code, for whom, when, where, and when to be there. */
    String booking(HeldBooking booking, String officeName) {
        return texts.say("status.booking")
                .with("code", booking.code().value())
                .with("name", nameOf(booking.person()))
                .with("time", phrases.at(booking.slotStart()))
                .with("office", officeName)
                .with("arriveBy", phrases.timeInZone(booking.arriveBy()))
                .text();
    }

    /** What stands above the waiting lists. */
    String waitingTitle() {
        return texts.text("status.waitings");
    }

    /** A place on a waiting list. */
    String waiting(Waiting waiting, String officeName) {
        return texts.say("status.waiting")
                .with("date", phrases.date(waiting.date()))
                .with("office", officeName)
                .with("names", phrases.names(waiting.persons()))
                .text();
    }

    /** So many that are not listed. */
    String more(int count) {
        return texts.say("status.more").with("count", count).text();
    }

    /** That there is nothing. */
    String nothing() {
        return texts.text("status.nothing");
    }

    /** What flagged and blocked senders should know; empty for others. */
    String standing(Standing standing) {
        return standing == Standing.CLEAR ? "" : texts.text("status", standing);
    }

    /** Why the day of a booking cannot be changed, and what to do (R4, R5). */
    String dayStays() {
        return texts.text("status.day-stays");
    }

    /** That a booking cannot be withdrawn (R4). */
    String notAllowed() {
        return texts.text("withdrawal.not-allowed");
    }

    /** That there is nothing to withdraw. */
    String nothingOpen() {
        return texts.text("withdrawal.nothing-open");
    }

    /** Asks which booking to withdraw. */
    String choose() {
        return texts.say("withdrawal.choose").with("opener", chooseOpener()).text();
    }

    /** What opens the list of bookings. */
    String chooseOpener() {
        return texts.text("withdrawal.opener");
    }

    /** A booking in a row's smaller letters; what is said last may be cut. */
    String row(HeldBooking booking) {
        return texts.say("withdrawal.row")
                .with("date", phrases.shortDate(booking.slotStart().toLocalDate()))
                .with("time", phrases.timeInZone(booking.slotStart()))
                .with("name", nameOf(booking.person()))
                .text();
    }
}
