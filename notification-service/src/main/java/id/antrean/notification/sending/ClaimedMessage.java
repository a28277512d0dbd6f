package id.antrean.notification.sending;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.composition.Outgoing;
import id.antrean.notification.composition.Outgoing.Choice;
import id.antrean.notification.template.TemplateMessage;
import id.antrean.notification.template.TemplateNames;
import id.antrean.notification.whatsapp.Interactive;
import id.antrean.notification.whatsapp.MessageRequest;
import id.antrean.notification.whatsapp.MessageRequest.Addressee;
import id.antrean.notification.whatsapp.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that this process is to send.
 *
 * @param id ours
 * @param position its place in the order
 * @param office whose number it comes from
 * @param to who gets it
 * @param answers WhatsApp's id of the message that it answers, or null
 * @param content what it says
 * @param template what is sent instead where {@code inWindow} is not so, or null
 * @param inWindow whether the person wrote in the last 24 hours, so that everything may be sent
 * @param attempt the number of this attempt, from 1
 */
record ClaimedMessage(
        String id,
        long position,
        OfficeCode office,
        Addressee to,
        @Nullable String answers,
        Outgoing content,
        @Nullable TemplateMessage template,
        boolean inWindow,
        int attempt) {

    /** The request that sends it; of a picture only the words. */
    MessageRequest request() {
        if (content instanceof Outgoing.RowList list) {
            Interactive body = Interactive.list(list.words(), list.opener(), rows(list.rows()));
            return MessageRequest.interactive(to, answers, id, body);
        }
        if (content instanceof Outgoing.Buttons buttons) {
            Interactive body = Interactive.buttons(buttons.words(), replies(buttons.buttons()));
            return MessageRequest.interactive(to, answers, id, body);
        }
        if (content instanceof Outgoing.Location place) {
            return MessageRequest.location(to, answers, id, location(place));
        }
        if (content instanceof Outgoing.ContactRequest) {
            return MessageRequest.interactive(to, answers, id, Interactive.numberRequest(content.words()));
        }
        return MessageRequest.text(to, answers, id, content.words());
    }

    private static MessageRequest.Location location(Outgoing.Location place) {
        return new MessageRequest.Location(place.latitude(), place.longitude(), place.name(), place.address());
    }

    private static List<Interactive.Row> rows(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Interactive.Row(choice.id(), choice.title(), choice.description()))
                .toList();
    }

    private static List<Interactive.Reply> replies(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Interactive.Reply(choice.id(), choice.title()))
                .toList();
    }

    /** The request that sends a template instead. */
    MessageRequest requestAs(String templateName, TemplateMessage message) {
        String language = TemplateNames.code(message.language());
        return MessageRequest.template(
                to, id, Template.of(templateName, language, message.parameters(), message.payloads()));
    }

    /** The request that sends it with the picture that was uploaded. */
    MessageRequest requestWithPicture(String mediaId) {
        return MessageRequest.image(to, answers, id, mediaId, content.words());
    }

    @Override
    public String toString() {
        return "ClaimedMessage[" + id + "]";
    }
}
