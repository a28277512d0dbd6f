package id.antrean.booking.allocation;

import id.antrean.booking.allocation.Outcome.Place;
import id.antrean.booking.allocation.Outcome.Refused;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.value.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether the people of a request may have bookings at all, whatever the day. */
final class Eligibility {

    private final OpenBookings open;
    private @Nullable Person owner;

    /** @param owner whose number it is before the request, or null when nobody's */
    Eligibility(OpenBookings open, @Nullable Person owner) {
        this.open = open;
        this.owner = owner;
    }

    /** Whose number it is when the request is granted. */
    @Nullable
    Person owner() {
        return owner;
    }

    /** Why not, or null where nothing is against it. */
    @Nullable
    Refused check(Request request) {
        if (request.registrant().blockedUntil() != null) {
            return new Refused(
                    Reason.BLACKLISTED, 0, List.of(), null, request.registrant().blockedUntil());
        }
        int twice = twice(request.applicants());
        return twice >= 0 ? Refused.of(Reason.TWICE_IN_MESSAGE, twice) : checkEach(request);
    }

    private static int twice(List<Applicant> applicants) {
        for (int i = 1; i < applicants.size(); i++) {
            Person person = applicants.get(i).person();
            if (applicants.subList(0, i).stream()
                    .anyMatch(before -> before.person().isSameAs(person))) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Refused checkEach(Request request) {
        long sender = request.registrant().id();
        List<OpenBooking> staying = staying(request);
        NumberRules number = new NumberRules(
                owner, (int) staying.stream().filter(OpenBooking::dependant).count());
        for (int i = 0; i < request.applicants().size(); i++) {
            Applicant applicant = request.applicants().get(i);
            Optional<OpenBooking> own =
                    first(staying, booking -> booking.person().isSameAs(applicant.person()));
            if (own.isPresent()) {
                return held(own.get(), i);
            }
            Optional<Reason> reason = number.admit(applicant);
            if (reason.isPresent()) {
                return Refused.of(reason.get(), i);
            }
            Optional<OpenBooking> owners =
                    number.isDependant(applicant) ? Optional.empty() : first(staying, one -> !one.dependant());
            if (owners.isPresent()) {
                return held(owners.get(), i);
            }
            if (open.isHeldByOther(sender, applicant.person())) {
                return Refused.of(Reason.ALREADY_BOOKED_BY_OTHER, i);
            }
        }
        owner = number.owner();
        return null;
    }

    private static Optional<OpenBooking> first(List<OpenBooking> bookings, Predicate<OpenBooking> condition) {
        return bookings.stream().filter(condition).findFirst();
    }

    private static Refused held(OpenBooking booking, int index) {
        return new Refused(Reason.ALREADY_BOOKED, index, List.of(), booking, null);
    }

    /** The open bookings of the number that this request does not replace. */
    private List<OpenBooking> staying(Request request) {
        List<OpenBooking> staying = new ArrayList<>(open.of(request.registrant().id()));
        request.applicants().forEach(applicant -> replaced(request, applicant).ifPresent(staying::remove));
        return staying;
    }

    /** The one booking of this person that the office moved: it does not stand in the way of a better day. */
    private Optional<OpenBooking> replaced(Request request, Applicant applicant) {
        List<OpenBooking> own =
                open.of(request.registrant().id(), applicant.person()).toList();
        return own.size() == 1 && own.get(0).moved() ? Optional.of(own.get(0)) : Optional.empty();
    }

    /** The place of one who is eligible. */
    Place place(Request request, Applicant applicant, Slot slot) {
        boolean dependant = new NumberRules(owner, 0).isDependant(applicant);
        return new Place(
                applicant,
                slot,
                applicant.category(),
                dependant,
                replaced(request, applicant).orElse(null));
    }
}
