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
 * Somebody tapped a row of a list or a button that the booking service had offered, maybe long ago.
 *
 * @param office the office that was written to
 * @param messageId the message
 * @param sender who tapped
 * @param choice the id that was offered, see {@link Choices}
 * @param language the language of the message, or null when its words show none
 * @param sentAt when it was sent, to the second
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChoiceReceived(
        OfficeCode office,
        MessageId messageId,
        Sender sender,
        String choice,
        @Nullable Language language,
        Instant sentAt)
        implements Event {

    public ChoiceReceived {
        requireNonNull(office, "office");
        requireNonNull(messageId, "messageId");
        requireNonNull(sender, "sender");
        requireNonNull(choice, "choice");
        requireNonNull(sentAt, "sentAt");
    }

    @Override
    public String key() {
        return office.value();
    }
}
