package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import id.antrean.contracts.value.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A place was granted.
 *
 * @param code what to show at the counter
 * @param office where
 * @param messageId the message that asked for it
 * @param sender who registered
 * @param person for whom
 * @param category what the person's age on that day makes of him or her
 * @param date the day of the visit, in the office's zone
 * @param slotStart from when, in the office's zone
 * @param slotEnd until when, in the office's zone
 * @param arriveBy when to be there at the latest (R6), in the office's zone
 * @param standing what the misuse of the sender's number has come to
 * @param replaces the code that the office had moved to another day and that is void from now on, or null
 * @param language the language of the message that asked, or null when its words show none
 * @param issuedAt when it was granted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookingIssued(
        BookingCode code,
        OfficeCode office,
        MessageId messageId,
        Sender sender,
        Person person,
        Category category,
        LocalDate date,
        OffsetDateTime slotStart,
        OffsetDateTime slotEnd,
        OffsetDateTime arriveBy,
        Standing standing,
        @Nullable BookingCode replaces,
        @Nullable Language language,
        Instant issuedAt)
        implements Event {

    public BookingIssued {
        requireNonNull(code, "code");
        requireNonNull(office, "office");
        requireNonNull(messageId, "messageId");
        requireNonNull(sender, "sender");
        requireNonNull(person, "person");
        requireNonNull(category, "category");
        requireNonNull(date, "date");
        requireNonNull(slotStart, "slotStart");
        requireNonNull(slotEnd, "slotEnd");
        requireNonNull(arriveBy, "arriveBy");
        requireNonNull(standing, "standing");
        requireNonNull(issuedAt, "issuedAt");
    }

    @Override
    public String key() {
        return code.value();
    }
}
