package id.antrean.notification.sending;

import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Sender;
import id.antrean.notification.composition.Outgoing;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody is owed.
 *
 * @param id the same for every repetition of the event
 * @param office whose number it comes from
 * @param kind what it is about
 * @param recipient who gets it
 * @param answers the message that it answers, or null when nobody asked
 * @param content what it says
 */
public record NewMessage(
        String id,
        OfficeCode office,
        Kind kind,
        Sender recipient,
        @Nullable MessageId answers,
        Outgoing content) {

    /** What a message is about. */
    public enum Kind {
        /** A place was granted. */
        BOOKING,
        /** No place was granted. */
        REFUSAL,
        /** A code became void. */
        EXPIRY,
        /** The office moved a booking. */
        MOVE,
        /** A booking was withdrawn. */
        WITHDRAWAL,
        /** People came onto a waiting list, or left it. */
        WAITING,
        /** A place is kept for somebody on a waiting list. */
        OFFER,
        /** An answer to something that was no registration. */
        ANSWER
    }
}
