package id.antrean.booking.allocation;

import id.antrean.booking.allocation.Outcome.Granted;
import id.antrean.booking.allocation.Outcome.Place;
import id.antrean.booking.allocation.Outcome.Refused;
import id.antrean.booking.allocation.Situation.OfficeDays;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides requests in the order in which they came (R14): each sees the places, bookings and owners of numbers that those
 * before it left, so that the size of a batch makes no difference.
 */
public final class Allocation {

    /** How many other days are offered to those who cannot have the one that they asked for. */
    private static final int MAX_ALTERNATIVES = 5;

    private final Situation situation;
    private final OpenBookings open;
    private final Places places;
    private final Alternatives alternatives;
    /** Whose a number became, or that it is nobody's any more; by its row. */
    private final Map<Long, Optional<Person>> owners = new HashMap<>();

    private final Set<Long> heard = new HashSet<>();

    public Allocation(Situation situation) {
        this.situation = situation;
        this.open = new OpenBookings(situation.open());
        this.places = new Places(situation.now(), situation.slots());
        this.alternatives = new Alternatives(situation, places);
    }

    /**
     * Takes note that a number wrote, whatever about. After a long silence it is nobody's any more, unless somebody is
     * still expected with a booking from it.
     */
    public void heardFrom(Registrant registrant) {
        if (heard.add(registrant.id())
                && registrant.silent()
                && registrant.owner() != null
                && open.of(registrant.id()).isEmpty()) {
            owners.put(registrant.id(), Optional.empty());
        }
    }

    /** Decides a request. */
    public Outcome decide(Request request) {
        Eligibility eligibility = eligibility(request);
        Refused refused = eligibility.check(request);
        if (refused != null) {
            return refused;
        }
        refused = refusedDay(request);
        return refused != null ? offering(request, refused) : seat(request, eligibility);
    }

    /**
     * Decides whether people get the places that were kept for them.
     *
     * @param slots the ids of those slots, in the order of the applicants, who all come on one day
     */
    public Outcome take(Request request, List<Long> slots) {
        Eligibility eligibility = eligibility(request);
        Refused refused = eligibility.check(request);
        if (refused != null) {
            return refused;
        }
        Day day = request.days().get(0);
        List<Slot> kept = slots.stream().flatMap(id -> slot(day, id).stream()).toList();
        return kept.size() == request.applicants().size() ? grant(request, kept, eligibility, true) : over(request);
    }

    /** Refuses the places of an offer whose time is over. */
    public Outcome over(Request request) {
        // Who may have no booking at all is told so: other days would be offered in vain.
        Refused refused = eligibility(request).check(request);
        return refused != null ? refused : offering(request, Refused.of(Reason.OFFER_OVER, 0));
    }

    private Optional<Slot> slot(Day day, long id) {
        return places.of(day).stream()
                .filter(slot -> slot.id() == id && slot.isReachable(situation.now()))
                .findFirst();
    }

    private Eligibility eligibility(Request request) {
        Registrant registrant = request.registrant();
        Optional<Person> known = owners.get(registrant.id());
        return new Eligibility(open, known == null ? registrant.owner() : known.orElse(null));
    }

    private @Nullable Refused refusedDay(Request request) {
        for (int i = 0; i < request.applicants().size(); i++) {
            Reason reason = reasonOfDay(
                    new Day(request.office(), request.applicants().get(i).date()));
            if (reason != null) {
                return Refused.of(reason, i);
            }
        }
        return null;
    }

    private @Nullable Reason reasonOfDay(Day day) {
        OfficeDays office = officeOf(day);
        if (day.date().isBefore(office.today())) {
            return Reason.DAY_PAST;
        }
        if (day.date().isAfter(office.lastDay())) {
            return Reason.BEYOND_HORIZON;
        }
        if (places.of(day).isEmpty()) {
            return Reason.DAY_CLOSED;
        }
        return places.isReachable(day) ? null : Reason.TODAY_TOO_LATE;
    }

    private Outcome seat(Request request, Eligibility eligibility) {
        List<Applicant> applicants = request.applicants();
        Map<Applicant, Slot> seats = new HashMap<>();
        int without = applicants.size();
        for (Day day : request.days()) {
            List<Applicant> ofDay = applicants.stream()
                    .filter(one -> one.date().equals(day.date()))
                    .toList();
            Places.Seating seating =
                    places.find(day, ofDay.stream().map(Applicant::category).toList());
            if (seating.isComplete()) {
                for (int i = 0; i < ofDay.size(); i++) {
                    seats.put(
                            ofDay.get(i), Objects.requireNonNull(seating.slots().get(i)));
                }
            } else {
                without = Math.min(without, applicants.indexOf(ofDay.get(seating.firstWithout())));
            }
        }
        return without < applicants.size()
                ? offering(request, Refused.of(Reason.DAY_FULL, without))
                : grant(
                        request,
                        applicants.stream()
                                .map(one -> Objects.requireNonNull(seats.get(one)))
                                .toList(),
                        eligibility,
                        false);
    }

    private Outcome offering(Request request, Refused refused) {
        return refused.with(alternatives.near(
                request,
                request.applicants().get(refused.index()).date(),
                MAX_ALTERNATIVES,
                other -> eligibility(other).check(other) == null));
    }

    /**
     * The first days with room for these people, earliest first.
     *
     * @param request the people, who ask for no day yet but for today
     * @param atMost how many
     */
    public List<LocalDate> firstDays(Request request, int atMost) {
        return alternatives.near(
                request,
                request.applicants().get(0).date(),
                atMost,
                other -> eligibility(other).check(other) == null);
    }

    private Granted grant(Request request, List<Slot> slots, Eligibility eligibility, boolean held) {
        List<Place> granted = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Applicant applicant = request.applicants().get(i);
            Slot slot = slots.get(i);
            Day day = new Day(request.office(), applicant.date());
            Place place = eligibility.place(request, applicant, slot);
            if (held) {
                places.handOver(day, slot, place.category());
            } else {
                places.give(day, slot, place.category());
            }
            if (place.replaced() != null) {
                open.remove(place.replaced());
            }
            open.add(opened(request, place));
            granted.add(place);
        }
        if (eligibility.owner() != null) {
            owners.put(request.registrant().id(), Optional.of(eligibility.owner()));
        }
        return new Granted(granted);
    }

    private OpenBooking opened(Request request, Place place) {
        return new OpenBooking(
                place.applicant().code(),
                request.registrant().id(),
                request.registrant().sender(),
                place.applicant().person(),
                place.dependant(),
                false,
                local(request, place.slot().startsAt()),
                local(request, place.slot().arriveBy()));
    }

    private OffsetDateTime local(Request request, Instant instant) {
        OfficeDays office = Objects.requireNonNull(situation.offices().get(request.office()));
        return instant.atZone(office.zone()).toOffsetDateTime();
    }

    private OfficeDays officeOf(Day day) {
        return Objects.requireNonNull(situation.offices().get(day.office()));
    }

    /** The open bookings of a number now, earliest first. */
    public List<OpenBooking> openOf(long senderId) {
        return open.of(senderId);
    }

    /** Closes a booking that its sender withdraws; its place is not free yet. */
    public Optional<OpenBooking> withdraw(long senderId, BookingCode code) {
        Optional<OpenBooking> found = open.of(senderId).stream()
                .filter(booking -> booking.code().equals(code))
                .findFirst();
        found.ifPresent(open::remove);
        return found;
    }

    /** Whose the numbers became on the way, by their rows; empty where one is nobody's any more. */
    public Map<Long, Optional<Person>> owners() {
        return Map.copyOf(owners);
    }
}
