package id.antrean.notification.sending;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.whatsapp.MessageRequest;
import id.antrean.notification.whatsapp.MessageRequest.Addressee;
import org.jspecify.annotations.Nullable;

/**
 * A message that this process is to send.
 *
 * @param id ours
 * @param position its place in the order
 * @param office whose number it comes from
 * @param to who gets it
 * @param answers WhatsApp's id of the message that it answers, or null
 * @param words the text, or the caption of the picture
 * @param picture the code whose picture goes along, or null
 * @param attempt the number of this attempt, from 1
 */
record ClaimedMessage(
        String id,
        long position,
        OfficeCode office,
        Addressee to,
        @Nullable String answers,
        String words,
        @Nullable BookingCode picture,
        int attempt) {

    MessageRequest asText() {
        return MessageRequest.text(to, answers, id, words);
    }

    MessageRequest asImage(String mediaId) {
        return MessageRequest.image(to, answers, id, mediaId, words);
    }

    @Override
    public String toString() {
        return "ClaimedMessage[" + id + "]";
    }
}
