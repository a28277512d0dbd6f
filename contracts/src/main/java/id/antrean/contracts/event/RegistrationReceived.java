package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for visits in a form that was understood (R1): one, or several in one message, of which all are granted
 * or none. Whether the days have room is not decided yet.
 *
 * @param office the office that was written to
 * @param messageId the message that asked
 * @param sender who wrote
 * @param person for whom, the first of them
 * @param visitDate the day asked for, any day
 * @param others the further registrations of the message, in its order
 * @param shape the form in which the message was typed, without what was typed: letters as A, digits as 9
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
        List<Entry> others,
        String shape,
        @Nullable Language language,
        Instant sentAt)
        implements Event {

    /** How many people one message registers at most: an owner and four dependants (R2). */
    public static final int MAX_ENTRIES = 5;

    public RegistrationReceived {
        requireNonNull(office, "office");
        requireNonNull(messageId, "messageId");
        requireNonNull(sender, "sender");
        requireNonNull(person, "person");
        requireNonNull(visitDate, "visitDate");
        requireNonNull(shape, "shape");
        requireNonNull(sentAt, "sentAt");
        others = List.copyOf(requireNonNull(others, "others"));
        if (others.size() >= MAX_ENTRIES) {
            throw new IllegalArgumentException("a message registers at most " + MAX_ENTRIES);
        }
    }

    /**
     * One registration of a message.
     *
     * @param person for whom
     * @param visitDate the day asked for, any day
     */
    public record Entry(Person person, LocalDate visitDate) {

        public Entry {
            requireNonNull(person, "person");
            requireNonNull(visitDate, "visitDate");
        }
    }

    /** All registrations of the message in its order, at least one. */
    @JsonIgnore
    public List<Entry> entries() {
        return Stream.concat(Stream.of(new Entry(person, visitDate)), others.stream())
                .toList();
    }

    @Override
    public String key() {
        return office.value();
    }
}
