package id.antrean.notification.reminder;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingMoved;
import id.antrean.contracts.event.BookingWithdrawn;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.event.VisitArrived;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.BookingCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a batch of events comes to, of each code one opening and one closing at most. Openings are written first: an
 * expiry counts for one slot only, and after the other ends nothing opens.
 */
final class Changes {

    private static final Comparator<BookingCode> BY_CODE = Comparator.comparing(BookingCode::value);

    /** By code, so that transactions lock rows in one order. */
    private final SortedMap<BookingCode, Opening> openings = new TreeMap<>(BY_CODE);

    private final SortedMap<BookingCode, Closing> closings = new TreeMap<>(BY_CODE);
    private final List<SenderChanged> senders = new ArrayList<>();

    private Changes() {}

    /** @param events those of one code in their order */
    static Changes of(List<Event> events) {
        Changes changes = new Changes();
        events.forEach(changes::add);
        return changes;
    }

    private void add(Event event) {
        if (event instanceof BookingIssued e) {
            open(Opening.of(e));
        } else if (event instanceof BookingMoved e) {
            open(Opening.of(e));
        } else if (event instanceof BookingWithdrawn e) {
            openings.remove(e.code());
            close(new Closing(e.code(), e.office(), Closing.State.WITHDRAWN, null, e.withdrawnAt()));
        } else if (event instanceof VisitArrived e) {
            close(new Closing(e.code(), e.office(), Closing.State.ARRIVED, null, e.arrivedAt()));
        } else if (event instanceof VisitExpired e) {
            close(new Closing(e.code(), e.office(), Closing.State.EXPIRED, e.slotStart(), e.expiredAt()));
        } else if (event instanceof SenderChanged e) {
            senders.add(e);
        }
    }

    private void open(Opening opening) {
        openings.put(opening.code(), opening.after(openings.get(opening.code())));
    }

    private void close(Closing closing) {
        closings.put(closing.code(), closing.or(closings.get(closing.code())));
    }

    List<Opening> openings() {
        return List.copyOf(openings.values());
    }

    List<Closing> closings() {
        return List.copyOf(closings.values());
    }

    /** In their order: a sender may change twice. */
    List<SenderChanged> senders() {
        return List.copyOf(senders);
    }
}
