package id.antrean.booking.waiting;

import static java.util.stream.Collectors.toSet;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.allocation.Places;
import id.antrean.booking.calendar.FreedPlaces;
import id.antrean.booking.calendar.OfficeCalendars;
import id.antrean.booking.slot.SlotLocks;
import id.antrean.contracts.event.Choices;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.PlaceOffered;
import id.antrean.contracts.value.Sender;
import id.antrean.platform.office.Office;
import id.antrean.platform.persistence.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Keeps places that became free for those who wait for them, in the transaction that freed them: nobody who writes later
 * can pass those on the list (R14).
 */
@Singleton
public class WaitingOffers implements FreedPlaces {

    private static final String SOURCE = "/booking-service";

    private final SlotLocks slots;
    private final WaitingStore store;
    private final SenderIdentities senders;
    private final OfficeCalendars calendars;
    private final WaitingConfig config;
    private final Outbox outbox;

    WaitingOffers(
            SlotLocks slots,
            WaitingStore store,
            SenderIdentities senders,
            OfficeCalendars calendars,
            WaitingConfig config,
            Outbox outbox) {
        this.slots = slots;
        this.store = store;
        this.senders = senders;
        this.calendars = calendars;
        this.config = config;
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> onDays(SqlConnection transaction, Collection<Day> days, Instant now) {
        Set<Day> each =
                days.stream().filter(day -> calendars.knows(day.office())).collect(toSet());
        if (each.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // The slots first: what another transaction has offered meanwhile must not be offered again.
        return slots.of(transaction, each).chain(free -> store.withdrawLost(transaction, each)
                .chain(() -> store.waiting(transaction, each))
                .map(waiting -> OfferRules.offers(
                        waiting, new Places(now, free), now, config.offerValidFor(), day -> office(day)
                                .zone()))
                .chain(offers -> offers.isEmpty() ? Uni.createFrom().voidItem() : offer(transaction, offers, now)));
    }

    private Office office(Day day) {
        return calendars.get(day.office()).office();
    }

    private Uni<Void> offer(SqlConnection transaction, List<Offer> offers, Instant now) {
        Set<Long> ids = offers.stream().map(offer -> offer.entry().senderId()).collect(toSet());
        return store.offer(transaction, offers, now)
                .chain(() -> senders.find(transaction, ids))
                .chain(known -> outbox.append(
                        transaction,
                        offers.stream()
                                .map(offer -> event(
                                        offer,
                                        Objects.requireNonNull(
                                                known.get(offer.entry().senderId())),
                                        now))
                                .toList()));
    }

    private Envelope<Event> event(Offer offer, Sender sender, Instant now) {
        WaitingEntry entry = offer.entry();
        Office office = office(new Day(entry.office(), entry.date()));
        PlaceOffered event = new PlaceOffered(
                Long.toString(entry.id()),
                entry.office(),
                sender,
                entry.persons(),
                entry.date(),
                office.at(offer.slots().get(0).startsAt()),
                office.at(offer.slots().get(0).arriveBy()),
                office.at(offer.keptUntil()),
                Choices.PREFIX + "take:" + entry.token(),
                Choices.PREFIX + "leave:" + entry.token(),
                null,
                now);
        return new Envelope<>("waiting-" + entry.id() + "/offered/" + now.toEpochMilli(), SOURCE, now, event);
    }
}
