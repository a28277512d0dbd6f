package id.antrean.booking.relocation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import id.antrean.booking.relocation.Relocation.Move;
import id.antrean.contracts.event.BookingMoved;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.value.Category;
import id.antrean.platform.office.Office;
import id.antrean.platform.persistence.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Moves bookings to later places, and tells everybody: in the caller's transaction, so that it is all or nothing. */
@Singleton
public final class Relocations {

    private static final String SOURCE = "/booking-service";
    /** A day that nobody plans for is no place to be sent to. */
    private static final int MAX_DAYS_AHEAD = 2 * 366;

    private static final int DAYS_AT_A_TIME = 28;

    private final RelocationStore store;
    private final RelocationConfig config;
    private final BroughtBack broughtBack;
    private final Outbox outbox;

    Relocations(RelocationStore store, RelocationConfig config, BroughtBack broughtBack, Outbox outbox) {
        this.store = store;
        this.config = config;
        this.broughtBack = broughtBack;
        this.outbox = outbox;
    }

    /**
     * Why bookings are moved.
     *
     * @param cause what the ids of the events begin with: with the code it is the same whenever it is repeated
     * @param actor the account that ordered it
     * @param reason why, in words that the people are told
     * @param now when
     */
    public record Order(String cause, String actor, String reason, Instant now) {}

    /**
     * What was done.
     *
     * @param byDay how many bookings were moved to each day
     * @param left the days on which places became free or bookings lost theirs
     * @param unplaced how many bookings stay where they are, since no day has room
     */
    public record Outcome(SortedMap<LocalDate, Integer> byDay, Set<LocalDate> left, int unplaced) {

        /** How many bookings were moved. */
        public int moved() {
            return byDay.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Moves these bookings, and their families with them, to the nearest later places. The office's row and its slots
     * from the first of the days on are locked by the transaction, and places that are to stay free are closed.
     *
     * @param codes which; open ones, or void ones that are to be opened again
     * @param days opens days beyond the horizon, where there is no room before it
     */
    public Uni<Outcome> move(
            SqlConnection transaction, Office office, Collection<String> codes, Order order, DayOpener days) {
        if (codes.isEmpty()) {
            return Uni.createFrom().item(new Outcome(new TreeMap<>(), Set.of(), 0));
        }
        return store.load(transaction, office, codes).chain(bookings -> {
            List<Unit> units = units(bookings.values());
            return place(transaction, office, units, order.now(), office.dayOf(order.now()), days)
                    .chain(result -> write(transaction, office, bookings, result.moves(), order)
                            .replaceWith(() -> outcome(result)));
        });
    }

    private static List<Unit> units(Collection<StoredBooking> bookings) {
        return bookings.stream()
                .collect(groupingBy(
                        booking -> List.of(booking.groupId(), booking.member().date())))
                .values()
                .stream()
                .filter(group -> group.stream().anyMatch(StoredBooking::moving))
                .map(Relocations::unit)
                .toList();
    }

    private static Unit unit(List<StoredBooking> group) {
        return new Unit(
                group.stream()
                        .filter(StoredBooking::moving)
                        .map(StoredBooking::member)
                        .toList(),
                group.stream()
                        .filter(booking -> !booking.moving())
                        .map(StoredBooking::member)
                        .toList());
    }

    /** Tries with the days that are open; then with more, until there is room for all or no sense in it. */
    private Uni<Relocation.Result> place(
            SqlConnection transaction,
            Office office,
            List<Unit> units,
            Instant now,
            LocalDate openedUntil,
            DayOpener days) {
        return store.targets(transaction, office, now).chain(targets -> {
            Relocation.Result result = Relocation.of(units, targets, now.plus(config.moveNotice()));
            LocalDate last = targets.stream()
                    .map(Target::date)
                    .max(LocalDate::compareTo)
                    .filter(openedUntil::isBefore)
                    .orElse(openedUntil);
            LocalDate next = last.plusDays(DAYS_AT_A_TIME);
            if (result.unplaced().isEmpty() || next.isAfter(office.dayOf(now).plusDays(MAX_DAYS_AHEAD))) {
                return Uni.createFrom().item(result);
            }
            return days.openUntil(transaction, next).chain(() -> place(transaction, office, units, now, next, days));
        });
    }

    private Uni<Void> write(
            SqlConnection transaction,
            Office office,
            Map<String, StoredBooking> bookings,
            List<Move> moves,
            Order order) {
        if (moves.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Envelope<BookingMoved>> events = new ArrayList<>(moves.size());
        Set<String> reopened = new HashSet<>();
        for (Move move : moves) {
            String code = move.member().code().value();
            StoredBooking booking = Objects.requireNonNull(bookings.get(code));
            events.add(event(office, booking, move, order));
            if (booking.isVoid()) {
                reopened.add(code);
            }
        }
        return store.move(transaction, moves, order)
                .chain(() -> reopened.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : broughtBack.onBookings(transaction, reopened, order.actor(), order.reason(), order.now()))
                .chain(() -> outbox.append(transaction, events));
    }

    private static Envelope<BookingMoved> event(Office office, StoredBooking booking, Move move, Order order) {
        Member member = move.member();
        Target target = move.target();
        return new Envelope<>(
                order.cause() + "/" + member.code(),
                SOURCE,
                order.now(),
                new BookingMoved(
                        member.code(),
                        office.code(),
                        booking.sender(),
                        booking.person(),
                        Category.on(target.date(), member.birthDate()),
                        office.at(member.slotStart()),
                        target.date(),
                        office.at(target.startsAt()),
                        office.at(target.endsAt()),
                        office.at(target.arriveBy()),
                        order.reason(),
                        null,
                        order.now()));
    }

    private static Outcome outcome(Relocation.Result result) {
        SortedMap<LocalDate, Integer> byDay = new TreeMap<>();
        result.moves().forEach(move -> byDay.merge(move.target().date(), 1, Integer::sum));
        List<Member> unplaced = new ArrayList<>();
        result.unplaced().forEach(unit -> unplaced.addAll(unit.moving()));
        return new Outcome(
                byDay, result.moves().stream().map(move -> move.member().date()).collect(toSet()), unplaced.size());
    }
}
