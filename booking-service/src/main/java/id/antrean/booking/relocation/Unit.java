package id.antrean.booking.relocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Bookings of one message for one day: they are moved together.
 *
 * @param moving those that lose their place, one at least
 * @param companions the others, who come along if it becomes another day
 */
record Unit(List<Member> moving, List<Member> companions) {

    private static final Comparator<Member> FIRST = Comparator.comparing(Member::slotStart)
            .thenComparing(Member::issuedAt)
            .thenComparing(member -> member.code().value());

    /** First come, first served: by the place that they had, then by when they got it. */
    static final Comparator<Unit> ORDER =
            Comparator.comparing((Unit unit) -> unit.moving().get(0), FIRST);

    Unit {
        moving = moving.stream().sorted(FIRST).toList();
        companions = companions.stream().sorted(FIRST).toList();
    }

    LocalDate date() {
        return moving.get(0).date();
    }

    /** Who needs a place on this day, if the unit is moved there. */
    List<Member> on(LocalDate day) {
        if (day.equals(date())) {
            return moving;
        }
        List<Member> all = new ArrayList<>(moving);
        all.addAll(companions);
        return all;
    }
}
