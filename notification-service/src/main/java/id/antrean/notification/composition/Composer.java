package id.antrean.notification.composition;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.BookingRefused.Held;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.Language;
import id.antrean.platform.office.Office;
import java.time.LocalDate;

/**
 * Says in one message what happened, why, and what to do next. One message and no more for each event, since every one
 * is paid for.
 */
public final class Composer {

    private static final String PARAGRAPH = "\n\n";

    private Composer() {}

    /** The picture of the code; its caption holds the appointment and the requirements list (R7). */
    public static Outgoing issued(BookingIssued booking, Office office, Language language) {
        Wording wording = Wording.in(language);
        String words = wording.booking(booking, Place.of(office)) + "\n" + wording.freeOfCharge();
        String longer = words + "\n" + wording.bookingStays();
        return new Outgoing.CodePicture(booking.code(), longer.length() <= Outgoing.CAPTION_LIMIT ? longer : words);
    }

    /**
     * Why there is no place, and what to do instead.
     *
     * @param heldAt the name of the office where the person has a booking already; without one any text
     * @param today the day that it is at the office
     */
    public static Outgoing refused(
            BookingRefused refusal, Office office, String heldAt, Language language, LocalDate today) {
        Wording wording = Wording.in(language);
        Held held = refusal.held();
        String name = Registration.nameOf(refusal.person());
        String why = held != null
                ? wording.held(held, name, PlainText.of(heldAt, Place.MAX_NAME))
                : wording.refusal(refusal, Place.of(office), today);
        String then = isAboutTheDay(refusal) ? PARAGRAPH + wording.otherDays(refusal) : "";
        return new Outgoing.Text(why + then + PARAGRAPH + wording.freeOfCharge());
    }

    private static boolean isAboutTheDay(BookingRefused refusal) {
        return switch (refusal.reason()) {
            case ALREADY_BOOKED, ALREADY_BOOKED_BY_OTHER -> false;
            case DAY_FULL, DAY_CLOSED, DAY_PAST, TODAY_TOO_LATE, BEYOND_HORIZON -> true;
        };
    }

    /**
     * That a code is void, with the invitation to register again (R5).
     *
     * @param today the day that it is at the office
     */
    public static Outgoing expired(VisitExpired expiry, Office office, Language language, LocalDate today) {
        Wording wording = Wording.in(language);
        Registration again = new Registration(expiry.person(), Registration.workingDayAfter(today));
        return new Outgoing.Text(wording.expiry(expiry, Place.of(office), again) + PARAGRAPH + wording.freeOfCharge());
    }

    /**
     * The answer to a message that is no registration.
     *
     * @param today the day that it is at the office
     */
    public static Outgoing answer(MessageReceived message, Office office, Language language, LocalDate today) {
        Wording wording = Wording.in(language);
        String answer = wording.answer(message, Place.of(office));
        return new Outgoing.Text(
                needsHowTo(message.intent())
                        ? answer
                                + PARAGRAPH
                                + wording.howTo(Registration.example(today))
                                + PARAGRAPH
                                + wording.freeOfCharge()
                        : answer);
    }

    private static boolean needsHowTo(Intent intent) {
        return switch (intent) {
            case FAULTY_REGISTRATION, NOT_TEXT, OTHER -> true;
            case CANCEL, LOST_OR_DAMAGED -> false;
        };
    }
}
