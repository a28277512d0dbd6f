package id.antrean.booking.misuse;

import id.antrean.booking.misuse.SignalStore.OfBooking;
import id.antrean.booking.misuse.Standings.Authority;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.IdentityMismatched;
import id.antrean.contracts.event.VisitArrived;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.SignalKind;
import id.antrean.platform.persistence.Inbox;
import id.antrean.platform.persistence.OutboxRelay;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What visits say about the numbers that they were registered from: who did not come (R5), and who sent somebody else
 * (R3). A booking that the office moved in the meantime says nothing.
 */
@Singleton
final class VisitSignals {

    private static final String CONSUMER = "booking.visits-misuse";

    private final Pool pool;
    private final Inbox inbox;
    private final OutboxRelay relay;
    private final VisitedBookings bookings;
    private final SignalStore signals;
    private final NoShowSignals noShows;
    private final Standings standings;
    private final MisuseConfig config;
    private final Clock clock;

    VisitSignals(
            Pool pool,
            Inbox inbox,
            OutboxRelay relay,
            VisitedBookings bookings,
            SignalStore signals,
            NoShowSignals noShows,
            Standings standings,
            MisuseSettings settings,
            Clock clock) {
        this.pool = pool;
        this.inbox = inbox;
        this.relay = relay;
        this.bookings = bookings;
        this.signals = signals;
        this.noShows = noShows;
        this.standings = standings;
        this.config = settings.config();
        this.clock = clock;
    }

    /** Takes note of what happened at the counter, each event once however often it comes. */
    Uni<Void> observe(List<Envelope<Event>> events) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return pool.withTransaction(transaction ->
                        inbox.claim(transaction, CONSUMER, events).chain(fresh -> observe(transaction, fresh, now)))
                .invoke(relay::wake);
    }

    private Uni<Void> observe(SqlConnection transaction, List<Envelope<Event>> events, Instant now) {
        Set<String> codes = new HashSet<>();
        events.forEach(event -> codes.add(event.data().key()));
        if (codes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return bookings.sendersOf(transaction, codes)
                .call(senders -> standings.lock(transaction, senders))
                .chain(senders -> bookings.lock(transaction, codes))
                .chain(known -> write(transaction, Found.in(events, known, now), now));
    }

    private Uni<Void> write(SqlConnection transaction, Found found, Instant now) {
        return signals.add(transaction, found.added())
                .chain(() -> signals.annulMismatches(transaction, found.arrived()))
                .chain(() -> signals.raiseMismatches(
                        transaction, found.expired(), config.mismatch().weight()))
                .chain(() -> noShows.weigh(transaction, found.senders()))
                .chain(() -> standings.decide(transaction, found.senders(), Authority.RULES, now));
    }

    /**
     * What a batch of visits comes to.
     *
     * @param added signals, which all weigh nothing yet
     * @param arrived bookings whose person came
     * @param expired bookings whose person did not
     */
    record Found(List<NewSignal> added, List<OfBooking> arrived, List<OfBooking> expired) {

        static Found in(List<Envelope<Event>> events, Map<String, VisitedBookings.Visited> known, Instant now) {
            Found found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (Envelope<Event> event : events) {
                VisitedBookings.Visited booking = known.get(event.data().key());
                if (booking != null) {
                    found.add(event.data(), booking, now);
                }
            }
            return found;
        }

        private void add(Event event, VisitedBookings.Visited booking, Instant now) {
            if (event instanceof VisitArrived arrived) {
                this.arrived.add(new OfBooking(booking.senderId(), booking.code(), arrived.arrivedAt()));
            } else if (event instanceof IdentityMismatched mismatch) {
                Instant at = earlier(mismatch.comparedAt(), now);
                added.add(signal(SignalKind.COUNTER_MISMATCH, booking, booking.code(), at));
            } else if (event instanceof VisitExpired expired
                    && booking.isVoidSince(expired.slotStart().toInstant())) {
                Instant at = earlier(expired.expiredAt(), now);
                this.expired.add(new OfBooking(booking.senderId(), booking.code(), at));
                added.add(signal(SignalKind.NO_SHOW, booking, booking.code() + " " + booking.slotStart(), at));
            }
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }

        private static NewSignal signal(SignalKind kind, VisitedBookings.Visited booking, String cause, Instant at) {
            JsonObject evidence = new JsonObject()
                    .put("office", booking.office())
                    .put("code", booking.code())
                    .put("slotStart", booking.slotStart().toString());
            return new NewSignal(booking.senderId(), kind, BigDecimal.ZERO, cause, evidence, at);
        }

        /** The numbers of all bookings that this is about. */
        Set<Long> senders() {
            Set<Long> senders = new HashSet<>();
            added.forEach(signal -> senders.add(signal.senderId()));
            arrived.forEach(booking -> senders.add(booking.senderId()));
            return senders;
        }
    }
}
