package id.antrean.platform.persistence;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remembers which events were processed, so that a second delivery has no effect. */
@Singleton
public final class Inbox {

    private static final String CLAIM = """
            insert into inbox (consumer, event_id, seen_at)
            select $1, event_id, $3
              from unnest($2::text[]) as event_id
             order by event_id
            on conflict do nothing
            returning event_id
            """;

    private final Clock clock;

    Inbox(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes the events that no one has processed yet, in their order and each once. Must run in the transaction that
     * processes them; another transaction with the same event waits here until this one ends.
     *
     * @param consumer who processes, for example {@code booking.registrations}
     */
    public Uni<List<Envelope<Event>>> claim(SqlClient transaction, String consumer, List<Envelope<Event>> events) {
        String[] ids = events.stream().map(Envelope::id).distinct().toArray(String[]::new);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return transaction
                .preparedQuery(CLAIM)
                .execute(Tuple.of(consumer, ids, now))
                .map(rows -> {
                    Set<String> fresh = new HashSet<>();
                    rows.forEach(row -> fresh.add(row.getString(0)));
                    return events.stream()
                            .filter(event -> fresh.remove(event.id()))
                            .toList();
                });
    }
}
