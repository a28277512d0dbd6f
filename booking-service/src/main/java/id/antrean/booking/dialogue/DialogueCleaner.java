package id.antrean.booking.dialogue;

import id.antrean.platform.time.Repeated;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/**
 * Removes dialogues that nobody took up again: they are names and birth dates that have led to nothing. It first looks a
 * while after the start, so that answers that waited for the service still find their questions.
 */
@Singleton
final class DialogueCleaner {

    private static final Duration EVERY = Duration.ofMinutes(15);

    /** What a batch holds is passed over till the next time: neither waits for the other. */
    private static final String FORGET = """
            delete from dialogue
             where (sender_id, office) in (
                   select sender_id, office from dialogue where asked_at < $1 for update skip locked
                   )
            """;

    private final Pool pool;
    private final DialogueConfig config;
    private final Clock clock;

    DialogueCleaner(Pool pool, DialogueConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        new Repeated(vertx, "Old dialogues stay for now", EVERY, () -> clean().replaceWith(false)).start();
    }

    /** Returns how many were removed. */
    Uni<Integer> clean() {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(clock.instant().minus(config.lasts()).atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount());
    }
}
