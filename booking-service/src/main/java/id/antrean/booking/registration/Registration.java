package id.antrean.booking.registration;

import id.antrean.booking.allocation.Request;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.value.BookingCode;

/**
 * A registration that waits for its answer.
 *
 * @param id the id of its event
 * @param received what was asked
 * @param code what the booking will be called if a place is granted
 */
record Registration(String id, RegistrationReceived received, BookingCode code) {

    /** @throws IllegalArgumentException when the event is no registration: it does not belong in this topic */
    static Registration of(Envelope<Event> event, Codes codes) {
        if (!(event.data() instanceof RegistrationReceived received)) {
            throw new IllegalArgumentException(
                    "not a registration: " + event.data().type());
        }
        return new Registration(event.id(), received, codes.next(received.office()));
    }

    Request request() {
        return new Request(received.office(), received.sender(), received.person(), received.visitDate(), code);
    }
}
