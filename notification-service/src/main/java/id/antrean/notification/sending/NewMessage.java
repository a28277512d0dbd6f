package id.antrean.notification.sending;

import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Sender;
import id.antrean.notification.composition.Outgoing;
import id.antrean.notification.template.TemplateMessage;
import java.time.Instant;
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
 * @param template what is sent instead outside the 24 hours after the person's last message, or null where nothing is
 * @param expiresAt after which nobody needs it any more, or null
 */
public record NewMessage(
        String id,
        OfficeCode office,
        Kind kind,
        Sender recipient,
        @Nullable MessageId answers,
        Outgoing content,
        @Nullable TemplateMessage template,
        @Nullable Instant expiresAt) {

    /** How urgent a message is; what people wait for goes first. */
    public enum Priority {
        /** Somebody asked. */
        ANSWER,
        /** Nobody asked, but it cannot wait. */
        NOTICE,
        /** Goes out in large numbers, and has time. */
        BULK
    }

    /** What a message is about. */
    public enum Kind {
        /** A place was granted. */
        BOOKING(Priority.ANSWER),
        /** No place was granted. */
        REFUSAL(Priority.ANSWER),
        /** A code became void. */
        EXPIRY(Priority.NOTICE),
        /** The office moved a booking. */
        MOVE(Priority.NOTICE),
        /** A booking was withdrawn. */
        WITHDRAWAL(Priority.ANSWER),
        /** People came onto a waiting list, or left it. */
        WAITING(Priority.ANSWER),
        /** A place is kept for somebody on a waiting list. */
        OFFER(Priority.NOTICE),
        /** An answer to something that was no registration. */
        ANSWER(Priority.ANSWER),
        /** A registration lacks something. */
        QUESTION(Priority.ANSWER),
        /** A visit is near. */
        REMINDER(Priority.BULK),
        /** Asks for the phone number. */
        NUMBER_REQUEST(Priority.NOTICE);

        private final Priority priority;

        Kind(Priority priority) {
            this.priority = priority;
        }

        /** How urgent messages of this kind are. */
        public Priority priority() {
            return priority;
        }
    }
}
