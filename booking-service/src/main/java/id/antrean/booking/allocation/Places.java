package id.antrean.booking.allocation;

import static java.util.stream.Collectors.toCollection;

import id.antrean.contracts.value.Category;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places of some days while decisions are made; what is given on the way is gone for those behind. */
public final class Places {

    private final Instant now;
    private final Map<Day, List<Slot>> days = new HashMap<>();

    /** @param days the slots of each day, earliest first */
    public Places(Instant now, Map<Day, List<Slot>> days) {
        this.now = now;
        days.forEach((day, slots) -> this.days.put(day, new ArrayList<>(slots)));
    }

    /**
     * Which slot each of some people would get.
     *
     * @param slots in the order of the people; null for whom there is none
     */
    public record Seating(List<@Nullable Slot> slots) {

        /** Whether all of them get one. */
        public boolean isComplete() {
            return !slots.contains(null);
        }

        /** The first for whom there is none. */
        int firstWithout() {
            return slots.indexOf(null);
        }
    }

    /**
     * Looks for the earliest reachable places of a day for people who come together; gives none yet.
     *
     * <p>The places that are not kept for toddlers and elderly people are looked for first: a toddler must not sit where
     * only its mother could have sat, and she be refused.
     */
    public Seating find(Day day, List<Category> people) {
        List<Slot> left = of(day).stream().filter(slot -> slot.isReachable(now)).collect(toCollection(ArrayList::new));
        @Nullable Slot[] seats = new Slot[people.size()];
        for (boolean priority : new boolean[] {false, true}) {
            for (int i = 0; i < seats.length; i++) {
                if (people.get(i).isPriority() == priority) {
                    seats[i] = next(left, priority);
                }
            }
        }
        return new Seating(Arrays.asList(seats));
    }

    private static @Nullable Slot next(List<Slot> left, boolean priority) {
        for (int i = 0; i < left.size(); i++) {
            Slot slot = left.get(i);
            if (slot.room(priority) > 0) {
                left.set(i, slot.given(priority));
                return slot;
            }
        }
        return null;
    }

    /** Gives a place. */
    public void give(Day day, Slot slot, Category category) {
        of(day).replaceAll(one -> one.id() == slot.id() ? one.given(category.isPriority()) : one);
    }

    /** Makes a place that was held somebody's. */
    void handOver(Day day, Slot slot, Category category) {
        of(day).replaceAll(one -> one.id() == slot.id() ? one.handedOver(category.isPriority()) : one);
    }

    boolean isKnown(Day day) {
        return days.containsKey(day);
    }

    List<Slot> of(Day day) {
        return days.getOrDefault(day, new ArrayList<>());
    }

    /** Whether a slot of the day can still be reached, however full it is. */
    boolean isReachable(Day day) {
        return of(day).stream().anyMatch(slot -> slot.isReachable(now));
    }

    DayRoom room(Day day) {
        int all = 0;
        int ordinary = 0;
        for (Slot slot : of(day)) {
            if (slot.isReachable(now)) {
                all += slot.room(true);
                ordinary += slot.room(false);
            }
        }
        return new DayRoom(all, ordinary);
    }
}
