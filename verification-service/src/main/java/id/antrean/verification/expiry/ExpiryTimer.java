package id.antrean.verification.expiry;

import id.antrean.platform.persistence.OutboxRelay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Looks for overdue codes again and again. Every replica does; none disturbs another. */
@Singleton
final class ExpiryTimer {

    private static final Logger LOG = Logger.getLogger(ExpiryTimer.class);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(30);
    private static final int MAX_DOUBLINGS = 10;

    private final Expiry expiry;
    private final ExpiryConfig config;
    private final Pool pool;
    private final OutboxRelay relay;
    private final Clock clock;
    private final Vertx vertx;
    private volatile boolean stopped;
    private volatile int failures;

    /** @throws ConfigurationException when it could never pause or never expire a code */
    ExpiryTimer(Expiry expiry, ExpiryConfig config, Pool pool, OutboxRelay relay, Clock clock, Vertx vertx) {
        this.expiry = expiry;
        this.config = config;
        this.pool = pool;
        this.relay = relay;
        this.clock = clock;
        this.vertx = vertx;
        if (config.batch() < 1) {
            throw new ConfigurationException("antrean.expiry.batch must be 1 or more");
        }
        if (config.every().toMillis() < 1) {
            throw new ConfigurationException("antrean.expiry.every must be 1 ms or more");
        }
    }

    void start(@Observes StartupEvent event) {
        lookIn(config.every().toMillis());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void lookIn(long millis) {
        vertx.setTimer(millis, timer -> look());
    }

    private void look() {
        if (stopped) {
            return;
        }
        // Deferred, so that a clock that fails is tried again too.
        Uni.createFrom().deferred(this::expireDue).subscribe().with(this::finished, this::failed);
    }

    private Uni<Integer> expireDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return pool.withTransaction(transaction -> expiry.expireDue(transaction, now, config.batch()));
    }

    private void finished(int expired) {
        failures = 0;
        if (expired > 0) {
            LOG.infof("%d codes expired", expired);
            relay.wake();
        }
        if (expired == config.batch()) {
            look();
        } else {
            lookIn(config.every().toMillis());
        }
    }

    private void failed(Throwable failure) {
        failures++;
        long pause = Math.min(config.every().toMillis() << Math.min(failures, MAX_DOUBLINGS), MAX_PAUSE.toMillis());
        LOG.warnf("The expiry waits %d ms: %s", pause, failure.getClass().getName());
        lookIn(pause);
    }
}
