package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for a visit in a form that was understood (R1). Whether the day has room is not decided yet.
 *
 * @param office the office that was written to
 * @param messageId the message that asked
 * @param sender who wrote
 * @param person for whom
 * @param visitDate the day asked for, any day
 * @param language the language of the message, or null when its words show none
 * @param sentAt when it was sent, to the second
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationReceived(
        OfficeCode office,
        MessageId messageId,
        Sender sender,
        Person person,
        LocalDate visitDate,
        @Nullable Language language,
        Instant sentAt)
        implements Event {

    public RegistrationReceived {
        requireNonNull(office, "office");
        requireNonNull(messageId, "messageId");
        requireNonNull(sender, "sender");
        requireNonNull(person, "person");
        requireNonNull(visitDate, "visitDate");
        requireNonNull(sentAt, "sentAt");
    }

    @Override
    public String key() {
        return office.value();
    }
}
