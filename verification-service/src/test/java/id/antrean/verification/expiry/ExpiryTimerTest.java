package id.antrean.verification.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.antrean.platform.persistence.OutboxRelay;
import id.antrean.verification.testing.ServiceTest;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExpiryTimerTest extends ServiceTest {

    private record Settings(Duration every, int batch) implements ExpiryConfig {}

    @Inject
    Expiry expiry;

    @Inject
    OutboxRelay relay;

    @Inject
    Vertx vertx;

    @Test
    void aClockThatFailsIsAskedAgain() {
        FailingClock failing = new FailingClock();
        ExpiryTimer timer = timer(new Settings(Duration.ofMillis(10), 1), failing);
        timer.start(new StartupEvent());

        await().atMost(SOON).untilAsserted(() -> assertThat(failing.asked.get()).isGreaterThan(2));
        timer.stop(new ShutdownEvent());
    }

    @Test
    void aBatchOfNoneAndAPauseOfNothingAreRefused() {
        assertThatThrownBy(() -> timer(new Settings(Duration.ofSeconds(1), 0), clock))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("antrean.expiry.batch must be 1 or more");
        assertThatThrownBy(() -> timer(new Settings(Duration.ofNanos(999_999), 1), clock))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("antrean.expiry.every must be 1 ms or more");
    }

    private ExpiryTimer timer(ExpiryConfig config, Clock ofTimer) {
        return new ExpiryTimer(expiry, config, pool, relay, ofTimer, vertx);
    }

    private static final class FailingClock extends Clock {

        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Instant instant() {
            asked.incrementAndGet();
            throw new IllegalStateException("out of order");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
