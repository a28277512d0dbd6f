package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The holder of a code was not there by the slot's start: the code is void, and the person may register again (R5).
 *
 * @param code whose
 * @param office where
 * @param sender who registered and is to be told
 * @param person for whom the place was
 * @param slotStart when the person was expected, in the office's zone
 * @param language the language of the message that asked, or null when its words showed none
 * @param expiredAt when the code became void
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitExpired(
        BookingCode code,
        OfficeCode office,
        Sender sender,
        Person person,
        OffsetDateTime slotStart,
        @Nullable Language language,
        Instant expiredAt)
        implements Event {

    public VisitExpired {
        requireNonNull(code, "code");
        requireNonNull(office, "office");
        requireNonNull(sender, "sender");
        requireNonNull(person, "person");
        requireNonNull(slotStart, "slotStart");
        requireNonNull(expiredAt, "expiredAt");
    }

    @Override
    public String key() {
        return code.value();
    }
}
