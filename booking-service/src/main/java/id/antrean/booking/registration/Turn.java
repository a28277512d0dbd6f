package id.antrean.booking.registration;

import id.antrean.booking.sender.SenderRow;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits for its answer.
 *
 * @param id the id of its event
 * @param message what was asked
 * @param sender who asks
 * @param parts the random parts of the codes of bookings, if places are granted
 * @param token what a request or a place on a waiting list will be called
 */
record Turn(String id, Event message, SenderRow sender, List<Long> parts, String token) {

    /** What a booking at this office is called; a tap may be for another office than the one that was written to. */
    BookingCode code(OfficeCode office, int index) {
        return BookingCode.of(office, parts.get(index));
    }

    /** The same with the owner that the number has by now. */
    Turn withOwner(@Nullable Person owner) {
        SenderRow known = new SenderRow(
                sender.id(),
                sender.phone(),
                sender.userId(),
                owner,
                sender.blockedUntil(),
                sender.flaggedUntil(),
                sender.lastSeenAt());
        return new Turn(id, message, known, parts, token);
    }
}
