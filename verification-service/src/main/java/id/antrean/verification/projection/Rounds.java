package id.antrean.verification.projection;

import id.antrean.contracts.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Events in rounds that can each be written as a set: the first event of every key, then the second of every key, and so
 * on. What one key's events depend on is their own order only.
 */
final class Rounds {

    private Rounds() {}

    /** All events, each once; no round has two of one key, and a key's events are in rounds of their order. */
    static List<List<Event>> of(List<? extends Event> events) {
        List<List<Event>> rounds = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Event event : events) {
            int round = seen.merge(event.key(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(event);
        }
        return rounds;
    }
}
