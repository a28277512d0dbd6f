package id.antrean.booking.misuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tells the people who were tried from one number apart. */
final class Identities {

    private Identities() {}

    /**
     * Somebody who was refused for who he or she is.
     *
     * @param person the hash of name and birth date
     * @param likeness hashes of what a typing error leaves as it was; none for a person of the number
     * @param firstAt when he or she was first tried
     */
    record Tried(String person, List<Long> likeness, Instant firstAt) {

        Tried {
            likeness = List.copyOf(likeness);
        }

        boolean isLike(Tried other) {
            return person.equals(other.person) || !Collections.disjoint(likeness, other.likeness);
        }
    }

    /**
     * A person too many.
     *
     * @param tried who
     * @param number the how-manyth other person, from 1
     */
    record TooMany(Tried tried, int number) {}

    /**
     * Which of those tried just now are others than all before, and too many.
     *
     * @param before strangers tried before, the oldest first
     * @param now strangers tried now, in their order
     * @param from from which stranger on it is too many
     */
    static List<TooMany> tooMany(List<Tried> before, List<Tried> now, int from) {
        List<Tried> people = new ArrayList<>();
        List<Tried> all = new ArrayList<>();
        before.forEach(tried -> addIfNew(tried, people, all));
        List<TooMany> found = new ArrayList<>();
        for (Tried tried : now) {
            if (addIfNew(tried, people, all) && people.size() >= from) {
                found.add(new TooMany(tried, people.size()));
            }
        }
        return found;
    }

    private static boolean addIfNew(Tried tried, List<Tried> people, List<Tried> all) {
        boolean isNew = all.stream().noneMatch(tried::isLike);
        if (isNew) {
            people.add(tried);
        }
        all.add(tried);
        return isNew;
    }
}
