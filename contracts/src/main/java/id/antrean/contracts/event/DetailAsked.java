package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * A registration lacks something, and the sender is to be asked for it.
 *
 * @param office where
 * @param messageId the message that is answered
 * @param sender who wrote
 * @param detail what is asked for
 * @param name what is known of the registration so far, or null
 * @param birthDate what is known of it so far, or null
 * @param visitDate what is known of it so far, or null
 * @param days the nearest days with room, earliest first, where the day is asked for; else empty
 * @param faults what was wrong with the message that is answered; else empty
 * @param language the language of that message, or null when its words show none
 * @param askedAt when it was decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DetailAsked(
        OfficeCode office,
        MessageId messageId,
        Sender sender,
        Detail detail,
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate visitDate,
        List<LocalDate> days,
        List<MessageReceived.Fault> faults,
        @Nullable Language language,
        Instant askedAt)
        implements Event {

    public DetailAsked {
        requireNonNull(office, "office");
        requireNonNull(messageId, "messageId");
        requireNonNull(sender, "sender");
        requireNonNull(detail, "detail");
        requireNonNull(askedAt, "askedAt");
        days = List.copyOf(requireNonNull(days, "days"));
        faults = List.copyOf(requireNonNull(faults, "faults"));
    }

    /** What is asked for: the first that lacks, in this order. */
    public enum Detail {
        /** Nothing yet: what was written belongs to no registration, so the sender is greeted and told how to register. */
        ANYTHING,
        /** The name. */
        NAME,
        /** The birth date. */
        BIRTH_DATE,
        /** The day of the visit. */
        VISIT_DATE
    }

    @Override
    public String toString() {
        return "DetailAsked[" + office + "]";
    }

    @Override
    public String key() {
        return messageId.value();
    }
}
