package id.antrean.notification.composition;

import static id.antrean.notification.composition.ConversationWording.quoted;

import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.value.Category;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers in English. */
final class EnglishConversation implements ConversationWording {

    private final Phrases phrases = new EnglishPhrases();

    @Override
    public String faults(List<Fault> faults) {
        String listed = "Sorry, your registration cannot be processed yet:\n"
                + faults.stream().limit(MOST_FAULTS).map(this::fault).collect(Collectors.joining("\n"));
        return ConversationWording.someAreHeldBack(faults)
                ? listed + "\n\nAll of one message are registered, or none: *correct it, and send all lines again "
                        + "together*."
                : listed;
    }

    @Override
    public String fault(Fault fault) {
        String part = quoted(fault.text());
        return "• "
                + switch (fault.kind()) {
                    case PARTS ->
                        "The registration%s needs three parts, each after a #: name, birth date, date of the visit."
                                .formatted(part);
                    case NAME ->
                        "The name%s cannot be read: please write it between the # signs, letters only, 2 to 100 of them."
                                .formatted(part);
                    case BIRTH_DATE -> "The birth date%s %s.".formatted(part, noDate(fault.text()));
                    case BIRTH_DATE_IN_FUTURE ->
                        "The birth date%s is still to come; please check the year.".formatted(part);
                    case BIRTH_DATE_TOO_LONG_AGO ->
                        "The birth date%s is too long ago; please check the year.".formatted(part);
                    case VISIT_DATE -> "The date of the visit%s %s.".formatted(part, noDate(fault.text()));
                    case TOO_MANY ->
                        "One message holds five registrations at most; please send this one in the next message:%s."
                                .formatted(part);
                    case HELD_BACK -> "The line%s is right, but waits for the others.".formatted(part);
                };
    }

    private static String noDate(@Nullable String text) {
        return ConversationWording.isOneDate(text)
                ? "is not in the calendar"
                : "cannot be read; please write one date, eight digits: day, month, year";
    }

    @Override
    public String info(Place place) {
        return """
                *Passport queue of %s*
                %s

                • One person, one booking. A booking cannot be deleted or changed.
                • Be there %s minutes before the appointment; after its time the code is void, and you may register again.
                • Show the booking code at the counter, on the phone that registered.
                • Not for lost or damaged passports: go straight to the office that issued them.

                *Bring originals and A4 copies; all data on them must be identical.*
                Adults:
                %s
                Children:
                %s""".formatted(
                        place.name(),
                        place.address(),
                        place.arriveBeforeMinutes(),
                        phrases.requirements(Category.ADULT),
                        phrases.requirements(Category.CHILD));
    }

    @Override
    public String menu() {
        return """
                Words you can send:
                *STATUS* your bookings
                *UBAH* if you cannot come
                *BATAL* about cancelling
                *KENAPA* what is on record about your number
                *INFO* this message""";
    }

    @Override
    public String lostOrDamaged() {
        return """
                This queue is *not for lost or damaged passports*.

                Please go straight, without a booking, to the immigration office that issued the passport; an interview \
                record (BAP) is made there. Lost: bring a report of the loss from the police. Damaged: bring the \
                passport.""";
    }

    @Override
    public String notText() {
        return "Sorry, only text messages can be read here; pictures, voice notes, locations and the like cannot.";
    }

    @Override
    public String welcome(Place place) {
        return "Welcome to the passport queue of *%s*.".formatted(place.name());
    }

    @Override
    public String shortMenu() {
        return "Send *INFO* for the requirements, *STATUS* for your bookings.";
    }
}
