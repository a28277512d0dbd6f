package id.antrean.booking.misuse;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What people who did not come weigh: nothing the first time (R5). */
final class NoShows {

    private NoShows() {}

    /**
     * Weighs all no-shows of a number anew, which matters when one of them is annulled: the next may be the first then.
     *
     * @param noShows those that count, in any order
     * @param weight of one that is not the first
     * @param freeAfter one with none in this time before it is a first
     */
    static List<Signal> weigh(List<Signal> noShows, BigDecimal weight, Duration freeAfter) {
        List<Signal> ordered = noShows.stream()
                .sorted(Comparator.comparing(Signal::at).thenComparing(Signal::id))
                .toList();
        List<Signal> weighed = new ArrayList<>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            Signal signal = ordered.get(i);
            boolean first = i == 0
                    || Duration.between(ordered.get(i - 1).at(), signal.at()).compareTo(freeAfter) > 0;
            BigDecimal weighs = first ? BigDecimal.ZERO : weight;
            weighed.add(new Signal(signal.id(), signal.kind(), weighs, signal.at(), signal.blockedUntil()));
        }
        return weighed;
    }
}
