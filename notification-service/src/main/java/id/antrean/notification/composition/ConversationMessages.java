package id.antrean.notification.composition;

import id.antrean.contracts.event.MessageReceived;
import id.antrean.platform.office.Coordinates;

/** Answers messages that are neither a registration nor about one. */
public final class ConversationMessages {

    private static final String PARAGRAPH = "\n\n";

    private ConversationMessages() {}

    /** The answer to a message that is no registration. */
    public static Outgoing answer(MessageReceived message, Scene scene) {
        ConversationWording wording = new ConversationWording(scene.texts());
        Phrases phrases = new Phrases(scene.texts());
        String howTo = phrases.howTo(Registration.example(scene.soon()));
        String free = phrases.freeOfCharge();
        return switch (message.intent()) {
            case FAULTY_REGISTRATION ->
                message.suggestions() != null
                        ? SuggestionMessages.suggested(message, message.suggestions(), scene)
                        : text(wording.faults(message.faults()), howTo, free);
            case INFO -> text(wording.info(scene.place()), howTo, wording.menu(), free);
            case PLACE -> place(scene);
            case LOST_OR_DAMAGED -> text(wording.lostOrDamaged());
            case NOT_TEXT -> text(wording.notText(), howTo, free);
            case OTHER -> text(wording.welcome(scene.place()), howTo, wording.shortMenu(), free);
        };
    }

    /** The office on the map; where it is not known there, in words. */
    private static Outgoing place(Scene scene) {
        Place place = scene.place();
        Coordinates coordinates = scene.office().coordinates();
        return coordinates == null
                ? text(new ConversationWording(scene.texts()).place(place))
                : new Outgoing.Location(coordinates.latitude(), coordinates.longitude(), place.name(), place.address());
    }

    /** Asks somebody who hides the number to share it: a typed number would prove nothing. */
    public static Outgoing askForNumber(Scene scene) {
        return new Outgoing.ContactRequest(new ConversationWording(scene.texts()).askForNumber());
    }

    private static Outgoing text(String... paragraphs) {
        return new Outgoing.Text(String.join(PARAGRAPH, paragraphs));
    }
}
