package id.antrean.booking.waiting;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.allocation.Places;
import id.antrean.booking.allocation.Slot;
import id.antrean.contracts.value.Category;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Who of those who wait is offered what became free, and for how long. */
final class OfferRules {

    /** At night nobody reads messages: that time does not count. */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private static final LocalTime EVENING = LocalTime.of(21, 0);

    private OfferRules() {}

    /**
     * Offers free places to those who wait, in their order. A family that is too large for what is free keeps its place
     * in the list and does not hold up those behind it: a place that nobody is offered would be lost.
     *
     * @param places what is free on the days; what is offered is taken from it
     * @param zones the zone of a day's office
     */
    static List<Offer> offers(List<WaitingEntry> waiting, Places places, Instant now, Duration validFor, Zones zones) {
        List<Offer> offers = new ArrayList<>();
        for (WaitingEntry entry : waiting) {
            Day day = new Day(entry.office(), entry.date());
            List<Category> people = entry.persons().stream()
                    .map(person -> Category.on(entry.date(), person.birthDate()))
                    .toList();
            Places.Seating seating = places.find(day, people);
            if (seating.isComplete()) {
                List<Slot> slots =
                        seating.slots().stream().map(Objects::requireNonNull).toList();
                for (int i = 0; i < people.size(); i++) {
                    places.give(day, slots.get(i), people.get(i));
                }
                List<Slot> inOrder = slots.stream()
                        .sorted(Comparator.comparing(Slot::startsAt).thenComparing(Slot::id))
                        .toList();
                offers.add(new Offer(entry, inOrder, keptUntil(now, validFor, zones.of(day), slots)));
            }
        }
        return offers;
    }

    /** Where the clock of a day's office hangs. */
    interface Zones {
        ZoneId of(Day day);
    }

    private static Instant keptUntil(Instant now, Duration validFor, ZoneId zone, List<Slot> slots) {
        Instant arriveBy = slots.stream()
                .map(Slot::arriveBy)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant end = daytime(now.atZone(zone), validFor).toInstant();
        return end.isBefore(arriveBy) ? end : arriveBy;
    }

    /** When so much of the time between morning and evening has passed. */
    static ZonedDateTime daytime(ZonedDateTime from, Duration length) {
        ZonedDateTime at = from;
        Duration left = length;
        while (true) {
            if (at.toLocalTime().isBefore(MORNING)) {
                at = at.with(MORNING);
            } else if (!at.toLocalTime().isBefore(EVENING)) {
                at = at.plusDays(1).with(MORNING);
            }
            Duration today = Duration.between(at, at.with(EVENING));
            if (left.compareTo(today) <= 0) {
                return at.plus(left);
            }
            left = left.minus(today);
            at = at.with(EVENING);
        }
    }
}
