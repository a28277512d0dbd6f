package id.antrean.booking.testing;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Invented people who register. */
public final class People {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final List<String> SYLLABLES =
            List.of("BA", "BI", "BU", "DA", "DI", "DU", "GA", "GI", "GU", "KA", "KI", "KU", "LA", "LI", "LU", "RA");

    private People() {}

    /** Somebody whom no other test knows, born in 1987. */
    public static Person somebody() {
        return new Person(new PersonName("Budi " + letters(NEXT.incrementAndGet())), LocalDate.of(1987, 1, 25));
    }

    /** A telephone that no other test knows. */
    public static Sender somePhone() {
        return Sender.ofPhone(new PhoneNumber("+62811" + (1_000_000 + NEXT.incrementAndGet())));
    }

    /** The event of one who asks for a day. */
    public static Envelope<Event> registration(String office, Person person, Sender sender, LocalDate date) {
        String id = UUID.randomUUID().toString();
        return new Envelope<>(
                id,
                "/intake-service",
                Instant.parse("2026-11-23T00:00:00Z"),
                new RegistrationReceived(
                        new OfficeCode(office),
                        new MessageId("wamid." + id),
                        sender,
                        person,
                        date,
                        List.of(),
                        "#A#9#9",
                        Language.INDONESIAN,
                        Instant.parse("2026-11-23T00:00:00Z")));
    }

    /** The events of so many people who ask for one day, each from a telephone of his own. */
    public static List<Envelope<Event>> crowd(int size, String office, LocalDate date) {
        return IntStream.range(0, size)
                .mapToObj(i -> registration(office, somebody(), somePhone(), date))
                .toList();
    }

    /** A number in syllables: names have no digits, and other letters may be spellings of one name. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest /= SYLLABLES.size()) {
            letters.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return letters.append("NO").toString();
    }
}
