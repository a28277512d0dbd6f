package id.antrean.booking.registration;

import static java.util.stream.Collectors.toSet;

import id.antrean.booking.dialogue.Question;
import id.antrean.booking.sender.SenderRow;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits for its answer.
 *
 * @param id the id of its event
 * @param message what was asked
 * @param sender who asks
 * @param parts the random parts of the codes of bookings, if places are granted
 * @param token what a request or a place on a waiting list will be called
 * @param question what the sender is asked back, for a part of a registration; else null
 */
record Turn(
        String id,
        Event message,
        SenderRow sender,
        List<Long> parts,
        String token,
        @Nullable Question question) {

    /** What a booking at this office is called; a tap may be for another office than the one that was written to. */
    BookingCode code(OfficeCode office, int index) {
        return BookingCode.of(office, parts.get(index));
    }

    /**
     * Those of these messages that are still to be answered, with their senders as the answers before left them: whose
     * numbers they became, and that they are not silent any more.
     */
    static List<Turn> after(List<Turn> turns, Decisions decisions, Instant now) {
        Set<Long> heard = turns.subList(0, decisions.answered).stream()
                .filter(turn -> !(turn.message() instanceof SenderChanged))
                .map(turn -> turn.sender().id())
                .collect(toSet());
        return turns.subList(decisions.answered, turns.size()).stream()
                .map(turn -> turn.after(heard, decisions.owners, now))
                .toList();
    }

    private Turn after(Set<Long> heard, Map<Long, Optional<Person>> owners, Instant now) {
        Optional<Person> owner = owners.get(sender.id());
        SenderRow known = new SenderRow(
                sender.id(),
                sender.phone(),
                sender.userId(),
                owner == null ? sender.owner() : owner.orElse(null),
                sender.blockedUntil(),
                sender.flaggedUntil(),
                heard.contains(sender.id()) ? now : sender.lastSeenAt());
        return new Turn(id, message, known, parts, token, question);
    }
}
