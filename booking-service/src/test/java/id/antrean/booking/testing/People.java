package id.antrean.booking.testing;

import id.antrean.contracts.event.ChoiceReceived;
import id.antrean.contracts.event.EnquiryReceived;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Invented people who register. */
public final class People {

    private static final String VOWELS = "aeou";
    private static final String CONSONANTS = "bdglmnprtw";
    private static final Instant SENT_AT = Instant.parse("2026-11-23T00:00:00Z");
    private static final int YEARS_OF_SOMEBODY = 30;

    private static volatile LocalDate today = LocalDate.of(2026, 11, 23);

    private static final AtomicInteger NEXT = new AtomicInteger();

    private People() {}

    /** The tests go through decades; who is born for one must be as old as the others. */
    static void liveOn(LocalDate date) {
        today = date;
    }

    /** An adult whom no other test knows, whatever spellings of names count as one. */
    public static Person somebody() {
        return bornBefore(today.minusYears(YEARS_OF_SOMEBODY));
    }

    private static Person bornBefore(LocalDate date) {
        int number = NEXT.incrementAndGet();
        return new Person(new PersonName("Budi " + letters(number)), date.minusDays(number % 700));
    }

    /** A telephone that no other test knows. */
    public static Sender somePhone() {
        return Sender.ofPhone(new PhoneNumber("+62811" + (1_000_000 + NEXT.incrementAndGet())));
    }

    /** A child of two or three years on this day, whom no other test knows. */
    public static Person someToddler(LocalDate date) {
        return bornBefore(date.minusYears(2));
    }

    /** Somebody of seventy years or more on this day, whom no other test knows. */
    public static Person someElder(LocalDate date) {
        return bornBefore(date.minusYears(70));
    }

    /** The telephone and user id of somebody whom no other test knows. */
    public static Sender someAccount() {
        return new Sender(somePhone().phone(), "ID.7" + (1_000_000 + NEXT.incrementAndGet()));
    }

    /** The event of one who asks for a day. */
    public static Envelope<Event> registration(String office, Person person, Sender sender, LocalDate date) {
        return family(office, sender, date, person);
    }

    /** The event of one message that asks for one day for several people. */
    public static Envelope<Event> family(String office, Sender sender, LocalDate date, Person... persons) {
        return family(
                office,
                sender,
                Arrays.stream(persons).map(person -> new Entry(person, date)).toList());
    }

    /** The event of one message that asks for a day for each of several people. */
    public static Envelope<Event> family(String office, Sender sender, List<Entry> entries) {
        String id = UUID.randomUUID().toString();
        return envelope(
                id,
                new RegistrationReceived(
                        new OfficeCode(office),
                        new MessageId("wamid." + id),
                        sender,
                        entries.get(0).person(),
                        entries.get(0).visitDate(),
                        entries.subList(1, entries.size()),
                        "#A#9#9",
                        Language.INDONESIAN,
                        SENT_AT));
    }

    /** The event of a tap on a row or button. */
    public static Envelope<Event> choice(String office, Sender sender, String choice) {
        String id = UUID.randomUUID().toString();
        MessageId message = new MessageId("wamid." + id);
        return envelope(
                id, new ChoiceReceived(new OfficeCode(office), message, sender, choice, Language.INDONESIAN, SENT_AT));
    }

    /** The event of a part of a registration that is meant as one; null for what is not said. */
    public static Envelope<Event> parts(
            String office,
            Sender sender,
            @Nullable PersonName name,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate visitDate) {
        return parts(office, sender, name, birthDate, visitDate, true, SENT_AT);
    }

    /** The event of a message that could be anything, and be the answer to a question. */
    public static Envelope<Event> word(String office, Sender sender, String word) {
        return parts(office, sender, new PersonName(word), null, null, false, SENT_AT);
    }

    /** The event of a message that is, or may be, a part of a registration; null for what is not said. */
    public static Envelope<Event> parts(
            String office,
            Sender sender,
            @Nullable PersonName name,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate visitDate,
            boolean certain,
            Instant sentAt) {
        String id = UUID.randomUUID().toString();
        return envelope(
                id,
                new PartsReceived(
                        new OfficeCode(office),
                        new MessageId("wamid." + id),
                        sender,
                        name,
                        birthDate,
                        visitDate,
                        List.of(),
                        certain,
                        Language.ENGLISH,
                        sentAt));
    }

    /** The event of a question. */
    public static Envelope<Event> enquiry(String office, Sender sender, EnquiryReceived.Subject subject) {
        String id = UUID.randomUUID().toString();
        MessageId message = new MessageId("wamid." + id);
        return envelope(
                id,
                new EnquiryReceived(new OfficeCode(office), message, sender, subject, Language.INDONESIAN, SENT_AT));
    }

    /** The event by which WhatsApp tells that somebody has another number or user id. */
    public static Envelope<Event> changed(String office, Sender previous, Sender current) {
        String id = UUID.randomUUID().toString();
        return envelope(
                id,
                new SenderChanged(new OfficeCode(office), new MessageId("wamid." + id), previous, current, SENT_AT));
    }

    private static Envelope<Event> envelope(String id, Event event) {
        return new Envelope<>(id, "/intake-service", SENT_AT, event);
    }

    /** The events of so many people who ask for one day, each from a telephone of his own. */
    public static List<Envelope<Event>> crowd(int size, String office, LocalDate date) {
        return IntStream.range(0, size)
                .mapToObj(i -> registration(office, somebody(), somePhone(), date))
                .toList();
    }

    /** A number in syllables: names have no digits, and are compared without double letters and old spellings. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder("B");
        for (int rest = number; rest > 0; rest /= VOWELS.length() * CONSONANTS.length()) {
            letters.append(VOWELS.charAt(rest % VOWELS.length()))
                    .append(CONSONANTS.charAt(rest / VOWELS.length() % CONSONANTS.length()));
        }
        return letters.append('a').toString();
    }
}
