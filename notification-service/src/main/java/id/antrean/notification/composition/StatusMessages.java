package id.antrean.notification.composition;

import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.event.StatusReported;
import id.antrean.contracts.event.WithdrawalAnswered;
import id.antrean.contracts.value.Standing;
import id.antrean.notification.composition.Outgoing.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Answers STATUS, UBAH and BATAL: what the sender has, and what can be done about it. */
public final class StatusMessages {

    private static final String PARAGRAPH = "\n\n";
    /** A number has its owner's booking and up to four of dependants. */
    private static final int MOST_BOOKINGS = 7;

    private static final int MOST_WAITING = 3;

    private StatusMessages() {}

    /** The bookings and waiting lists of the sender, or that there are none; for UBAH, that a day cannot be changed. */
    public static Outgoing reported(StatusReported status, Scene scene) {
        StatusWording wording = new StatusWording(scene.texts());
        List<String> paragraphs = new ArrayList<>();
        if (status.subject() == Subject.CHANGE) {
            paragraphs.add(wording.dayStays());
        }
        paragraphs.addAll(what(status, scene, wording));
        if (status.standing() != Standing.CLEAR) {
            paragraphs.add(wording.standing(status.standing()));
        }
        if (hasNothing(status) && status.standing() != Standing.BLACKLISTED) {
            Phrases phrases = new Phrases(scene.texts());
            paragraphs.add(phrases.howTo(Registration.example(scene.soon())));
            paragraphs.add(phrases.freeOfCharge());
        }
        return new Outgoing.Text(String.join(PARAGRAPH, paragraphs));
    }

    private static boolean hasNothing(StatusReported status) {
        return status.bookings().isEmpty() && status.waiting().isEmpty();
    }

    private static List<String> what(StatusReported status, Scene scene, StatusWording wording) {
        List<String> paragraphs = new ArrayList<>();
        if (hasNothing(status)) {
            paragraphs.add(wording.nothing());
        }
        if (!status.bookings().isEmpty()) {
            paragraphs.add(wording.bookingsTitle());
            paragraphs.addAll(firstOf(
                    status.bookings(),
                    MOST_BOOKINGS,
                    booking -> wording.booking(booking, scene.nameOf(booking.office())),
                    wording));
        }
        if (!status.waiting().isEmpty()) {
            List<String> lines = firstOf(
                    status.waiting(),
                    MOST_WAITING,
                    waiting -> wording.waiting(waiting, scene.nameOf(waiting.office())),
                    wording);
            paragraphs.add(wording.waitingTitle() + "\n" + String.join("\n", lines));
        }
        return paragraphs;
    }

    private static <T> List<String> firstOf(List<T> all, int most, Function<T, String> told, StatusWording wording) {
        List<String> texts = new ArrayList<>(all.stream().limit(most).map(told).toList());
        if (all.size() > most) {
            texts.add(wording.more(all.size() - most));
        }
        return texts;
    }

    /** What can be withdrawn, as a list to tap, or that nothing can (R4). */
    public static Outgoing withdrawal(WithdrawalAnswered answered, Scene scene) {
        StatusWording wording = new StatusWording(scene.texts());
        return switch (answered.answer()) {
            case NOT_ALLOWED -> new Outgoing.Text(wording.notAllowed());
            case NOTHING_OPEN -> new Outgoing.Text(wording.nothingOpen());
            case CHOOSE ->
                new Outgoing.RowList(
                        wording.choose(),
                        wording.chooseOpener(),
                        answered.options().stream()
                                .limit(Outgoing.MOST_ROWS)
                                .map(option -> row(option.choice(), option.booking(), wording))
                                .toList());
        };
    }

    private static Choice row(String choice, HeldBooking booking, StatusWording wording) {
        return new Choice(
                choice, booking.code().value(), PlainText.of(wording.row(booking), Outgoing.ROW_DESCRIPTION_LIMIT));
    }
}
