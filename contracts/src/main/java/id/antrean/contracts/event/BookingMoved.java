package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The office moved a booking to another time. The code stays; whoever cannot come then may register again at once.
 *
 * @param code the code, which stays
 * @param office where
 * @param sender who registered and is to be told
 * @param person for whom
 * @param category what the person's age on the new day makes of him or her
 * @param previousSlotStart from when it was, in the office's zone
 * @param date the new day, in the office's zone
 * @param slotStart from when, in the office's zone
 * @param slotEnd until when, in the office's zone
 * @param arriveBy when to be there at the latest (R6), in the office's zone
 * @param reason why, in the words of the office
 * @param language the language in which to tell it, or null when no message showed one
 * @param movedAt when it was moved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookingMoved(
        BookingCode code,
        OfficeCode office,
        Sender sender,
        Person person,
        Category category,
        OffsetDateTime previousSlotStart,
        LocalDate date,
        OffsetDateTime slotStart,
        OffsetDateTime slotEnd,
        OffsetDateTime arriveBy,
        String reason,
        @Nullable Language language,
        Instant movedAt)
        implements Event {

    public BookingMoved {
        requireNonNull(code, "code");
        requireNonNull(office, "office");
        requireNonNull(sender, "sender");
        requireNonNull(person, "person");
        requireNonNull(category, "category");
        requireNonNull(previousSlotStart, "previousSlotStart");
        requireNonNull(date, "date");
        requireNonNull(slotStart, "slotStart");
        requireNonNull(slotEnd, "slotEnd");
        requireNonNull(arriveBy, "arriveBy");
        requireNonNull(reason, "reason");
        requireNonNull(movedAt, "movedAt");
    }

    @Override
    public String key() {
        return code.value();
    }
}
