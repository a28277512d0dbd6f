package id.antrean.booking.allocation;

import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The open bookings while a batch is decided; those granted on the way are added. */
final class OpenBookings {

    private final Map<PersonKey, List<OpenBooking>> byPerson = new HashMap<>();
    private final Map<PhoneNumber, List<OpenBooking>> byPhone = new HashMap<>();
    private final Map<String, List<OpenBooking>> byUserId = new HashMap<>();

    OpenBookings(List<OpenBooking> open) {
        open.forEach(this::add);
    }

    private record PersonKey(String nameKey, LocalDate birthDate) {
        static PersonKey of(Person person) {
            return new PersonKey(person.name().key(), person.birthDate());
        }
    }

    void add(OpenBooking booking) {
        put(byPerson, PersonKey.of(booking.person()), booking);
        PhoneNumber phone = booking.sender().phone();
        if (phone != null) {
            put(byPhone, phone, booking);
        }
        String userId = booking.sender().userId();
        if (userId != null) {
            put(byUserId, userId, booking);
        }
    }

    private static <K> void put(Map<K, List<OpenBooking>> index, K key, OpenBooking booking) {
        index.computeIfAbsent(key, first -> new ArrayList<>()).add(booking);
    }

    /**
     * The booking that the person holds already, rather the sender's own than another's.
     *
     * <p>Names that only overlap make the same person where the sender is the same. From two senders they do not: BUDI
     * and BUDI SANTOSO, born on one day, would keep each other out.
     */
    Optional<OpenBooking> heldBy(Person person, Sender sender) {
        Comparator<OpenBooking> ownFirst =
                Comparator.comparing(booking -> !booking.sender().isSameAs(sender));
        return Stream.concat(
                        byPerson.getOrDefault(PersonKey.of(person), List.of()).stream(),
                        bySender(sender)
                                .filter(booking -> booking.sender().isSameAs(sender)
                                        && booking.person().isSameAs(person)))
                .min(ownFirst.thenComparing(OpenBooking::slotStart)
                        .thenComparing(booking -> booking.code().value()));
    }

    private Stream<OpenBooking> bySender(Sender sender) {
        PhoneNumber phone = sender.phone();
        String userId = sender.userId();
        return Stream.concat(
                phone == null ? Stream.empty() : byPhone.getOrDefault(phone, List.of()).stream(),
                userId == null ? Stream.empty() : byUserId.getOrDefault(userId, List.of()).stream());
    }
}
