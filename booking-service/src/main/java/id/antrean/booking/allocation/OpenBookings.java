package id.antrean.booking.allocation;

import id.antrean.contracts.value.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The open bookings while a batch is decided; those granted on the way are added. */
final class OpenBookings {

    private static final Comparator<OpenBooking> IN_ORDER = Comparator.comparing(OpenBooking::slotStart)
            .thenComparing(booking -> booking.code().value());

    private final Map<PersonKey, List<OpenBooking>> byPerson = new HashMap<>();
    private final Map<Long, List<OpenBooking>> bySender = new HashMap<>();

    OpenBookings(List<OpenBooking> open) {
        open.forEach(this::add);
    }

    private record PersonKey(String nameKey, LocalDate birthDate) {
        static PersonKey of(Person person) {
            return new PersonKey(person.name().key(), person.birthDate());
        }
    }

    void add(OpenBooking booking) {
        byPerson.computeIfAbsent(PersonKey.of(booking.person()), first -> new ArrayList<>())
                .add(booking);
        bySender.computeIfAbsent(booking.senderId(), first -> new ArrayList<>()).add(booking);
    }

    void remove(OpenBooking booking) {
        byPerson.getOrDefault(PersonKey.of(booking.person()), new ArrayList<>()).remove(booking);
        bySender.getOrDefault(booking.senderId(), new ArrayList<>()).remove(booking);
    }

    /** What this sender registered, earliest first. */
    List<OpenBooking> of(long senderId) {
        return bySender.getOrDefault(senderId, List.of()).stream()
                .sorted(IN_ORDER)
                .toList();
    }

    /**
     * What this sender registered for this person, earliest first. Names that overlap make the same person where the
     * sender is the same. From two senders they do not: BUDI and BUDI SANTOSO, born on one day, would keep each other out.
     */
    Stream<OpenBooking> of(long senderId, Person person) {
        return of(senderId).stream().filter(booking -> booking.person().isSameAs(person));
    }

    /** Whether another sender has registered exactly this person. */
    boolean isHeldByOther(long senderId, Person person) {
        return byPerson.getOrDefault(PersonKey.of(person), List.of()).stream()
                .anyMatch(booking -> booking.senderId() != senderId);
    }
}
