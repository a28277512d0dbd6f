package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for what only the booking service knows. It comes the way of registrations, so that the answer knows of
 * what the sender asked for before.
 *
 * @param office the office that was written to
 * @param messageId the message
 * @param sender who wrote
 * @param subject what about
 * @param language the language of the message, or null when its words show none
 * @param sentAt when it was sent, to the second
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnquiryReceived(
        OfficeCode office,
        MessageId messageId,
        Sender sender,
        Subject subject,
        @Nullable Language language,
        Instant sentAt)
        implements Event {

    public EnquiryReceived {
        requireNonNull(office, "office");
        requireNonNull(messageId, "messageId");
        requireNonNull(sender, "sender");
        requireNonNull(subject, "subject");
        requireNonNull(sentAt, "sentAt");
    }

    /** What is asked. */
    public enum Subject {
        /** STATUS: which bookings and waiting places the sender has. */
        STATUS,
        /** KENAPA: why the number is flagged or blocked. */
        WHY,
        /** BATAL, HAPUS: wants to cancel (R4). */
        CANCEL,
        /** UBAH: wants another day. */
        CHANGE
    }

    @Override
    public String key() {
        return office.value();
    }
}
