package id.antrean.booking.allocation;

import static java.util.stream.Collectors.toSet;

import id.antrean.booking.allocation.Outcome.Granted;
import id.antrean.booking.allocation.Outcome.Refused;
import id.antrean.booking.allocation.Situation.OfficeDays;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.value.OfficeCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Decides requests in the order in which they came (R14): each sees the places and bookings that those before it got,
 * so that the size of a batch makes no difference.
 */
public final class Allocation {

    /** How many other days are offered. */
    private static final int MAX_ALTERNATIVES = 5;

    private final Situation situation;
    private final OpenBookings open;
    /** How many places the requests before took, by slot. */
    private final Map<Long, Integer> granted = new HashMap<>();

    private Allocation(Situation situation) {
        this.situation = situation;
        this.open = new OpenBookings(situation.open());
    }

    /** The outcome of each request, in their order. */
    public static List<Outcome> decide(Situation situation, List<Request> requests) {
        Allocation allocation = new Allocation(situation);
        List<Outcome> outcomes = new ArrayList<>(requests.size());
        requests.forEach(request -> outcomes.add(allocation.decide(request)));
        return outcomes;
    }

    /**
     * The offices whose days with room matter for these outcomes. Decide again with them: only the alternatives change.
     */
    public static Set<OfficeCode> needsDaysWithRoom(List<Request> requests, List<Outcome> outcomes) {
        List<OfficeCode> offices = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            if (outcomes.get(i) instanceof Refused refused && refused.isAboutTheDay()) {
                offices.add(requests.get(i).office());
            }
        }
        return offices.stream().collect(toSet());
    }

    private Outcome decide(Request request) {
        Optional<OpenBooking> held = open.heldBy(request.person(), request.sender());
        return held.isPresent() ? alreadyBooked(request, held.get()) : decideDay(request);
    }

    private static Outcome alreadyBooked(Request request, OpenBooking held) {
        return held.sender().isSameAs(request.sender())
                ? new Refused(Reason.ALREADY_BOOKED, List.of(), held)
                : new Refused(Reason.ALREADY_BOOKED_BY_OTHER, List.of(), null);
    }

    private Outcome decideDay(Request request) {
        OfficeDays office = officeOf(request);
        if (request.date().isBefore(office.today())) {
            return refused(request, Reason.DAY_PAST);
        }
        if (request.date().isAfter(office.lastDay())) {
            return refused(request, Reason.BEYOND_HORIZON);
        }
        List<Slot> slots = slots(new Day(request.office(), request.date()));
        if (slots.isEmpty()) {
            return refused(request, Reason.DAY_CLOSED);
        }
        if (slots.stream().noneMatch(slot -> slot.isReachable(situation.now()))) {
            return refused(request, Reason.TODAY_TOO_LATE);
        }
        return slots.stream()
                .filter(this::isFree)
                .findFirst()
                .map(slot -> grant(request, slot))
                .orElseGet(() -> refused(request, Reason.DAY_FULL));
    }

    private Outcome grant(Request request, Slot slot) {
        granted.merge(slot.id(), 1, Integer::sum);
        OfficeDays office = officeOf(request);
        open.add(new OpenBooking(
                request.code(),
                request.sender(),
                request.person(),
                slot.startsAt().atZone(office.zone()).toOffsetDateTime(),
                slot.arriveBy().atZone(office.zone()).toOffsetDateTime()));
        return new Granted(slot);
    }

    private Outcome refused(Request request, Reason reason) {
        return new Refused(reason, alternatives(request), null);
    }

    private List<LocalDate> alternatives(Request request) {
        OfficeDays office = officeOf(request);
        Set<LocalDate> daysWithRoom = situation.daysWithRoom().getOrDefault(request.office(), Set.of());
        return office.today()
                .datesUntil(office.lastDay().plusDays(1))
                .filter(date -> hasRoom(new Day(request.office(), date), daysWithRoom))
                .sorted(Comparator.comparingLong((LocalDate date) -> distance(date, request.date()))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MAX_ALTERNATIVES)
                .sorted()
                .toList();
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    /** Days that were asked for may have filled up on the way; nothing changed on the others. */
    private boolean hasRoom(Day day, Set<LocalDate> daysWithRoom) {
        return situation.slots().containsKey(day)
                ? slots(day).stream().anyMatch(this::isFree)
                : daysWithRoom.contains(day.date());
    }

    private boolean isFree(Slot slot) {
        return slot.isReachable(situation.now()) && granted.getOrDefault(slot.id(), 0) < slot.room();
    }

    private List<Slot> slots(Day day) {
        return situation.slots().getOrDefault(day, List.of());
    }

    private OfficeDays officeOf(Request request) {
        return Objects.requireNonNull(situation.offices().get(request.office()));
    }
}
