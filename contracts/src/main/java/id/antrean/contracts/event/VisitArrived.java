package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import java.time.Instant;

/**
 * The holder of a code was there in time and was checked in.
 *
 * @param code whose
 * @param office where
 * @param queueNumber the place in the day's order of arrivals, from 1
 * @param officer the account that checked the person in (R12)
 * @param arrivedAt when
 */
public record VisitArrived(BookingCode code, OfficeCode office, int queueNumber, String officer, Instant arrivedAt)
        implements Event {

    public VisitArrived {
        requireNonNull(code, "code");
        requireNonNull(office, "office");
        requireNonNull(officer, "officer");
        requireNonNull(arrivedAt, "arrivedAt");
        if (queueNumber < 1) {
            throw new IllegalArgumentException("queue number must be 1 or more, but was " + queueNumber);
        }
    }

    @Override
    public String key() {
        return code.value();
    }
}
