package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registration was understood, but no place was granted.
 *
 * @param office where
 * @param messageId the message that asked
 * @param sender who registered
 * @param person for whom
 * @param visitDate the day asked for
 * @param reason why not
 * @param alternatives the nearest days that have room, earliest first; empty where the reason is not the day
 * @param held the booking that the person has already, only where it is this sender's own; else null
 * @param horizonDays how many days ahead the office gives out places
 * @param language the language of the message that asked, or null when its words show none
 * @param refusedAt when it was decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookingRefused(
        OfficeCode office,
        MessageId messageId,
        Sender sender,
        Person person,
        LocalDate visitDate,
        Reason reason,
        List<LocalDate> alternatives,
        @Nullable Held held,
        @JsonProperty(required = true) int horizonDays,
        @Nullable Language language,
        Instant refusedAt)
        implements Event {

    public BookingRefused {
        requireNonNull(office, "office");
        requireNonNull(messageId, "messageId");
        requireNonNull(sender, "sender");
        requireNonNull(person, "person");
        requireNonNull(visitDate, "visitDate");
        requireNonNull(reason, "reason");
        requireNonNull(refusedAt, "refusedAt");
        alternatives = List.copyOf(requireNonNull(alternatives, "alternatives"));
    }

    /** Why no place was granted. */
    public enum Reason {
        /** The person holds an open booking that this sender registered. */
        ALREADY_BOOKED,
        /** The person holds an open booking that another number registered; its code is not told. */
        ALREADY_BOOKED_BY_OTHER,
        /** Every place of the day is taken. */
        DAY_FULL,
        /** The office is closed that day. */
        DAY_CLOSED,
        /** The day is over. */
        DAY_PAST,
        /** It is today, and no slot is left that could be reached in time (R6). */
        TODAY_TOO_LATE,
        /** The day is further ahead than places are given out. */
        BEYOND_HORIZON
    }

    /**
     * The booking that stands in the way.
     *
     * @param code its code
     * @param office where it is, maybe another office
     * @param slotStart from when, in that office's zone
     * @param arriveBy when to be there at the latest, in that office's zone
     */
    public record Held(BookingCode code, OfficeCode office, OffsetDateTime slotStart, OffsetDateTime arriveBy) {

        public Held {
            requireNonNull(code, "code");
            requireNonNull(office, "office");
            requireNonNull(slotStart, "slotStart");
            requireNonNull(arriveBy, "arriveBy");
        }
    }

    @Override
    public String key() {
        return messageId.value();
    }
}
