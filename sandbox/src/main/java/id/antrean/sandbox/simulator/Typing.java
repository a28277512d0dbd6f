package id.antrean.sandbox.simulator;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Which offices are seen to be writing: until their answer, or for 25 seconds of real time, as on a phone. */
final class Typing {

    private static final long SEEN_MILLIS = 25_000;

    private final Vertx vertx;
    private final Consumer<String> changed;
    private final Map<Chat, Long> timers = new ConcurrentHashMap<>();

    /** @param changed is given the number of each chat in which it begins or ends */
    Typing(Vertx vertx, Consumer<String> changed) {
        this.vertx = vertx;
        this.changed = changed;
    }

    /** An office lets a person see that it is writing. */
    void begin(String number, String office) {
        Chat chat = new Chat(number, office);
        long timer = vertx.setTimer(SEEN_MILLIS, fired -> end(number, office));
        Long before = timers.put(chat, timer);
        if (before != null) {
            vertx.cancelTimer(before);
        }
        changed.accept(number);
    }

    /** It has answered. */
    void end(String number, String office) {
        Long timer = timers.remove(new Chat(number, office));
        if (timer != null) {
            vertx.cancelTimer(timer);
            changed.accept(number);
        }
    }

    /** The codes of the offices that a person sees writing. */
    List<String> officesWritingTo(String number) {
        return timers.keySet().stream()
                .filter(chat -> chat.number().equals(number))
                .map(Chat::office)
                .sorted()
                .toList();
    }

    private record Chat(String number, String office) {}
}
