package id.antrean.booking.relocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds new places for bookings that lose theirs: units in their order, each together on the nearest later day that has
 * room for all of it, each member in the earliest slot of that day.
 */
final class Relocation {

    private final Instant reachableFrom;
    private final SortedMap<LocalDate, List<Room>> days = new TreeMap<>();

    private Relocation(List<Target> targets, Instant reachableFrom) {
        this.reachableFrom = reachableFrom;
        targets.stream().sorted(Comparator.comparing(Target::startsAt)).forEach(target -> days.computeIfAbsent(
                        target.date(), first -> new ArrayList<>())
                .add(new Room(target)));
    }

    /**
     * The new place of a booking.
     *
     * @param member which
     * @param target where
     */
    record Move(Member member, Target target) {}

    /**
     * What was found.
     *
     * @param moves the new places
     * @param unplaced the units for which no day has room
     */
    record Result(List<Move> moves, List<Unit> unplaced) {}

    /**
     * Finds new places.
     *
     * @param units in any order
     * @param targets all open slots to which somebody may be moved
     * @param reachableFrom when people can be somewhere at the earliest, now that they are told
     */
    static Result of(List<Unit> units, List<Target> targets, Instant reachableFrom) {
        Relocation relocation = new Relocation(targets, reachableFrom);
        List<Move> moves = new ArrayList<>();
        List<Unit> unplaced = new ArrayList<>();
        units.stream().sorted(Unit.ORDER).forEach(unit -> {
            List<Move> found = relocation.place(unit);
            if (found.isEmpty()) {
                unplaced.add(unit);
            }
            moves.addAll(found);
        });
        return new Result(moves, unplaced);
    }

    private List<Move> place(Unit unit) {
        for (Map.Entry<LocalDate, List<Room>> day : days.tailMap(unit.date()).entrySet()) {
            Map<Member, Room> places = places(unit.on(day.getKey()), day.getKey(), day.getValue());
            if (!places.isEmpty()) {
                return places.entrySet().stream()
                        .map(place -> new Move(place.getKey(), place.getValue().target))
                        .toList();
            }
        }
        return List.of();
    }

    /** Takes a place for each, or none at all. */
    private Map<Member, Room> places(List<Member> members, LocalDate date, List<Room> rooms) {
        Map<Member, Room> taken = new LinkedHashMap<>();
        for (Member member : members) {
            boolean priority = member.categoryOn(date).isPriority();
            Room found = rooms.stream()
                    .filter(room -> isLater(member, room.target) && room.hasPlace(priority))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                taken.forEach(
                        (other, room) -> room.giveBack(other.categoryOn(date).isPriority()));
                return Map.of();
            }
            found.take(priority);
            taken.put(member, found);
        }
        return taken;
    }

    /** Nobody is moved to an earlier time, nor to one that he or she can no longer reach. */
    private boolean isLater(Member member, Target target) {
        return target.startsAt().isAfter(member.slotStart())
                && !target.arriveBy().isBefore(reachableFrom);
    }

    /** What is left of a slot. */
    private static final class Room {

        private final Target target;
        private int taken;
        private int takenByPriority;

        Room(Target target) {
            this.target = target;
        }

        boolean hasPlace(boolean priority) {
            int left = target.room() - taken;
            return (priority ? left : left - Math.max(0, target.priorityRoom() - takenByPriority)) > 0;
        }

        void take(boolean priority) {
            taken++;
            takenByPriority += priority ? 1 : 0;
        }

        void giveBack(boolean priority) {
            taken--;
            takenByPriority -= priority ? 1 : 0;
        }
    }
}
