package id.antrean.booking.registration;

import id.antrean.booking.allocation.OpenBooking;
import id.antrean.booking.allocation.Outcome;
import id.antrean.booking.allocation.Outcome.Granted;
import id.antrean.booking.allocation.Outcome.Refused;
import id.antrean.booking.allocation.Slot;
import id.antrean.booking.calendar.OfficeCalendar;
import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.BookingRefused.Alternative;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registration and what became of it.
 *
 * @param registration what was asked
 * @param outcome what was decided
 * @param calendar that of the office
 * @param at when
 */
record Answer(Registration registration, Outcome outcome, OfficeCalendar calendar, Instant at) {

    private static final String SOURCE = "/booking-service";

    Category category() {
        RegistrationReceived received = registration.received();
        return Category.on(received.visitDate(), received.person().birthDate());
    }

    /** What the other services are told. The id follows from the registration's: repeated, it is the same. */
    Envelope<Event> event() {
        if (outcome instanceof Granted granted) {
            return new Envelope<>(registration.id() + "/issued", SOURCE, at, issued(granted.slot()));
        }
        return new Envelope<>(registration.id() + "/refused", SOURCE, at, refused((Refused) outcome));
    }

    private BookingIssued issued(Slot slot) {
        RegistrationReceived received = registration.received();
        return new BookingIssued(
                registration.code(),
                received.office(),
                received.messageId(),
                received.sender(),
                received.person(),
                category(),
                received.visitDate(),
                calendar.office().at(slot.startsAt()),
                calendar.office().at(slot.endsAt()),
                calendar.office().at(slot.arriveBy()),
                Standing.CLEAR,
                null,
                received.language(),
                at);
    }

    private BookingRefused refused(Refused refused) {
        RegistrationReceived received = registration.received();
        return new BookingRefused(
                received.office(),
                received.messageId(),
                received.sender(),
                received.person(),
                List.of(),
                received.visitDate(),
                refused.reason(),
                refused.alternatives().stream()
                        .map(date -> new Alternative(date, "b1:day:x:" + date))
                        .toList(),
                null,
                held(refused.held()),
                null,
                calendar.horizonDays(),
                received.language(),
                at);
    }

    private static @Nullable HeldBooking held(@Nullable OpenBooking booking) {
        return booking == null
                ? null
                : new HeldBooking(
                        booking.code(),
                        booking.code().office(),
                        booking.person(),
                        booking.slotStart(),
                        booking.arriveBy());
    }
}
