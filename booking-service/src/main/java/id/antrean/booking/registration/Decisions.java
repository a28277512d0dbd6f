package id.antrean.booking.registration;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.allocation.OpenBooking;
import id.antrean.booking.allocation.Outcome.Place;
import id.antrean.booking.misuse.Attempt;
import id.antrean.booking.sender.SenderRow;
import id.antrean.booking.waiting.WaitingEntry;
import id.antrean.contracts.event.BookingWithdrawn.Cause;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a batch of messages comes to: all that is to be written, and told. */
final class Decisions {

    /** How many of the messages. */
    int answered;
    /** The bookings granted. */
    final List<Grant> grants = new ArrayList<>();
    /** The bookings given back. */
    final List<Withdrawal> withdrawals = new ArrayList<>();
    /** The requests that may be taken up again by a tap. */
    final List<RefusedRequest> requests = new ArrayList<>();
    /** The new places on waiting lists. */
    final List<WaitingEntry> joined = new ArrayList<>();
    /** The places on waiting lists that are over, each in its last state. */
    final List<WaitingEntry> left = new ArrayList<>();
    /** What people are told, in the order of their messages. */
    final List<Envelope<Event>> events = new ArrayList<>();
    /** Who asks why the number is flagged or blocked. */
    final List<Turn> asksWhy = new ArrayList<>();
    /** What misuse is looked for in. */
    final List<Attempt> attempts = new ArrayList<>();
    /** Whose numbers became; empty where one is nobody's any more. */
    final Map<Long, Optional<Person>> owners = new HashMap<>();
    /** The days on which places became free. */
    final Set<Day> freed = new HashSet<>();
    /** The offices whose other days have to be known. */
    final Set<OfficeCode> wantsOtherDays = new HashSet<>();

    /**
     * A booking granted.
     *
     * @param registrationId the id of the message's event, with the number of the person in it
     * @param turn the message
     * @param office where
     * @param place for whom and which place
     */
    record Grant(String registrationId, Turn turn, OfficeCode office, Place place) {

        SenderRow sender() {
            return turn.sender();
        }
    }

    /**
     * A booking given back.
     *
     * @param booking which
     * @param cause why
     */
    record Withdrawal(OpenBooking booking, Cause cause) {}
}
