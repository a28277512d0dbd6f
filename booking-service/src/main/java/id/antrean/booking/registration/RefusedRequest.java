package id.antrean.booking.registration;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import java.time.LocalDate;
import java.util.List;

/**
 * A registration that was refused for its day and may be taken up again by a tap.
 *
 * @param token what the ids of the choices call it
 * @param office where
 * @param senderId the row of the sender to whom they were offered
 * @param visitDate the day asked for
 * @param persons for whom, in the order of the message
 */
record RefusedRequest(String token, OfficeCode office, long senderId, LocalDate visitDate, List<Person> persons) {}
