package id.antrean.verification.expiry;

import id.antrean.platform.persistence.OutboxRelay;
import id.antrean.platform.time.Repeated;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Looks for overdue codes again and again. Every replica does; none disturbs another. */
@Singleton
final class ExpiryTimer {

    private static final Logger LOG = Logger.getLogger(ExpiryTimer.class);

    private final Expiry expiry;
    private final ExpiryConfig config;
    private final Pool pool;
    private final OutboxRelay relay;
    private final Clock clock;
    private final Repeated timer;

    /** @throws ConfigurationException when it could never pause or never expire a code */
    ExpiryTimer(Expiry expiry, ExpiryConfig config, Pool pool, OutboxRelay relay, Clock clock, Vertx vertx) {
        this.expiry = expiry;
        this.config = config;
        this.pool = pool;
        this.relay = relay;
        this.clock = clock;
        this.timer = new Repeated(vertx, "The expiry waits", config.every(), this::expireDue);
        if (config.batch() < 1) {
            throw new ConfigurationException("antrean.expiry.batch must be 1 or more");
        }
        if (config.every().toMillis() < 1) {
            throw new ConfigurationException("antrean.expiry.every must be 1 ms or more");
        }
    }

    void start(@Observes StartupEvent event) {
        timer.start();
    }

    void stop(@Observes ShutdownEvent event) {
        timer.stop();
    }

    private Uni<Boolean> expireDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return pool.withTransaction(transaction -> expiry.expireDue(transaction, now, config.batch()))
                .map(this::finished);
    }

    private boolean finished(int expired) {
        if (expired > 0) {
            LOG.infof("%d codes expired", expired);
            relay.wake();
        }
        return expired == config.batch();
    }
}
