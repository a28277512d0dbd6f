package id.antrean.notification.sending;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.alarm.Alarm;
import id.antrean.notification.alarm.Alarms;
import id.antrean.notification.sending.Outcome.Signal;
import id.antrean.notification.whatsapp.CloudApiClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a bounded number of messages on their way. Messages are claimed a little ahead; one whose lease would end before
 * its calls could is left alone, since another process may have it by then.
 */
@Singleton
public final class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int CLAIMED_PER_PLACE = 4;
    /** An upload, the message with it, and where the picture is refused the words alone. */
    private static final int CALLS = 3;

    private static final int DOUBLING = 2;
    /** People complained: somebody must see to it, although it passes. */
    private static final int SPAM_RESTRICTION = 131_048;

    private static final long LAPSE_MILLIS = Duration.ofSeconds(5).toMillis();

    private final OutboundMessages messages;
    private final MessageClaims claims;
    private final ReportsTaken reports;
    private final Alarms alarms;
    private final MessageSender sender;
    private final OutcomeWriter writer;
    private final SendingConfig config;
    private final Vertx vertx;
    private final long usableNanos;

    private final Gates gates;
    private final Deque<Ready> ready = new ArrayDeque<>();
    /** From the claim until the outcome is in the database. */
    private final Set<String> unsettled = new HashSet<>();

    private final CompletableFuture<Void> idle = new CompletableFuture<>();
    private int underWay;
    /** An alarm may be left from before this process. */
    private boolean alarmed = true;

    private boolean mayBeDue;
    private boolean claiming;
    private boolean stopped;

    Dispatcher(
            OutboundMessages messages,
            MessageClaims claims,
            ReportsTaken reports,
            Alarms alarms,
            MessageSender sender,
            OutcomeWriter writer,
            CloudApiClient whatsApp,
            SendingConfig config,
            Vertx vertx) {
        this.messages = messages;
        this.claims = claims;
        this.reports = reports;
        this.alarms = alarms;
        this.sender = sender;
        this.writer = writer;
        this.config = config;
        this.vertx = vertx;
        this.gates = new Gates(
                new Backoff(config.pause(), DOUBLING, config.retryMaxDelay()),
                new Backoff(config.throttlePause(), DOUBLING, config.retryMaxDelay()));
        if (config.concurrency() < 1) {
            throw new IllegalStateException("antrean.sending.concurrency must be 1 or more");
        }
        Duration calls = whatsApp.longestCall().multipliedBy(CALLS);
        if (config.lease().compareTo(calls) <= 0) {
            throw new IllegalStateException(
                    "antrean.sending.lease must be longer than three calls to WhatsApp, which take " + calls.toSeconds()
                            + " s at most");
        }
        this.usableNanos = config.lease().minus(calls).toNanos();
    }

    private record Ready(ClaimedMessage message, long claimedAt) {}

    /** Before the consumers start: settings that are wrong end the process before it takes anything. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        vertx.setPeriodic(config.poll().toMillis(), timer -> wake());
        vertx.setPeriodic(LAPSE_MILLIS, timer -> lapse());
    }

    private void lapse() {
        messages.lapse()
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.debugf(
                                "What is too late is given up later: %s",
                                failure.getClass().getName()));
    }

    /** Says that messages were committed or may be due; returns at once. */
    public void wake() {
        synchronized (this) {
            mayBeDue = true;
        }
        pump();
    }

    private void pump() {
        List<ClaimedMessage> starting = new ArrayList<>();
        int limit;
        synchronized (this) {
            int width = stopped ? 0 : gates.width(config.concurrency(), System.nanoTime());
            fill(starting, width);
            limit = claimLimit(width);
            claiming |= limit > 0;
            if (stopped && unsettled.isEmpty() && !claiming) {
                idle.complete(null);
            }
        }
        starting.forEach(this::send);
        if (limit > 0) {
            claim(limit);
        }
    }

    private void fill(List<ClaimedMessage> starting, int width) {
        while (underWay < width && !ready.isEmpty()) {
            Ready next = ready.poll();
            if (System.nanoTime() - next.claimedAt() < usableNanos) {
                underWay++;
                starting.add(next.message());
            } else {
                unsettled.remove(next.message().id());
                mayBeDue = true;
            }
        }
    }

    private int claimLimit(int width) {
        if (claiming || !mayBeDue || !ready.isEmpty() || underWay >= width) {
            return 0;
        }
        mayBeDue = false;
        return width == 1 ? 1 : width * CLAIMED_PER_PLACE;
    }

    private void claim(int limit) {
        long claimedAt = System.nanoTime();
        claims.claim(limit, resting(), reports.age())
                .subscribe()
                .with(claimed -> claimed(claimed, claimedAt, limit), failure -> {
                    // The next poll tries again.
                    LOG.warnf(
                            "Messages wait, the database does not answer: %s",
                            failure.getClass().getName());
                    synchronized (this) {
                        claiming = false;
                    }
                    pump();
                });
    }

    private synchronized Collection<OfficeCode> resting() {
        return gates.resting(System.nanoTime());
    }

    private void claimed(List<ClaimedMessage> claimed, long claimedAt, int limit) {
        List<ClaimedMessage> late = List.of();
        synchronized (this) {
            claiming = false;
            mayBeDue |= claimed.size() == limit;
            // One that is unsettled here has outlived its lease, and is still being worked on.
            List<ClaimedMessage> fresh = claimed.stream()
                    .filter(message -> unsettled.add(message.id()))
                    .toList();
            if (stopped) {
                late = fresh;
            } else {
                fresh.forEach(message -> ready.add(new Ready(message, claimedAt)));
            }
        }
        release(late);
        pump();
    }

    private void send(ClaimedMessage message) {
        sender.send(message).subscribe().with(outcome -> answered(message.office(), outcome), failure -> {
            // The sender promises an outcome; without one the lease decides.
            LOG.errorf("An attempt had no outcome: %s", failure.getClass().getName());
            synchronized (this) {
                underWay--;
                unsettled.remove(message.id());
            }
            pump();
        });
    }

    private void answered(OfficeCode office, Outcome outcome) {
        synchronized (this) {
            underWay--;
        }
        note(office, outcome.signal(), outcome.errorCode());
        writer.write(outcome, this::settled);
        pump();
    }

    /**
     * Takes note of what WhatsApp reported of a message that it had taken.
     *
     * @param errorCode Meta's code
     */
    public void refusedLater(OfficeCode office, int errorCode) {
        note(office, Signal.OFFICE_REFUSED, errorCode);
    }

    private void note(OfficeCode office, Signal signal, @Nullable Integer errorCode) {
        Duration closed;
        boolean recovered;
        synchronized (this) {
            closed = gates.note(office, signal, System.nanoTime());
            recovered = alarmed && signal == Signal.WORKS && gates.areOpen();
            alarmed &= !recovered;
            alarmed |= !closed.isZero();
        }
        if (recovered) {
            LOG.info("WhatsApp takes messages");
            note(alarms.clear(Alarm.SENDING_REFUSED));
        }
        if (!closed.isZero()) {
            closed(office, signal, errorCode, closed);
        }
    }

    private void closed(OfficeCode office, Signal signal, @Nullable Integer errorCode, Duration pause) {
        boolean ofOffice = signal == Signal.OFFICE_REFUSED || signal == Signal.OFFICE_THROTTLED;
        boolean refused = signal == Signal.REFUSED || signal == Signal.OFFICE_REFUSED;
        String whose = ofOffice ? office.value() : "all";
        LOG.logf(
                refused ? Logger.Level.ERROR : Logger.Level.WARN,
                "WhatsApp takes no messages (code %s) of %s: sending rests for %d ms, and nothing is lost",
                errorCode,
                whose,
                pause.toMillis());
        if (refused || Integer.valueOf(SPAM_RESTRICTION).equals(errorCode)) {
            note(alarms.raise(new Alarm(Alarm.SENDING_REFUSED, whose, "WhatsApp takes no messages", errorCode)));
        }
        vertx.setTimer(Math.max(1, pause.toMillis()), timer -> wake());
    }

    private static void note(Uni<Void> alarm) {
        alarm.subscribe()
                .with(
                        done -> {},
                        failure -> LOG.warnf(
                                "An alarm cannot be noted: %s",
                                failure.getClass().getName()));
    }

    private void settled(List<Outcome> outcomes) {
        synchronized (this) {
            outcomes.forEach(outcome -> unsettled.remove(outcome.id()));
            // The recipients' next messages can be claimed now.
            mayBeDue = true;
        }
        pump();
    }

    /** Lets what is under way end, so that the next process need not wait for its leases. */
    void stop(@Observes ShutdownEvent event) {
        List<ClaimedMessage> unsent;
        synchronized (this) {
            stopped = true;
            unsent = ready.stream().map(Ready::message).toList();
            ready.clear();
        }
        release(unsent);
        pump();
        try {
            idle.get(config.lease().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("Some messages were still under way; they are sent again unless WhatsApp reports them");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void release(List<ClaimedMessage> unsent) {
        unsent.forEach(message -> writer.write(Outcome.released(message), this::settled));
    }
}
