package id.antrean.platform.persistence;

import id.antrean.platform.messaging.EventPublisher;
import id.antrean.platform.messaging.OutgoingEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Sends what is in the outbox to Kafka and deletes it when Kafka has it. After a crash between the two it is sent again;
 * consumers know it by its id.
 *
 * <p>One relay at a time holds the advisory lock. Several, with {@code skip locked}, would be faster, but could send two
 * events of one key in the wrong order. There is no cursor: a row that was written early but committed late is found all
 * the same.
 */
@Singleton
public final class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x616e7472L;
    private static final Duration MAX_PAUSE = Duration.ofSeconds(10);

    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock($1)";
    private static final String NEXT =
            "select id, event_id, source, type, topic, key, time, data from outbox order by id limit $1";
    private static final String DELETE = "delete from outbox where id = any($1)";

    private final Pool pool;
    private final EventPublisher publisher;
    private final PersistenceConfig config;
    private final Vertx vertx;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile int failures;

    /** @throws IllegalStateException when the batch is configured to be empty, which would never end */
    OutboxRelay(Pool pool, EventPublisher publisher, PersistenceConfig config, Vertx vertx) {
        if (config.outboxBatch() < 1) {
            throw new IllegalStateException("antrean.persistence.outbox-batch must be 1 or more");
        }
        this.pool = pool;
        this.publisher = publisher;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(config.outboxPoll().toMillis(), timer -> wake());
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** Says that events were committed. Returns at once; a relay that is at work will see them in its next round. */
    public void wake() {
        woken.set(true);
        if (stopped || !running.compareAndSet(false, true)) {
            return;
        }
        woken.set(false);
        sendBatch().subscribe().with(this::finished, this::failed);
    }

    private void finished(int sent) {
        failures = 0;
        running.set(false);
        if (sent == config.outboxBatch() || woken.get()) {
            wake();
        }
    }

    private void failed(Throwable failure) {
        failures++;
        long pause = Math.min(config.outboxPoll().toMillis() << Math.min(failures, 10), MAX_PAUSE.toMillis());
        LOG.warnf("The outbox waits %d ms: %s", pause, failure.getClass().getName());
        vertx.setTimer(pause, timer -> {
            running.set(false);
            wake();
        });
    }

    private Uni<Integer> sendBatch() {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(TRY_LOCK)
                .execute(Tuple.of(LOCK))
                .chain(locked -> locked.iterator().next().getBoolean(0)
                        ? sendLocked(transaction)
                        : Uni.createFrom().item(0)));
    }

    private Uni<Integer> sendLocked(SqlConnection transaction) {
        return transaction
                .preparedQuery(NEXT)
                .execute(Tuple.of(config.outboxBatch()))
                .chain(rows -> rows.size() == 0 ? Uni.createFrom().item(0) : send(transaction, rows));
    }

    private Uni<Integer> send(SqlConnection transaction, RowSet<Row> rows) {
        List<OutgoingEvent> events = new ArrayList<>(rows.size());
        Long[] ids = new Long[rows.size()];
        for (Row row : rows) {
            ids[events.size()] = row.getLong(0);
            events.add(new OutgoingEvent(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getOffsetDateTime(6).toInstant(),
                    row.getString(7)));
        }
        return publisher
                .publish(events)
                .chain(() -> transaction.preparedQuery(DELETE).execute(Tuple.of(ids)))
                .replaceWith(events.size());
    }
}
