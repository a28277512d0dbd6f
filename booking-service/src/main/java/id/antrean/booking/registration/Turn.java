package id.antrean.booking.registration;

import id.antrean.booking.sender.SenderRow;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits for its answer.
 *
 * @param id the id of its event
 * @param message what was asked
 * @param sender who asks
 * @param codes what bookings will be called if places are granted
 * @param token what a request or a place on a waiting list will be called
 */
record Turn(String id, Event message, SenderRow sender, List<BookingCode> codes, String token) {

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
        return new Turn(id, message, known, codes, token);
    }
}
