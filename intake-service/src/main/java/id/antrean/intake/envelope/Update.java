package id.antrean.intake.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.contracts.event.DeliveryReported.Pricing;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.Sender;
import id.antrean.platform.office.Office;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that a webhook tells. */
public sealed interface Update {

    /**
     * Somebody wrote, and is to be answered.
     *
     * @param office the office that was written to
     * @param id the message
     * @param sender who wrote
     * @param text what was typed, also as a caption or on a button; null for a picture, a voice note and the like
     * @param sentAt when, or null where the webhook does not say so
     */
    record Message(
            Office office,
            MessageId id,
            Sender sender,
            @Nullable String text,
            @Nullable Instant sentAt) implements Update {

        @Override
        public String toString() {
            return "Message[" + office.code() + "]";
        }
    }

    /**
     * Somebody tapped what the booking service had offered.
     *
     * @param office the office that was written to
     * @param id the message
     * @param sender who tapped
     * @param choice the id that was offered, see {@link id.antrean.contracts.event.Choices}
     * @param sentAt when, or null where the webhook does not say so
     */
    record Choice(
            Office office,
            MessageId id,
            Sender sender,
            String choice,
            @Nullable Instant sentAt) implements Update {

        @Override
        public String toString() {
            return "Choice[" + office.code() + "]";
        }
    }

    /**
     * A person has another number or user id than before.
     *
     * @param office the office that was told
     * @param id the message that told it
     * @param previous who the person was
     * @param current who the person is now
     * @param changedAt when it was told, or null where the webhook does not say so
     */
    record SenderChange(
            Office office,
            MessageId id,
            Sender previous,
            Sender current,
            @Nullable Instant changedAt) implements Update {

        @Override
        public String toString() {
            return "SenderChange[" + office.code() + "]";
        }
    }

    /**
     * What became of a message of ours.
     *
     * @param id the message
     * @param callbackData what we gave along when we sent it, or null
     * @param status {@code sent}, {@code delivered}, {@code read}, {@code failed} or another
     * @param errorCode Meta's code of the failure, or null
     * @param pricing what Meta charges for, or null where the webhook does not say so
     * @param at since when, or null where the webhook does not say so
     */
    record Delivery(
            MessageId id,
            @Nullable String callbackData,
            String status,
            @Nullable Integer errorCode,
            @Nullable Pricing pricing,
            @Nullable Instant at)
            implements Update {}

    /**
     * Something about the account, a number or a template; see {@link id.antrean.contracts.event.AccountReported} for the
     * parts.
     *
     * @param subject the webhook's field, or {@code error}
     * @param account the id of the account or number, digits; empty where it was not told
     * @param event what happened, in Meta's words, or null
     * @param template the template's name, or null
     * @param templateLanguage the template's language, or null
     * @param errorCode Meta's code of the error, or null
     * @param at when it was told, or null where the webhook does not say so
     * @param told what was told, all of it; only to tell reports apart, as it may be personal
     */
    record AccountReport(
            String subject,
            String account,
            @Nullable String event,
            @Nullable String template,
            @Nullable String templateLanguage,
            @Nullable Integer errorCode,
            @Nullable Instant at,
            JsonNode told)
            implements Update {

        @Override
        public String toString() {
            return "AccountReport[" + subject + "]";
        }
    }

    /**
     * Nothing that anybody waits for an answer to.
     *
     * @param what in words for the log; never from free text
     */
    record Ignored(String what) implements Update {}

    /**
     * Cannot be processed, and must not be lost.
     *
     * @param cause a code for the dead letter
     * @param change the change of the webhook that holds it, without the updates beside it
     */
    record Rejected(Cause cause, JsonNode change) implements Update {

        @Override
        public String toString() {
            return "Rejected[" + cause + "]";
        }
    }

    /** Why an update cannot be processed. */
    enum Cause {
        /** No office is configured with this phone number id. */
        UNKNOWN_OFFICE("unknown-office"),
        /** Neither a phone number nor a user id: nobody could be answered. */
        NO_SENDER("no-sender"),
        /** Without an id a repetition cannot be told from a new message. */
        NO_MESSAGE_ID("no-message-id"),
        /** A delivery report without its status. */
        NO_STATUS("no-status");

        private final String code;

        Cause(String code) {
            this.code = code;
        }

        /** The code in the dead letter's header. */
        public String code() {
            return code;
        }
    }
}
