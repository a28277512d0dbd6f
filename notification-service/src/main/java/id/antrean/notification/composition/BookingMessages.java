package id.antrean.notification.composition;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingMoved;
import id.antrean.contracts.event.BookingWithdrawn;
import id.antrean.contracts.event.BookingWithdrawn.Cause;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.notification.picture.Ticket;
import java.util.Optional;

/**
 * Tells of a booking and of what becomes of it. One message and no more for each event, as everywhere here, since every
 * one is paid for.
 */
public final class BookingMessages {

    private static final String PARAGRAPH = "\n\n";
    /** How much of the office's reason is told. */
    private static final int REASON_LIMIT = 300;

    private BookingMessages() {}

    /** The picture of the code; its caption holds the appointment and the requirements list (R7). */
    public static Outgoing issued(BookingIssued booking, Scene scene) {
        BookingWording wording = new BookingWording(scene.texts());
        String end = "\n" + new Phrases(scene.texts()).freeOfCharge();
        String words = wording.issued(booking, scene.place()) + end;
        if (words.length() > Outgoing.CAPTION_LIMIT) {
            // Only a very long name with a very long address; WhatsApp's number leads to the office's profile as well.
            Place shorter = scene.place().shortenedBy(words.length() - Outgoing.CAPTION_LIMIT);
            words = wording.issued(booking, shorter) + end;
        }
        words = withLine(withLine(words, wording.more()), wording.stays());
        return new Outgoing.CodePicture(ticket(booking, scene), words);
    }

    /** What the picture says: enough to come with, also when it is printed and the caption is gone. */
    private static Ticket ticket(BookingIssued booking, Scene scene) {
        Phrases phrases = new Phrases(scene.texts());
        return new Ticket(
                booking.code(),
                scene.place().name(),
                Registration.nameOf(booking.person()),
                phrases.date(booking.date()),
                phrases.time(booking.slotStart()) + "–" + phrases.timeInZone(booking.slotEnd()),
                scene.texts()
                        .say("ticket.arrive-by")
                        .with("arriveBy", phrases.timeInZone(booking.arriveBy()))
                        .text(),
                scene.texts().text("ticket.footer"));
    }

    /** With one more line where the caption has room for it. */
    private static String withLine(String words, String line) {
        String longer = words + "\n" + line;
        return longer.length() <= Outgoing.CAPTION_LIMIT ? longer : words;
    }

    /** That the office moved it, why, and that who cannot come then may register again at once. */
    public static Outgoing moved(BookingMoved booking, Scene scene) {
        Registration again = new Registration(booking.person(), Registration.workingDayAfter(booking.date()));
        String reason = PlainText.of(booking.reason(), REASON_LIMIT);
        return text(new BookingWording(scene.texts()).moved(booking, scene.place(), reason, again), scene);
    }

    /**
     * That the sender withdrew it.
     *
     * @return empty where another booking took its place, whose message tells it
     */
    public static Optional<Outgoing> withdrawn(BookingWithdrawn withdrawal, Scene scene) {
        if (withdrawal.cause() == Cause.REPLACED) {
            return Optional.empty();
        }
        Registration again = new Registration(withdrawal.person(), scene.soon());
        return Optional.of(text(new BookingWording(scene.texts()).withdrawn(withdrawal, again), scene));
    }

    /** That a code is void, with the invitation to register again (R5). */
    public static Outgoing expired(VisitExpired expiry, Scene scene) {
        Registration again = new Registration(expiry.person(), scene.soon());
        return text(new BookingWording(scene.texts()).expired(expiry, scene.place(), again), scene);
    }

    private static Outgoing text(String words, Scene scene) {
        return new Outgoing.Text(words + PARAGRAPH + new Phrases(scene.texts()).freeOfCharge());
    }
}
