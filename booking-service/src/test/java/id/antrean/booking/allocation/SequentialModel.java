package id.antrean.booking.allocation;

import id.antrean.booking.allocation.Slot.Counts;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules once more, one request after the other, counting the bookings of a slot each time anew. */
final class SequentialModel {

    private record Booked(Person person, long sender, boolean dependant, boolean priority, long slot) {}

    private record Place(long id, OfficeCode office, LocalDate date, Instant arriveBy, Counts counts) {}

    private final List<Place> places = new ArrayList<>();
    private final Map<Long, Person> owners;
    private final Set<Long> silent;
    private final Set<Long> blocked;
    private final Instant now;
    private final LocalDate today;
    private final LocalDate lastDay;
    private List<Booked> booked = new ArrayList<>();

    SequentialModel(World world, int horizonDays) {
        now = world.now;
        today = LocalDate.ofInstant(now, World.ZONE);
        lastDay = today.plusDays(horizonDays);
        owners = new HashMap<>(world.owners);
        silent = new HashSet<>(world.silent);
        blocked = Set.copyOf(world.blocked.keySet());
        world.slots.forEach((day, slots) -> slots.forEach(slot -> {
            Counts counts = world.counts.getOrDefault(slot.id(), new Counts(0, 0, 0, 0, 0, 0));
            places.add(new Place(slot.id(), day.office(), day.date(), slot.arriveBy(), counts));
        }));
        places.sort((one, other) -> one.arriveBy().compareTo(other.arriveBy()));
    }

    String decide(Request request) {
        long sender = request.registrant().id();
        if (silent.remove(sender) && booked.stream().noneMatch(one -> one.sender() == sender)) {
            owners.remove(sender);
        }
        if (blocked.contains(sender)) {
            return Reason.BLACKLISTED + " of 0";
        }
        List<Applicant> people = request.applicants();
        for (int i = 0; i < people.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (people.get(i).person().isSameAs(people.get(j).person())) {
                    return Reason.TWICE_IN_MESSAGE + " of " + i;
                }
            }
        }
        @Nullable Person owner = owners.get(sender);
        List<Boolean> dependants = new ArrayList<>();
        boolean adult = booked.stream().anyMatch(one -> one.sender() == sender && !one.dependant());
        boolean adultAsks = false;
        long count = booked.stream()
                .filter(one -> one.sender() == sender && one.dependant())
                .count();
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i).person();
            boolean isOwner = owner != null && owner.isSameAs(person);
            boolean dependant = isPriority(people.get(i)) && !isOwner;
            if (booked.stream()
                    .anyMatch(one -> one.sender() == sender && one.person().isSameAs(person))) {
                return Reason.ALREADY_BOOKED + " of " + i;
            }
            if (dependant && ++count > 4) {
                return Reason.TOO_MANY_DEPENDANTS + " of " + i;
            }
            if (!dependant && (adultAsks || (owner != null && !isOwner))) {
                return Reason.NUMBER_OF_ANOTHER + " of " + i;
            }
            if (!dependant && adult) {
                return Reason.ALREADY_BOOKED + " of " + i;
            }
            if (booked.stream().anyMatch(one -> one.sender() != sender && isExactly(one.person(), person))) {
                return Reason.ALREADY_BOOKED_BY_OTHER + " of " + i;
            }
            if (!dependant) {
                adultAsks = true;
                owner = owner == null ? person : owner;
            }
            dependants.add(dependant);
        }
        return seat(request, dependants, owner);
    }

    private static boolean isExactly(Person one, Person other) {
        return one.name().key().equals(other.name().key()) && one.birthDate().equals(other.birthDate());
    }

    private static boolean isPriority(Applicant one) {
        int age = Period.between(one.person().birthDate(), one.date()).getYears();
        return age < 5 || age >= 60;
    }

    private String seat(Request request, List<Boolean> dependants, @Nullable Person owner) {
        List<Applicant> people = request.applicants();
        for (int i = 0; i < people.size(); i++) {
            LocalDate date = people.get(i).date();
            List<Place> ofDay = places.stream()
                    .filter(place -> place.office().equals(request.office())
                            && place.date().equals(date))
                    .toList();
            @Nullable
            Reason reason = date.isBefore(today)
                    ? Reason.DAY_PAST
                    : date.isAfter(lastDay)
                            ? Reason.BEYOND_HORIZON
                            : ofDay.isEmpty()
                                    ? Reason.DAY_CLOSED
                                    : ofDay.stream().noneMatch(place -> !place.arriveBy()
                                                    .isBefore(now))
                                            ? Reason.TODAY_TOO_LATE
                                            : null;
            if (reason != null) {
                return reason + " of " + i;
            }
        }
        List<Booked> before = List.copyOf(booked);
        long[] seats = new long[people.size()];
        int without = people.size();
        for (boolean priority : List.of(false, true)) {
            for (int i = 0; i < seats.length; i++) {
                if (isPriority(people.get(i)) == priority) {
                    seats[i] = seat(request.office(), people.get(i).date(), priority);
                    if (seats[i] == 0) {
                        without = Math.min(without, i);
                    } else {
                        booked.add(new Booked(
                                people.get(i).person(),
                                request.registrant().id(),
                                dependants.get(i),
                                priority,
                                seats[i]));
                    }
                }
            }
        }
        if (without < people.size()) {
            booked = new ArrayList<>(before);
            return Reason.DAY_FULL + " of " + without;
        }
        if (owner != null) {
            owners.put(request.registrant().id(), owner);
        }
        List<Long> ids = new ArrayList<>();
        for (long seat : seats) {
            ids.add(seat);
        }
        return ids + " dependants " + dependants;
    }

    /** The first slot with a place for such a person, or 0. */
    private long seat(OfficeCode office, LocalDate date, boolean priority) {
        for (Place place : places) {
            if (place.office().equals(office)
                    && place.date().equals(date)
                    && !place.arriveBy().isBefore(now)
                    && room(place, priority) > 0) {
                return place.id();
            }
        }
        return 0;
    }

    private long room(Place place, boolean priority) {
        long taken = booked.stream().filter(one -> one.slot() == place.id()).count();
        long byPriority = booked.stream()
                .filter(one -> one.slot() == place.id() && one.priority())
                .count();
        Counts counts = place.counts();
        long kept = priority ? 0 : Math.max(0, counts.priority() - byPriority);
        return counts.capacity() - counts.reserved() - taken - kept;
    }
}
