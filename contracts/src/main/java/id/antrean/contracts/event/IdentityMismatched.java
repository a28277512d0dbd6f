package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import java.time.Instant;

/**
 * At the counter the papers shown were not those of the person of the code (R3). The person may still come.
 *
 * @param code whose code was shown
 * @param office where
 * @param officer the account that compared them (R12)
 * @param comparedAt when
 */
public record IdentityMismatched(BookingCode code, OfficeCode office, String officer, Instant comparedAt)
        implements Event {

    public IdentityMismatched {
        requireNonNull(code, "code");
        requireNonNull(office, "office");
        requireNonNull(officer, "officer");
        requireNonNull(comparedAt, "comparedAt");
    }

    @Override
    public String key() {
        return code.value();
    }
}
