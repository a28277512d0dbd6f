package id.antrean.booking.misuse;

import id.antrean.booking.misuse.Standings.Authority;
import id.antrean.platform.persistence.OutboxRelay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Does what time does: decides anew on standings whose time is over, and removes what is too old to count. */
@Singleton
final class StandingTimer {

    private static final Logger LOG = Logger.getLogger(StandingTimer.class);
    private static final int BATCH = 200;
    private static final Duration MESSAGES_KEPT = Duration.ofDays(1);

    private static final String LAPSED = """
            select id
              from sender
             where standing <> 'CLEAR'
               and standing_until <= $1
             order by id
             limit $2
               for no key update skip locked
            """;
    private static final String FORGET_ATTEMPTS = "delete from identity_attempt where last_at < $1";
    private static final String FORGET_MESSAGES = "delete from message_count where window_from < $1";

    private final Pool pool;
    private final Standings standings;
    private final OutboxRelay relay;
    private final MisuseConfig config;
    private final Clock clock;
    private final AtomicBoolean checking = new AtomicBoolean();
    private volatile boolean stopped;

    StandingTimer(Pool pool, Standings standings, OutboxRelay relay, MisuseSettings settings, Clock clock) {
        this.pool = pool;
        this.standings = standings;
        this.relay = relay;
        this.config = settings.config();
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(config.checkEvery().toMillis(), timer -> check());
        vertx.setPeriodic(config.cleanEvery().toMillis(), timer -> clean());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void check() {
        if (!stopped && checking.compareAndSet(false, true)) {
            lapse().subscribe()
                    .with(
                            lapsed -> {
                                checking.set(false);
                                if (lapsed == BATCH) {
                                    check();
                                }
                            },
                            failure -> {
                                checking.set(false);
                                LOG.warnf(
                                        "Standings whose time is over wait: %s",
                                        failure.getClass().getName());
                            });
        }
    }

    private Uni<Integer> lapse() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return pool.withTransaction(transaction -> transaction
                        .preparedQuery(LAPSED)
                        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), BATCH))
                        .map(SignalStore::ids)
                        .call(senders -> standings.decide(transaction, senders, Authority.RULES, now)))
                .invoke(relay::wake)
                .map(senders -> senders.size());
    }

    private void clean() {
        Instant now = clock.instant();
        Duration longest =
                config.identities().within().compareTo(config.numbers().within()) > 0
                        ? config.identities().within()
                        : config.numbers().within();
        forget(FORGET_ATTEMPTS, now.minus(longest));
        forget(FORGET_MESSAGES, now.minus(MESSAGES_KEPT).minus(config.flooding().within()));
    }

    private void forget(String statement, Instant before) {
        pool.preparedQuery(statement)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC)))
                .subscribe()
                .with(
                        rows -> LOG.debugf("%d rows too old to count removed", rows.rowCount()),
                        failure -> LOG.warnf(
                                "Rows too old to count stay for now: %s",
                                failure.getClass().getName()));
    }
}
