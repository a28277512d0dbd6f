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
 * A registration was understood, or a day was chosen, but no place was granted.
 *
 * @param office where
 * @param messageId the message that asked
 * @param sender who registered
 * @param person for whom; of several in one message the first for whom there is no place
 * @param others the others of the same message, who were not booked either: all are, or none
 * @param visitDate the day asked for
 * @param reason why not
 * @param alternatives the nearest days that have room for all of them, earliest first; empty where the reason is not the
 *     day
 * @param waitChoice the choice that puts them on the waiting list of the day, or null where there is none
 * @param held the booking that the person has already, only where it is this sender's own; else null
 * @param blockedUntil when a blacklisted number may book again, else null
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
        List<Person> others,
        LocalDate visitDate,
        Reason reason,
        List<Alternative> alternatives,
        @Nullable String waitChoice,
        @Nullable HeldBooking held,
        @Nullable Instant blockedUntil,
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
        others = List.copyOf(requireNonNull(others, "others"));
        alternatives = List.copyOf(requireNonNull(alternatives, "alternatives"));
    }

    /** Why no place was granted. */
    public enum Reason {
        /** The person holds an open booking that this sender registered. */
        ALREADY_BOOKED,
        /** The person holds an open booking that another number registered; its code is not told. */
        ALREADY_BOOKED_BY_OTHER,
        /** The person is there twice in one message. */
        TWICE_IN_MESSAGE,
        /** The number is that of somebody else, and the person is neither toddler nor elderly on that day (R2). */
        NUMBER_OF_ANOTHER,
        /** The number has as many open bookings of dependants as it may have (R2). */
        TOO_MANY_DEPENDANTS,
        /** The number is blacklisted (R10). */
        BLACKLISTED,
        /** Every place of the day is taken. */
        DAY_FULL,
        /** The office is closed that day. */
        DAY_CLOSED,
        /** The day is over. */
        DAY_PAST,
        /** It is today, and no slot is left that could be reached in time (R6). */
        TODAY_TOO_LATE,
        /** The day is further ahead than places are given out. */
        BEYOND_HORIZON,
        /** The place that was offered from the waiting list is no longer kept: the time to take it is over. */
        OFFER_OVER
    }

    /**
     * A day with room.
     *
     * @param date the day, in the office's zone
     * @param choice the choice that books it, if it still has room then
     */
    public record Alternative(LocalDate date, String choice) {

        public Alternative {
            requireNonNull(date, "date");
            requireNonNull(choice, "choice");
        }
    }

    @Override
    public String key() {
        return messageId.value();
    }
}
