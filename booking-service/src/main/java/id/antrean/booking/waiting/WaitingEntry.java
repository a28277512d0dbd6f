package id.antrean.booking.waiting;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place on the waiting list of a day.
 *
 * @param id its row, which is its order too; 0 for one that is not written yet
 * @param token what the ids of the choices call it
 * @param office where
 * @param date the day
 * @param senderId the row of the sender who waits
 * @param persons for whom, in the order of the message
 * @param state where it stands
 * @param keptUntil until when places are kept for it, or null while none are
 * @param slots the slots in which places are kept, earliest first, one for each person; empty while none are
 */
public record WaitingEntry(
        long id,
        String token,
        OfficeCode office,
        LocalDate date,
        long senderId,
        List<Person> persons,
        State state,
        @Nullable Instant keptUntil,
        List<Long> slots) {

    public WaitingEntry {
        persons = List.copyOf(persons);
        slots = List.copyOf(slots);
    }

    /** Where a place on a waiting list stands. */
    public enum State {
        /** Nothing became free yet. */
        WAITING,
        /** Places are kept. */
        OFFERED,
        /** They became bookings. */
        TAKEN,
        /** The sender gave it up. */
        LEFT,
        /** The offer's time passed. */
        LAPSED,
        /** The day came. */
        OVER
    }

    /** Whether it may still lead to bookings. */
    public boolean isOpen() {
        return state == State.WAITING || state == State.OFFERED;
    }

    /** The same in another state. */
    public WaitingEntry in(State other) {
        return new WaitingEntry(id, token, office, date, senderId, persons, other, keptUntil, slots);
    }
}
