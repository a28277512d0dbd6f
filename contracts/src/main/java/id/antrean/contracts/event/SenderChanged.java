package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Sender;
import java.time.Instant;

/**
 * WhatsApp told that a person now has another number or user id.
 *
 * @param office the office that was told
 * @param messageId the message that told it
 * @param previous who the person was
 * @param current who the person is now
 * @param changedAt when it was told, to the second
 */
public record SenderChanged(OfficeCode office, MessageId messageId, Sender previous, Sender current, Instant changedAt)
        implements Event {

    public SenderChanged {
        requireNonNull(office, "office");
        requireNonNull(messageId, "messageId");
        requireNonNull(previous, "previous");
        requireNonNull(current, "current");
        requireNonNull(changedAt, "changedAt");
    }

    @Override
    public String key() {
        return office.value();
    }
}
