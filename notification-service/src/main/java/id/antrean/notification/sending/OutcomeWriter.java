package id.antrean.notification.sending;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Writes outcomes to the database: those that come while one write is under way go into the next one together. Where the
 * database is away they are kept and written later; where the process ends before that, the messages' leases end.
 */
@Singleton
final class OutcomeWriter {

    private static final Logger LOG = Logger.getLogger(OutcomeWriter.class);
    private static final long RETRY_MILLIS = Duration.ofSeconds(1).toMillis();

    private final OutboundMessages messages;
    private final Vertx vertx;
    private List<Outcome> waiting = new ArrayList<>();
    private boolean writing;

    OutcomeWriter(OutboundMessages messages, Vertx vertx) {
        this.messages = messages;
        this.vertx = vertx;
    }

    /**
     * Writes an outcome soon.
     *
     * @param written is given it, and those written with it, when that is done
     */
    void write(Outcome outcome, Consumer<List<Outcome>> written) {
        synchronized (this) {
            waiting.add(outcome);
            if (writing) {
                return;
            }
            writing = true;
        }
        writeNext(written);
    }

    private void writeNext(Consumer<List<Outcome>> written) {
        List<Outcome> batch;
        synchronized (this) {
            batch = waiting;
            waiting = new ArrayList<>();
            if (batch.isEmpty()) {
                writing = false;
                return;
            }
        }
        tryWrite(batch, written);
    }

    private void tryWrite(List<Outcome> batch, Consumer<List<Outcome>> written) {
        messages.settle(batch)
                .subscribe()
                .with(
                        done -> {
                            written.accept(batch);
                            writeNext(written);
                        },
                        failure -> {
                            LOG.warnf(
                                    "What became of %d messages cannot be noted for the moment: %s",
                                    batch.size(), failure.getClass().getName());
                            vertx.setTimer(RETRY_MILLIS, timer -> tryWrite(batch, written));
                        });
    }
}
