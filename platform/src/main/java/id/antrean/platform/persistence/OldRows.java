package id.antrean.platform.persistence;

import id.antrean.platform.time.Repeated;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Removes, from time to time, what nobody needs any more. */
public final class OldRows {

    private static final Logger LOG = Logger.getLogger(OldRows.class);

    private OldRows() {}

    /**
     * Removes them for as long as the process lives.
     *
     * @param what they are, for the log
     * @param statement removes them; its one parameter is the time before which they are old
     * @param before tells that time, whenever it is to be removed
     */
    public static void removeEvery(
            Duration every, Vertx vertx, Pool pool, String what, String statement, Supplier<Instant> before) {
        new Repeated(vertx, "Old " + what + " stay for now", every, () -> pool.preparedQuery(statement)
                        .execute(Tuple.of(before.get().atOffset(ZoneOffset.UTC)))
                        .map(rows -> {
                            LOG.debugf("%d old %s removed", rows.rowCount(), what);
                            return false;
                        }))
                .start();
    }
}
