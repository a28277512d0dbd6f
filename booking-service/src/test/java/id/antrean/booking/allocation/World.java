package id.antrean.booking.allocation;

import id.antrean.booking.allocation.Outcome.Granted;
import id.antrean.booking.allocation.Outcome.Place;
import id.antrean.booking.allocation.Situation.OfficeDays;
import id.antrean.booking.allocation.Slot.Counts;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Offices, places, numbers and bookings in memory: what the database is to the service. */
final class World {

    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    static final Duration ARRIVE_BEFORE = Duration.ofMinutes(30);
    static final Duration SLOT_LENGTH = Duration.ofMinutes(30);

    final Map<Day, List<Slot>> slots = new HashMap<>();
    final Map<Long, Counts> counts = new HashMap<>();
    final List<OpenBooking> open = new ArrayList<>();
    final Map<Long, Person> owners = new HashMap<>();
    final Set<Long> silent = new HashSet<>();
    final Map<Long, Instant> blocked = new HashMap<>();
    private final Map<OfficeCode, OfficeDays> offices = new HashMap<>();
    Instant now;
    private long codes;

    World(Instant now) {
        this.now = now;
    }

    /** Adds an office that gives out places from today for so many days ahead. */
    World office(OfficeCode office, int horizonDays) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        offices.put(office, new OfficeDays(ZONE, today, today.plusDays(horizonDays)));
        return this;
    }

    /** Opens a day with slots that start at these times, each for so many people. */
    World opens(OfficeCode office, LocalDate date, int capacity, LocalTime... starts) {
        return opens(office, date, new Counts(capacity, 0, 0, 0, 0, 0), starts);
    }

    World opens(OfficeCode office, LocalDate date, Counts of, LocalTime... starts) {
        List<Slot> day = new ArrayList<>(slots.getOrDefault(new Day(office, date), List.of()));
        for (LocalTime start : starts) {
            Instant startsAt = at(date, start);
            long id = counts.size() + 1L;
            counts.put(id, of);
            day.add(Slot.of(id, startsAt, startsAt.plus(SLOT_LENGTH), startsAt.minus(ARRIVE_BEFORE), of));
        }
        day.sort(Comparator.comparing(Slot::startsAt));
        slots.put(new Day(office, date), List.copyOf(day));
        return this;
    }

    static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }

    static Person person(String name, LocalDate born) {
        return new Person(new PersonName(name), born);
    }

    static Sender sender(long id) {
        return Sender.ofPhone(new PhoneNumber("+628110" + (1_000_000 + id)));
    }

    Registrant registrant(long id) {
        return new Registrant(id, sender(id), owners.get(id), silent.contains(id), blocked.get(id));
    }

    Applicant applicant(OfficeCode office, Person person, LocalDate date) {
        return new Applicant(person, date, BookingCode.of(office, codes++));
    }

    Request request(OfficeCode office, long sender, LocalDate date, Person... persons) {
        return new Request(
                office,
                registrant(sender),
                Arrays.stream(persons)
                        .map(person -> applicant(office, person, date))
                        .toList());
    }

    Outcome decide(OfficeCode office, long sender, LocalDate date, Person... persons) {
        return decide(List.of(request(office, sender, date, persons))).get(0);
    }

    /** Decides as the service does: loads, decides in the order of the messages, writes. */
    List<Outcome> decide(List<Request> requests) {
        return with(requests, false, Allocation::decide);
    }

    Outcome take(Request request, List<Long> held) {
        return with(List.of(request), true, (allocation, one) -> allocation.take(one, held))
                .get(0);
    }

    /** A tap on an offer whose time is over. */
    Outcome takeTooLate(Request request) {
        return with(List.of(request), true, Allocation::over).get(0);
    }

    private List<Outcome> with(
            List<Request> requests, boolean held, BiFunction<Allocation, Request, Outcome> decision) {
        Allocation allocation = new Allocation(situation(requests));
        List<Outcome> outcomes = new ArrayList<>();
        for (Request asked : requests) {
            Request request =
                    new Request(asked.office(), registrant(asked.registrant().id()), asked.applicants());
            allocation.heardFrom(request.registrant());
            outcomes.add(decision.apply(allocation, request));
        }
        for (int i = 0; i < requests.size(); i++) {
            if (outcomes.get(i) instanceof Granted granted) {
                Request request = requests.get(i);
                granted.places().forEach(place -> write(request, place, held));
            }
        }
        allocation.owners().forEach((sender, owner) -> {
            owners.remove(sender);
            owner.ifPresent(person -> owners.put(sender, person));
        });
        requests.forEach(request -> silent.remove(request.registrant().id()));
        return outcomes;
    }

    /** Only the days that are asked for are known by their slots; of the others, how much room they have. */
    private Situation situation(List<Request> requests) {
        Map<Day, List<Slot>> asked = new HashMap<>();
        requests.forEach(request -> request.days().stream()
                .filter(day -> slots.containsKey(day) && isGivenOut(day))
                .forEach(day -> asked.put(day, slots.getOrDefault(day, List.of()))));
        Map<Day, DayRoom> rooms = new HashMap<>();
        slots.keySet().stream()
                .filter(day -> isGivenOut(day) && !asked.containsKey(day))
                .forEach(day -> rooms.put(day, new Places(now, slots).room(day)));
        return new Situation(now, Map.copyOf(offices), asked, rooms, List.copyOf(open));
    }

    private boolean isGivenOut(Day day) {
        OfficeDays office = offices.get(day.office());
        return office != null && office.contains(day.date());
    }

    private void write(Request request, Place place, boolean held) {
        Day day = new Day(request.office(), place.applicant().date());
        OpenBooking replaced = place.replaced();
        if (replaced != null) {
            open.remove(replaced);
        }
        count(day, place, held);
        open.add(new OpenBooking(
                place.applicant().code(),
                request.registrant().id(),
                request.registrant().sender(),
                place.applicant().person(),
                place.dependant(),
                false,
                place.slot().startsAt().atZone(ZONE).toOffsetDateTime(),
                place.slot().arriveBy().atZone(ZONE).toOffsetDateTime()));
    }

    private void count(Day day, Place place, boolean held) {
        int priority = place.category().isPriority() ? 1 : 0;
        counts.computeIfPresent(
                place.slot().id(),
                (id, of) -> new Counts(
                        of.capacity(),
                        of.reserved(),
                        of.priority(),
                        of.taken() + 1,
                        of.priorityTaken() + priority,
                        held ? of.held() - 1 : of.held()));
        slots.computeIfPresent(day, (same, ofDay) -> ofDay.stream()
                .map(slot -> slot.id() == place.slot().id() ? recounted(slot) : slot)
                .toList());
    }

    private Slot recounted(Slot slot) {
        @Nullable Counts of = counts.get(slot.id());
        return of == null ? slot : Slot.of(slot.id(), slot.startsAt(), slot.endsAt(), slot.arriveBy(), of);
    }

    /** The office moves the one booking that this number has. */
    void move(long sender) {
        open.replaceAll(one -> one.senderId() == sender
                ? new OpenBooking(
                        one.code(),
                        one.senderId(),
                        one.sender(),
                        one.person(),
                        one.dependant(),
                        true,
                        one.slotStart(),
                        one.arriveBy())
                : one);
    }
}
