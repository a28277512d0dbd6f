package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wrote something that is no registration, and is to be answered.
 *
 * @param office the office that was written to
 * @param messageId the message
 * @param sender who wrote
 * @param intent what was understood of it; its text is not passed on
 * @param faults what is wrong with it, where it was meant as a registration; else empty
 * @param suggestions what a faulty registration may have meant, to be asked back, likeliest first, at most
 *     {@value #MOST_SUGGESTIONS}; else null
 * @param language the language of the message, or null when its words show none
 * @param sentAt when it was sent, to the second
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageReceived(
        OfficeCode office,
        MessageId messageId,
        Sender sender,
        Intent intent,
        List<Fault> faults,
        @Nullable List<RegistrationReceived.Entry> suggestions,
        @Nullable Language language,
        Instant sentAt)
        implements Event {

    /** As many as a message has buttons. */
    public static final int MOST_SUGGESTIONS = 3;

    public MessageReceived {
        requireNonNull(office, "office");
        requireNonNull(messageId, "messageId");
        requireNonNull(sender, "sender");
        requireNonNull(intent, "intent");
        requireNonNull(sentAt, "sentAt");
        faults = List.copyOf(requireNonNull(faults, "faults"));
        suggestions = suggestions == null || suggestions.isEmpty() ? null : List.copyOf(suggestions);
        if (suggestions != null && suggestions.size() > MOST_SUGGESTIONS) {
            throw new IllegalArgumentException("a message makes at most " + MOST_SUGGESTIONS + " suggestions");
        }
    }

    /** What a message is about. */
    public enum Intent {
        /** Meant as a registration, but something in it is wrong. */
        FAULTY_REGISTRATION,
        /** INFO: asks for the rules and the requirements. */
        INFO,
        /** Asks where the office is. */
        PLACE,
        /** Asks about a lost or damaged passport, for which this queue is not (R9). */
        LOST_OR_DAMAGED,
        /** A picture, voice note, place or the like, which nobody reads here. */
        NOT_TEXT,
        /** A greeting, a question, or anything else. */
        OTHER
    }

    /**
     * One thing that is wrong with a registration.
     *
     * @param kind what is wrong
     * @param text the part as it was written, cut to 40 characters, or null where a part is missing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(Kind kind, @Nullable String text) {

        /** The longest part that is repeated to the person. */
        public static final int MAX_TEXT = 40;

        public Fault {
            requireNonNull(kind, "kind");
            if (text != null && text.length() > MAX_TEXT) {
                // Half of a surrogate pair could not be written as UTF-8.
                text = text.substring(
                        0, Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT);
            }
        }

        /** What is wrong. */
        public enum Kind {
            /** Fewer or more parts than name, birth date and visit date. */
            PARTS,
            /** No name, or one with digits or signs in it, or a very long one. */
            NAME,
            /** No date of the calendar, for example 31022017. */
            BIRTH_DATE,
            /** A birth date that is still to come. */
            BIRTH_DATE_IN_FUTURE,
            /** A birth date longer ago than anybody has lived. */
            BIRTH_DATE_TOO_LONG_AGO,
            /** No date of the calendar. */
            VISIT_DATE,
            /** A day of visit that is past. */
            VISIT_DATE_PAST,
            /** A registration beyond the five that one message may hold. */
            TOO_MANY,
            /** Nothing is wrong with this line, but it waits for the others of its message: all are registered, or none. */
            HELD_BACK
        }

        @Override
        public String toString() {
            return "Fault[" + kind + "]";
        }
    }

    @Override
    public String key() {
        return sender.key();
    }
}
