package id.antrean.booking.closure;

import id.antrean.platform.time.Repeated;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Takes closures up again that were interrupted: at the start and from time to time. */
@Singleton
final class ClosureTimer {

    private final Repeated timer;

    ClosureTimer(Closures closures, ClosureConfig config, Vertx vertx) {
        this.timer = new Repeated(vertx, "An interrupted closure waits", config.resumeEvery(), () -> closures.resume()
                .replaceWith(false));
    }

    void start(@Observes StartupEvent event) {
        timer.startNow();
    }

    void stop(@Observes ShutdownEvent event) {
        timer.stop();
    }
}
