package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A booking was given back before the visit: its code is void, and it stays on record (R4).
 *
 * @param code whose code is void
 * @param office where
 * @param sender who registered
 * @param person for whom it was
 * @param slotStart from when it was, in the office's zone
 * @param cause why
 * @param messageId the message that asked for it, or null where none did
 * @param language the language in which to tell it, or null when no message showed one
 * @param withdrawnAt when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookingWithdrawn(
        BookingCode code,
        OfficeCode office,
        Sender sender,
        Person person,
        OffsetDateTime slotStart,
        Cause cause,
        @Nullable MessageId messageId,
        @Nullable Language language,
        Instant withdrawnAt)
        implements Event {

    public BookingWithdrawn {
        requireNonNull(code, "code");
        requireNonNull(office, "office");
        requireNonNull(sender, "sender");
        requireNonNull(person, "person");
        requireNonNull(slotStart, "slotStart");
        requireNonNull(cause, "cause");
        requireNonNull(withdrawnAt, "withdrawnAt");
    }

    /** Why a booking was given back. */
    public enum Cause {
        /** Its sender withdrew it, where the office allows that. */
        BY_SENDER,
        /** The office had moved it, and the person registered anew for another day; that booking is told of. */
        REPLACED
    }

    @Override
    public String key() {
        return code.value();
    }
}
