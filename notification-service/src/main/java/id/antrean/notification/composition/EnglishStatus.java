package id.antrean.notification.composition;

import static id.antrean.notification.composition.Registration.nameOf;

import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.event.StatusReported.Waiting;
import id.antrean.contracts.value.Standing;

/** What senders have, in English. */
final class EnglishStatus implements StatusWording {

    private final Phrases phrases = new EnglishPhrases();

    @Override
    public String bookingsTitle() {
        return "Your bookings:";
    }

    @Override
    public String booking(HeldBooking booking, String officeName) {
        return """
                *%s* %s
                %s, %s
                Be there by %s.""".formatted(
                        booking.code().value(),
                        nameOf(booking.person()),
                        phrases.at(booking.slotStart()),
                        officeName,
                        phrases.timeInZone(booking.arriveBy()));
    }

    @Override
    public String waitingTitle() {
        return "Your waiting lists:";
    }

    @Override
    public String waiting(Waiting waiting, String officeName) {
        return "• %s, %s: %s".formatted(phrases.date(waiting.date()), officeName, phrases.names(waiting.persons()));
    }

    @Override
    public String more(int count) {
        return "and %s more".formatted(count);
    }

    @Override
    public String nothing() {
        return "This number has *no booking* that is still good, and is on no waiting list.";
    }

    @Override
    public String standing(Standing standing) {
        return switch (standing) {
            case CLEAR -> "";
            case FLAGGED -> "Bring this phone: the counter checks that it is there. Send *KENAPA* to see why.";
            case BLACKLISTED -> "This number cannot register at present. Send *KENAPA* to see why.";
        };
    }

    @Override
    public String dayStays() {
        return """
                *The day and time of a booking cannot be changed.*

                If the applicant is not there by the time of the appointment, the code becomes void and you may register \
                again for another day. Only if the office moved the appointment may you register again at once.""";
    }

    @Override
    public String notAllowed() {
        return """
                A booking that was issued *cannot be cancelled or deleted* until the applicant has come and handed over \
                the papers.

                If the applicant is not there by the time of the appointment, the code becomes void by itself and you \
                may register again.""";
    }

    @Override
    public String nothingOpen() {
        return "This number has *no booking* that could be withdrawn. Send *INFO* to see how to register.";
    }

    @Override
    public String choose() {
        return """
                *Which booking do you withdraw?* Tap *%s* below.

                Its code is void at once and the place goes to somebody else; this cannot be undone.""".formatted(chooseOpener());
    }

    @Override
    public String chooseOpener() {
        return "Choose a booking";
    }

    @Override
    public String row(HeldBooking booking) {
        return "%s at %s, %s"
                .formatted(
                        phrases.shortDate(booking.slotStart().toLocalDate()),
                        phrases.timeInZone(booking.slotStart()),
                        nameOf(booking.person()));
    }
}
