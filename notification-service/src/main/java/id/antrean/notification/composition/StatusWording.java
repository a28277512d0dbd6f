package id.antrean.notification.composition;

import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.event.StatusReported.Waiting;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.Standing;

/** How one language tells senders what they have, and what can be done about it. */
interface StatusWording {

    /** The wording of a language. */
    static StatusWording in(Language language) {
        return switch (language) {
            case INDONESIAN -> new IndonesianStatus();
            case ENGLISH -> new EnglishStatus();
        };
    }

    /** What stands above the bookings. */
    String bookingsTitle();

    /** A booking: its code, for whom, when, where, and when to be there. */
    String booking(HeldBooking booking, String officeName);

    /** What stands above the waiting lists. */
    String waitingTitle();

    /** A place on a waiting list. */
    String waiting(Waiting waiting, String officeName);

    /** So many that are not listed. */
    String more(int count);

    /** That there is nothing. */
    String nothing();

    /** What flagged and blocked senders should know; empty for others. */
    String standing(Standing standing);

    /** Why the day of a booking cannot be changed, and what to do (R4, R5). */
    String dayStays();

    /** That a booking cannot be withdrawn (R4). */
    String notAllowed();

    /** That there is nothing to withdraw. */
    String nothingOpen();

    /** Asks which booking to withdraw. */
    String choose();

    /** What opens the list of bookings. */
    String chooseOpener();

    /** A booking in a row's smaller letters; what is said last may be cut. */
    String row(HeldBooking booking);
}
