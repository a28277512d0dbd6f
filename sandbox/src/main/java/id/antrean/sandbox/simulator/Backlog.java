package id.antrean.sandbox.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds in the facts what the webhook was not told before the simulator ended. */
final class Backlog {

    /** When each state was reached, in the order of the facts. */
    private final Map<Fact.Tick, Long> untold = new LinkedHashMap<>();

    /**
     * Takes a fact in.
     *
     * @param changesChats whether the fact had an effect: a state that was passed over is not told either
     */
    void take(Fact fact, boolean changesChats) {
        if (fact instanceof Fact.Told told) {
            told.ticks().forEach(untold::remove);
        } else if (changesChats && fact instanceof Fact.Wrote wrote) {
            untold.put(
                    new Fact.Tick(wrote.entry().id(), Status.SENT),
                    wrote.entry().at());
        } else if (changesChats && fact instanceof Fact.Ticked ticked) {
            untold.put(new Fact.Tick(ticked.id(), ticked.status()), ticked.at());
        }
    }

    /** The states of offices' messages that are still to be told. */
    List<StateChange> changes(Chats chats) {
        return untold.entrySet().stream()
                .flatMap(one -> change(chats, one.getKey(), one.getValue()))
                .toList();
    }

    private static Stream<StateChange> change(Chats chats, Fact.Tick tick, long at) {
        return chats
                .find(tick.id())
                .filter(entry -> !entry.isFromApplicant())
                // What is going to fail is not told as sent before.
                .filter(entry -> entry.error() == null || tick.status() != Status.SENT)
                .map(entry -> new StateChange(entry, tick.status(), at))
                .stream();
    }
}
