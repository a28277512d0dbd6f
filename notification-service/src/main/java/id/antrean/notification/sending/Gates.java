package id.antrean.notification.sending;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.sending.Outcome.Signal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * One gate for all sending, and one for each office's number: what is wrong with one number must not stop the others.
 * Times are those of {@link System#nanoTime}. Not safe for threads: its owner locks.
 */
final class Gates {

    private final Backoff refusal;
    private final Backoff throttle;
    private final Gate all;
    private final Map<OfficeCode, Gate> ofOffices = new HashMap<>();

    Gates(Backoff refusal, Backoff throttle) {
        this.refusal = refusal;
        this.throttle = throttle;
        this.all = new Gate(refusal, throttle);
    }

    /** Whether nothing is known to be wrong. */
    boolean areOpen() {
        return all.isOpen() && ofOffices.values().stream().allMatch(Gate::isOpen);
    }

    /** How many of so many may be under way at this moment. */
    int width(int usual, long now) {
        return all.width(usual, now);
    }

    /** The offices of which nothing may go at this moment. */
    Collection<OfficeCode> resting(long now) {
        return ofOffices.entrySet().stream()
                .filter(gate -> gate.getValue().width(1, now) == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Takes note of what an outcome of an office's message says.
     *
     * @return how long a gate closes because of it, or zero
     */
    Duration note(OfficeCode office, Signal signal, long now) {
        return switch (signal) {
            case WORKS -> {
                all.note(Signal.WORKS, now);
                of(office).note(Signal.WORKS, now);
                yield Duration.ZERO;
            }
            case NONE -> Duration.ZERO;
            case THROTTLED, REFUSED -> all.note(signal, now);
            // WhatsApp knows the token at least.
            case OFFICE_THROTTLED -> noteOffice(office, Signal.THROTTLED, now);
            case OFFICE_REFUSED -> noteOffice(office, Signal.REFUSED, now);
        };
    }

    private Duration noteOffice(OfficeCode office, Signal signal, long now) {
        all.note(Signal.WORKS, now);
        return of(office).note(signal, now);
    }

    private Gate of(OfficeCode office) {
        return ofOffices.computeIfAbsent(office, any -> new Gate(refusal, throttle));
    }
}
