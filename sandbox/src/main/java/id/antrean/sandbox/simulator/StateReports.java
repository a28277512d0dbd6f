package id.antrean.sandbox.simulator;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells the webhook how far the offices' messages came. What happens within a moment goes out together. */
final class StateReports {

    private static final long GATHER_MILLIS = 50;
    private static final int AT_MOST_TOGETHER = 100;

    private final Vertx vertx;
    private final WebhookSender sender;
    private final WebhookPayload payload;
    private final Offices offices;
    private final Chats chats;
    private final Consumer<Fact.Told> told;
    private List<StateChange> waiting = new ArrayList<>();

    /** @param told is given what the webhook accepted */
    StateReports(
            Vertx vertx,
            WebhookSender sender,
            WebhookPayload payload,
            Offices offices,
            Chats chats,
            Consumer<Fact.Told> told) {
        this.vertx = vertx;
        this.sender = sender;
        this.payload = payload;
        this.offices = offices;
        this.chats = chats;
        this.told = told;
    }

    synchronized void add(StateChange change) {
        waiting.add(change);
        if (waiting.size() == 1) {
            vertx.setTimer(GATHER_MILLIS, timer -> send());
        }
    }

    private synchronized List<StateChange> take() {
        List<StateChange> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    private void send() {
        Map<String, List<StateChange>> byOffice = take().stream()
                .collect(Collectors.groupingBy(change -> change.entry().office()));
        byOffice.forEach((code, changes) -> offices.byCode(code).ifPresent(office -> {
            for (int from = 0; from < changes.size(); from += AT_MOST_TOGETHER) {
                send(office, changes.subList(from, Math.min(from + AT_MOST_TOGETHER, changes.size())));
            }
        }));
    }

    private void send(SimulatedOffice office, List<StateChange> changes) {
        sender.deliver(Json.writeEscaped(payload.statuses(office, changes, chats::profileOf)))
                // What is given up is done with, too.
                .onComplete(done -> told.accept(
                        new Fact.Told(changes.stream().map(StateChange::tick).toList())));
    }
}
