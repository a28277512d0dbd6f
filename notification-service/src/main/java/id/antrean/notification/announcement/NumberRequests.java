package id.antrean.notification.announcement;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who hides the phone number is asked for it once, with the first booking; a typed number would prove nothing. */
@Singleton
final class NumberRequests {

    private static final String ASK = """
            insert into number_request (user_id, requested_at)
            select user_id, $2
              from unnest($1::text[]) as hidden (user_id)
             order by user_id
            on conflict on constraint number_request_pk do nothing
            returning user_id
            """;

    private final Clock clock;

    NumberRequests(Clock clock) {
        this.clock = clock;
    }

    /** The bookings of those who are to be asked now, and then never again. */
    Uni<List<Envelope<Event>>> due(SqlClient transaction, List<Envelope<Event>> events) {
        Map<String, Envelope<Event>> hidden = new LinkedHashMap<>();
        for (Envelope<Event> event : events) {
            if (event.data() instanceof BookingIssued booking
                    && booking.sender().phone() == null
                    && booking.sender().userId() != null) {
                hidden.putIfAbsent(booking.sender().userId(), event);
            }
        }
        if (hidden.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Tuple values =
                Tuple.of(hidden.keySet().toArray(String[]::new), clock.instant().atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(ASK).execute(values).map(rows -> {
            List<Envelope<Event>> due = new ArrayList<>();
            for (Row row : rows) {
                due.add(hidden.get(row.getString(0)));
            }
            return due;
        });
    }
}
