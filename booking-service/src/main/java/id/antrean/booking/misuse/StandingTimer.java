package id.antrean.booking.misuse;

import id.antrean.booking.misuse.Standings.Authority;
import id.antrean.platform.persistence.OldRows;
import id.antrean.platform.persistence.OutboxRelay;
import id.antrean.platform.time.Repeated;
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

/** Does what time does: decides anew on standings whose time is over, and removes what is too old to count. */
@Singleton
final class StandingTimer {

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
    private final Repeated timer;

    StandingTimer(
            Pool pool, Standings standings, OutboxRelay relay, MisuseSettings settings, Clock clock, Vertx vertx) {
        this.pool = pool;
        this.standings = standings;
        this.relay = relay;
        this.config = settings.config();
        this.clock = clock;
        this.timer = new Repeated(vertx, "Standings whose time is over wait", config.checkEvery(), () -> lapse().map(
                        lapsed -> lapsed == BATCH));
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        timer.start();
        OldRows.removeEvery(config.cleanEvery(), vertx, pool, "attempts", FORGET_ATTEMPTS, () -> clock.instant()
                .minus(longest()));
        OldRows.removeEvery(
                config.cleanEvery(), vertx, pool, "counts of messages", FORGET_MESSAGES, () -> clock.instant()
                        .minus(MESSAGES_KEPT)
                        .minus(config.flooding().within()));
    }

    void stop(@Observes ShutdownEvent event) {
        timer.stop();
    }

    private Duration longest() {
        Duration identities = config.identities().within();
        Duration numbers = config.numbers().within();
        return identities.compareTo(numbers) > 0 ? identities : numbers;
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
}
