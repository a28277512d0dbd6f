package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
 * People were put on the waiting list of a full day, or were there already.
 *
 * @param office where
 * @param messageId the message that asked for it
 * @param sender who asked and will be told
 * @param persons for whom: one, or several who want to come together
 * @param date the day, in the office's zone
 * @param ahead how many are before them on the list
 * @param language the language of the message that asked, or null when its words show none
 * @param joinedAt when they were put on it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WaitingJoined(
        OfficeCode office,
        MessageId messageId,
        Sender sender,
        List<Person> persons,
        LocalDate date,
        @JsonProperty(required = true) int ahead,
        @Nullable Language language,
        Instant joinedAt)
        implements Event {

    public WaitingJoined {
        requireNonNull(office, "office");
        requireNonNull(messageId, "messageId");
        requireNonNull(sender, "sender");
        persons = List.copyOf(requireNonNull(persons, "persons"));
        requireNonNull(date, "date");
        requireNonNull(joinedAt, "joinedAt");
    }

    @Override
    public String key() {
        return messageId.value();
    }
}
