package id.antrean.contracts.event;

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

    @Override
    public String key() {
        return code.value();
    }
}
