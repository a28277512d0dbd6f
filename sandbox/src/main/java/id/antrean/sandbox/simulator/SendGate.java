package id.antrean.sandbox.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Lets messages out as Meta does: its number's throughput, its pace with one person, and the 24-hour window.
 * The window goes by the set's clock, as messages' times do; paces go by the time that really passes, as senders do.
 */
final class SendGate {

    private static final long WINDOW_MILLIS = Duration.ofHours(24).toMillis();
    private static final int RATE_LIMIT = 130429;
    private static final int PAIR_RATE_LIMIT = 131056;
    private static final int WINDOW_CLOSED = 131047;

    private final Clock clock;
    private final LongSupplier nanos;
    private final Chats chats;
    private final CurrentLimits limits;
    private final Throughput throughput = new Throughput();
    private final PairPace pairs = new PairPace();

    /** @param nanos a clock that never goes back */
    SendGate(Clock clock, LongSupplier nanos, Chats chats, CurrentLimits limits) {
        this.clock = clock;
        this.nanos = nanos;
        this.chats = chats;
        this.limits = limits;
    }

    /** A person's message came in; it counts to the throughput of the office's number, too. */
    synchronized void received(SimulatedOffice office) {
        throughput.count(office.code(), nanos.getAsLong());
    }

    /**
     * Lets a message go out and counts it.
     *
     * @return the error that it will fail with after it was accepted, where it will
     * @throws GraphException when it is refused
     */
    synchronized Optional<GraphError> send(SimulatedOffice office, String number, Content content) {
        Limits now = limits.get();
        long at = nanos.getAsLong();
        if (!throughput.hasRoom(office.code(), now.messagesPerSecond(), at)) {
            throw ErrorCatalogue.of(RATE_LIMIT, "Cloud API message throughput has been reached.")
                    .refusal();
        }
        String pair = office.code() + number;
        if (!pairs.hasRoom(pair, now.pairBurst(), now.pairPause(), at)) {
            throw ErrorCatalogue.of(
                            PAIR_RATE_LIMIT,
                            "Too many messages sent from the sender phone number to the same recipient phone number"
                                    + " in a short period of time.")
                    .refusal();
        }
        Optional<GraphError> closed = windowIsClosed(now, office, number, content);
        if (closed.isPresent() && now.window() == Limits.Window.REFUSED) {
            throw closed.get().refusal();
        }
        throughput.count(office.code(), at);
        pairs.count(pair, now.pairPause(), at);
        return closed;
    }

    private Optional<GraphError> windowIsClosed(Limits now, SimulatedOffice office, String number, Content content) {
        boolean free = content.template() == null && now.window() != Limits.Window.OFF;
        boolean open = chats.lastWrittenAt(number, office.code())
                .filter(at -> clock.millis() - at <= WINDOW_MILLIS)
                .isPresent();
        return free && !open
                ? Optional.of(ErrorCatalogue.of(
                        WINDOW_CLOSED,
                        "Message failed to send because more than 24 hours have passed since the customer last replied"
                                + " to this number."))
                : Optional.empty();
    }
}
