package id.antrean.booking.allocation;

import id.antrean.booking.allocation.Situation.OfficeDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Other days for people who cannot come on the one they asked for. */
final class Alternatives {

    private final Situation situation;
    private final Places places;

    Alternatives(Situation situation, Places places) {
        this.situation = situation;
        this.places = places;
    }

    /**
     * The nearest days with room for all of them, earliest first.
     *
     * @param atMost how many
     * @param eligible whether they may have bookings on that day: who is a toddler now may be none then
     */
    List<LocalDate> near(Request request, LocalDate asked, int atMost, Predicate<Request> eligible) {
        OfficeDays office = Objects.requireNonNull(situation.offices().get(request.office()));
        return office.today()
                .datesUntil(office.lastDay().plusDays(1))
                .filter(date -> suits(request, request.on(date), date, eligible))
                .sorted(Comparator.comparingLong((LocalDate date) -> distance(date, asked))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(atMost)
                .sorted()
                .toList();
    }

    private boolean suits(Request request, Request other, LocalDate date, Predicate<Request> eligible) {
        return room(new Day(request.office(), date)).fits(other.categories())
                && (other.categories().equals(request.categories()) || eligible.test(other));
    }

    /** Days that were asked for may have filled up on the way; nothing changed on the others. */
    private DayRoom room(Day day) {
        return places.isKnown(day) ? places.room(day) : situation.rooms().getOrDefault(day, DayRoom.NONE);
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
