package id.antrean.booking.allocation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.antrean.booking.allocation.Outcome.Granted;
import id.antrean.booking.allocation.Situation.OfficeDays;
import id.antrean.contracts.value.OfficeCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Offices, places and bookings in memory: what the database is to the service. */
final class World {

    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    static final Duration ARRIVE_BEFORE = Duration.ofMinutes(30);
    static final Duration SLOT_LENGTH = Duration.ofMinutes(30);

    final Map<Day, List<Slot>> slots = new HashMap<>();
    final List<OpenBooking> open = new ArrayList<>();
    final Map<Long, Integer> capacity = new HashMap<>();
    private final Map<OfficeCode, Integer> horizons = new HashMap<>();
    Instant now;

    World(Instant now) {
        this.now = now;
    }

    /** Adds an office that gives out places from today for so many days ahead. */
    World office(OfficeCode office, int horizonDays) {
        horizons.put(office, horizonDays);
        return this;
    }

    /** Opens a day with slots that start at these times, each for so many people. */
    World opens(OfficeCode office, LocalDate date, int capacityOfEach, LocalTime... starts) {
        List<Slot> day = new ArrayList<>();
        for (LocalTime start : starts) {
            Instant startsAt = date.atTime(start).atZone(ZONE).toInstant();
            Slot slot = new Slot(
                    capacity.size() + 1L,
                    startsAt,
                    startsAt.plus(SLOT_LENGTH),
                    startsAt.minus(ARRIVE_BEFORE),
                    capacityOfEach);
            capacity.put(slot.id(), capacityOfEach);
            day.add(slot);
        }
        day.sort(Comparator.comparing(Slot::startsAt));
        slots.put(new Day(office, date), List.copyOf(day));
        return this;
    }

    /** Decides as the service does: loads, decides, loads the days with room where needed, writes. */
    List<Outcome> decide(List<Request> requests) {
        Situation situation = situation(requests);
        List<Outcome> outcomes = Allocation.decide(situation, requests);
        Set<OfficeCode> offices = Allocation.needsDaysWithRoom(requests, outcomes);
        if (!offices.isEmpty()) {
            outcomes = Allocation.decide(situation.withDaysWithRoom(daysWithRoom(offices)), requests);
        }
        for (int i = 0; i < requests.size(); i++) {
            if (outcomes.get(i) instanceof Granted granted) {
                write(requests.get(i), granted.slot());
            }
        }
        return outcomes;
    }

    Outcome decide(Request request) {
        return decide(List.of(request)).get(0);
    }

    private Situation situation(List<Request> requests) {
        Map<OfficeCode, OfficeDays> offices = horizons.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> {
            LocalDate today = LocalDate.ofInstant(now, ZONE);
            return new OfficeDays(ZONE, today, today.plusDays(entry.getValue()));
        }));
        Map<Day, List<Slot>> asked = new HashMap<>();
        for (Request request : requests) {
            Day day = new Day(request.office(), request.date());
            List<Slot> ofDay = slots.get(day);
            if (ofDay != null
                    && Objects.requireNonNull(offices.get(request.office())).contains(request.date())) {
                asked.put(day, ofDay);
            }
        }
        return new Situation(now, offices, asked, Map.of(), List.copyOf(open));
    }

    /** The days on which somebody could be given a place. */
    Map<OfficeCode, Set<LocalDate>> daysWithRoom(Set<OfficeCode> offices) {
        return offices.stream().collect(toMap(office -> office, office -> slots.entrySet().stream()
                .filter(day -> day.getKey().office().equals(office)
                        && day.getValue().stream().anyMatch(slot -> slot.room() > 0 && slot.isReachable(now)))
                .map(day -> day.getKey().date())
                .collect(toSet())));
    }

    private void write(Request request, Slot granted) {
        slots.computeIfPresent(new Day(request.office(), request.date()), (day, ofDay) -> ofDay.stream()
                .map(slot -> slot.id() == granted.id() ? withRoom(slot, slot.room() - 1) : slot)
                .toList());
        open.add(new OpenBooking(
                request.code(),
                request.sender(),
                request.person(),
                granted.startsAt().atZone(ZONE).toOffsetDateTime(),
                granted.arriveBy().atZone(ZONE).toOffsetDateTime()));
    }

    private static Slot withRoom(Slot slot, int room) {
        return new Slot(slot.id(), slot.startsAt(), slot.endsAt(), slot.arriveBy(), room);
    }
}
