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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sender left a waiting list.
 *
 * @param office where
 * @param messageId the message that asked for it
 * @param sender who asked
 * @param persons who waited
 * @param date the day, in the office's zone
 * @param language the language of the message that asked, or null when its words show none
 * @param leftAt when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WaitingLeft(
        OfficeCode office,
        MessageId messageId,
        Sender sender,
        List<Person> persons,
        LocalDate date,
        @Nullable Language language,
        Instant leftAt)
        implements Event {

    public WaitingLeft {
        requireNonNull(office, "office");
        requireNonNull(messageId, "messageId");
        requireNonNull(sender, "sender");
        persons = List.copyOf(requireNonNull(persons, "persons"));
        requireNonNull(date, "date");
        requireNonNull(leftAt, "leftAt");
    }

    @Override
    public String key() {
        return messageId.value();
    }
}
