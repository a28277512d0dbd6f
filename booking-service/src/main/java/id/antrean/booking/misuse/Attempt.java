package id.antrean.booking.misuse;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import java.time.Instant;

/**
 * Somebody was registered, or tried to be, by a sender.
 *
 * @param senderId the row of the sender
 * @param eventId the event that asked
 * @param office where
 * @param person for whom
 * @param result what came of it
 * @param shape the form in which the message was typed, or {@link #ASKED_TOGETHER}
 * @param sentAt when it was sent, to the second
 */
public record Attempt(
        long senderId, String eventId, OfficeCode office, Person person, Result result, String shape, Instant sentAt) {

    /** The shape of a registration that was asked together part by part: nobody typed it in one, so it has no form. */
    public static final String ASKED_TOGETHER = "dialogue";

    /** Whether the message was typed as a registration, in some form. */
    boolean isTyped() {
        return !shape.isBlank() && !shape.equals(ASKED_TOGETHER);
    }

    /** What matters here of the answer. */
    public enum Result {
        /** A place was granted. */
        GRANTED,
        /** The number is that of somebody else (R2). */
        NUMBER_OF_ANOTHER,
        /** The person holds a booking from another number. */
        HELD_BY_OTHER,
        /** Anything else, such as a full day. */
        OTHER
    }
}
