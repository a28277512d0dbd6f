package id.antrean.booking.misuse;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the numbers from which a person was tried after enough others had. */
final class ManyNumbers {

    private ManyNumbers() {}

    /**
     * A number that tried a person, or holds the person's booking.
     *
     * @param senderId which number
     * @param since when it first did
     */
    record Number(long senderId, Instant since) {}

    /**
     * The numbers from the {@code from}-th on, in the order in which they came.
     *
     * @param numbers all of one person, some maybe twice
     */
    static List<Number> tooMany(List<Number> numbers, int from) {
        Set<Long> seen = new HashSet<>();
        return numbers.stream()
                .sorted(Comparator.comparing(Number::since).thenComparing(Number::senderId))
                .filter(number -> seen.add(number.senderId()))
                .skip(from - 1L)
                .toList();
    }

    /** How many numbers these are. */
    static long distinct(List<Number> numbers) {
        return numbers.stream().map(Number::senderId).distinct().count();
    }
}
