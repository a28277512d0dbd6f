package id.antrean.platform.time;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does one thing again and again, never twice at once. After a failure it pauses ever longer, up to half a minute or the
 * usual pause, whichever is longer. Every replica does; what is done must bear that.
 */
public final class Repeated {

    private static final Logger LOG = Logger.getLogger(Repeated.class);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(30);
    private static final int MAX_DOUBLINGS = 10;

    private final Vertx vertx;
    private final String what;
    private final long everyMillis;
    private final Supplier<Uni<Boolean>> once;
    private volatile boolean stopped;
    private int failures;

    /**
     * Prepares it.
     *
     * @param what what waits when it fails, for the log: "The expiry"
     * @param every the pause after each time; less than a millisecond counts as one
     * @param once does it; true where there is more to do at once
     */
    public Repeated(Vertx vertx, String what, Duration every, Supplier<Uni<Boolean>> once) {
        this.vertx = vertx;
        this.what = what;
        this.everyMillis = Math.max(1, every.toMillis());
        this.once = once;
    }

    /** Begins after the first pause. */
    public void start() {
        lookIn(everyMillis);
    }

    /** Begins at once. */
    public void startNow() {
        vertx.runOnContext(now -> look());
    }

    /** Begins no more; what is under way is finished. */
    public void stop() {
        stopped = true;
    }

    private void lookIn(long millis) {
        vertx.setTimer(millis, timer -> look());
    }

    private void look() {
        if (!stopped) {
            // Deferred, so that what fails before it returns is tried again too.
            Uni.createFrom().deferred(once::get).subscribe().with(this::finished, this::failed);
        }
    }

    private void finished(boolean more) {
        failures = 0;
        if (more) {
            look();
        } else {
            lookIn(everyMillis);
        }
    }

    private void failed(Throwable failure) {
        failures++;
        long longest = Math.max(everyMillis, MAX_PAUSE.toMillis());
        long pause = Math.min(everyMillis << Math.min(failures, MAX_DOUBLINGS), longest);
        LOG.warnf("%s: %s; next try in %d ms", what, failure.getClass().getName(), pause);
        lookIn(pause);
    }
}
