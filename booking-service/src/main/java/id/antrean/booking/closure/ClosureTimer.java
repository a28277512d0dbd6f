package id.antrean.booking.closure;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Takes closures up again that were interrupted: at the start and from time to time. */
@Singleton
final class ClosureTimer {

    private static final Logger LOG = Logger.getLogger(ClosureTimer.class);

    private final Closures closures;
    private final ClosureConfig config;
    private final Vertx vertx;
    private volatile boolean stopped;

    ClosureTimer(Closures closures, ClosureConfig config, Vertx vertx) {
        this.closures = closures;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.runOnContext(now -> look());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void look() {
        if (stopped) {
            return;
        }
        // Deferred, so that a clock that fails is tried again too.
        Uni.createFrom()
                .deferred(closures::resume)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "An interrupted closure waits %s: %s",
                        config.resumeEvery(), failure.getClass().getName()))
                .onTermination()
                .invoke(() -> vertx.setTimer(config.resumeEvery().toMillis(), timer -> look()))
                .subscribe()
                .with(done -> {}, failure -> {});
    }
}
