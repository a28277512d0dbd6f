package id.antrean.notification.composition;

import id.antrean.contracts.event.MessageReceived;

/** Answers messages that are neither a registration nor about one. */
public final class ConversationMessages {

    private static final String PARAGRAPH = "\n\n";

    private ConversationMessages() {}

    /** The answer to a message that is no registration. */
    public static Outgoing answer(MessageReceived message, Scene scene) {
        ConversationWording wording = ConversationWording.in(scene.language());
        Phrases phrases = Phrases.in(scene.language());
        String howTo = phrases.howTo(Registration.example(scene.soon()));
        String free = phrases.freeOfCharge();
        return switch (message.intent()) {
            case FAULTY_REGISTRATION -> text(wording.faults(message.faults()), howTo, free);
            case INFO, PLACE -> text(wording.info(scene.place()), howTo, wording.menu(), free);
            case LOST_OR_DAMAGED -> text(wording.lostOrDamaged());
            case NOT_TEXT -> text(wording.notText(), howTo, free);
            case OTHER -> text(wording.welcome(scene.place()), howTo, wording.shortMenu(), free);
        };
    }

    private static Outgoing text(String... paragraphs) {
        return new Outgoing.Text(String.join(PARAGRAPH, paragraphs));
    }
}
