package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wrote a part of a registration, or something that is one only where it was asked for: a word that may be a
 * name. With what the sender wrote before, it may be whole.
 *
 * @param office the office that was written to
 * @param messageId the message
 * @param sender who wrote
 * @param name of the person who is to come, or null
 * @param birthDate of that person, not in the future, or null
 * @param visitDate the day asked for, or null
 * @param faults what else was written and is wrong; else empty
 * @param certain whether it is meant as a registration whatever was asked; else it counts only as the answer to a question
 * @param language the language of the message, or null when its words show none
 * @param sentAt when it was sent, to the second
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartsReceived(
        OfficeCode office,
        MessageId messageId,
        Sender sender,
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate visitDate,
        List<MessageReceived.Fault> faults,
        @JsonProperty(required = true) boolean certain,
        @Nullable Language language,
        Instant sentAt)
        implements Event {

    public PartsReceived {
        requireNonNull(office, "office");
        requireNonNull(messageId, "messageId");
        requireNonNull(sender, "sender");
        requireNonNull(sentAt, "sentAt");
        faults = List.copyOf(requireNonNull(faults, "faults"));
    }

    @Override
    public String toString() {
        return "PartsReceived[" + office + "]";
    }

    @Override
    public String key() {
        return office.value();
    }
}
