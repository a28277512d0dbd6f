package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place became free for somebody on the waiting list, and is kept for a while.
 *
 * @param offer what this offer is called; unlike a code it gives no right to anything
 * @param office where
 * @param sender who is to be told
 * @param persons for whom
 * @param date the day, in the office's zone
 * @param slotStart from when, in the office's zone; of several places the first
 * @param arriveBy when to be there at the latest (R6), in the office's zone
 * @param keptUntil until when the place is kept, in the office's zone
 * @param takeChoice the choice that books it
 * @param leaveChoice the choice that gives it to the next one
 * @param language the language in which to tell it, or null when no message showed one
 * @param offeredAt when it was offered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceOffered(
        String offer,
        OfficeCode office,
        Sender sender,
        List<Person> persons,
        LocalDate date,
        OffsetDateTime slotStart,
        OffsetDateTime arriveBy,
        OffsetDateTime keptUntil,
        String takeChoice,
        String leaveChoice,
        @Nullable Language language,
        Instant offeredAt)
        implements Event {

    public PlaceOffered {
        requireNonNull(offer, "offer");
        requireNonNull(office, "office");
        requireNonNull(sender, "sender");
        persons = List.copyOf(requireNonNull(persons, "persons"));
        requireNonNull(date, "date");
        requireNonNull(slotStart, "slotStart");
        requireNonNull(arriveBy, "arriveBy");
        requireNonNull(keptUntil, "keptUntil");
        requireNonNull(takeChoice, "takeChoice");
        requireNonNull(leaveChoice, "leaveChoice");
        requireNonNull(offeredAt, "offeredAt");
    }

    @Override
    public String key() {
        return sender.key();
    }
}
