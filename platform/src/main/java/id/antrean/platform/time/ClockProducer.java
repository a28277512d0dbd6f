package id.antrean.platform.time;

import id.antrean.contracts.time.AdjustableClock;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives every bean the same {@link Clock}; nothing else in the services asks the machine for the time. */
@Singleton
final class ClockProducer {

    @Produces
    @Singleton
    @Unremovable
    Clock clock(ClockConfig config) {
        if (!config.adjustable()) {
            return Clock.systemUTC();
        }
        return new AdjustableClock(config.offsetFile()
                .orElseThrow(() -> new IllegalStateException(
                        "antrean.clock.offset-file must be set when antrean.clock.adjustable is true")));
    }
}
