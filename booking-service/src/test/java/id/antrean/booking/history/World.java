package id.antrean.booking.history;

import id.antrean.booking.testing.People;
import id.antrean.contracts.event.ChoiceReceived;
import id.antrean.contracts.event.EnquiryReceived;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.event.VisitArrived;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/** The people of a history and what they send; what they were told comes back in their taps. */
final class World {

    private static final int HOUSEHOLDS = 9;

    private final SeededRandom random;
    private final LocalDate monday;
    private final List<Household> households = new ArrayList<>();
    private final List<Offered> offered = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    World(SeededRandom random, LocalDate monday) {
        this.random = random;
        this.monday = monday;
        IntStream.range(0, HOUSEHOLDS).forEach(i -> households.add(household(i)));
    }

    /** A number with those who use it. Some show their number only, others their user id too, or now this, now that. */
    private record Household(Sender whole, boolean shy, List<Person> people) {}

    /** What somebody may tap. */
    record Offered(Sender sender, String choice) {}

    /** A place of which somebody was told. */
    record Told(BookingCode code, Sender sender, Person person, OffsetDateTime slotStart) {}

    void learn(Offered choice) {
        offered.add(choice);
    }

    void learn(Told place) {
        told.add(place);
    }

    private Household household(int number) {
        Sender phone = People.somePhone();
        boolean shy = number % 3 == 0;
        return new Household(
                shy ? new Sender(phone.phone(), "ID." + UUID.randomUUID()) : phone,
                shy,
                List.of(
                        born(LocalDate.of(1987, 1, 1).plusDays(number % 4)),
                        born(monday.minusYears(2).minusDays(number)),
                        // Some become five or sixty in these days, and what they count as changes with the day.
                        born(monday.plusDays(random.between(0, 6)).minusYears(5)),
                        born(monday.plusDays(random.between(0, 6)).minusYears(60)),
                        born(monday.minusYears(70)),
                        born(monday.minusYears(66)),
                        born(monday.minusYears(10))));
    }

    private static Person born(LocalDate date) {
        return new Person(People.somebody().name(), date);
    }

    /** So many messages, as they lie in the topic. */
    List<Envelope<Event>> messages(int size) {
        return IntStream.range(0, size).mapToObj(i -> message()).toList();
    }

    private Envelope<Event> message() {
        int kind = random.between(1, 100);
        if (kind <= 15) {
            return parts();
        }
        if (kind <= 60 || offered.isEmpty()) {
            return registration();
        }
        return kind <= 88 ? tap() : kind <= 97 ? enquiry() : changed();
    }

    private static Envelope<Event> sent(String source, Event event) {
        return new Envelope<>(UUID.randomUUID().toString(), source, Instant.EPOCH, event);
    }

    private static Envelope<Event> received(Event event) {
        return sent("/intake-service", event);
    }

    private OfficeCode office() {
        return new OfficeCode(random.inPercent(70) ? "HIA" : "HIB");
    }

    private static MessageId messageId() {
        return new MessageId("wamid." + UUID.randomUUID());
    }

    private Sender from(Household household) {
        Sender whole = household.whole();
        return household.shy()
                ? random.oneOf(
                        whole, Sender.ofPhone(Objects.requireNonNull(whole.phone())), new Sender(null, whole.userId()))
                : whole;
    }

    private Envelope<Event> registration() {
        Household household = random.oneOf(households);
        LocalDate date = day();
        int size = random.inPercent(60) ? 1 : random.between(2, 5);
        List<RegistrationReceived.Entry> entries = IntStream.range(0, size)
                .mapToObj(i -> new RegistrationReceived.Entry(
                        typed(random.oneOf((random.inPercent(80) ? household : random.oneOf(households)).people())),
                        random.inPercent(85) ? date : day()))
                .toList();
        return received(new RegistrationReceived(
                office(),
                messageId(),
                from(household),
                entries.get(0).person(),
                entries.get(0).visitDate(),
                entries.subList(1, size),
                "#A#9#9",
                Language.INDONESIAN,
                Instant.EPOCH));
    }

    /** Some of a registration; what lacks may come next, or from somebody else of the household. */
    private Envelope<Event> parts() {
        Household household = random.oneOf(households);
        Person person = typed(random.oneOf(household.people()));
        return received(new PartsReceived(
                office(),
                messageId(),
                from(household),
                random.inPercent(60) ? person.name() : null,
                random.inPercent(60) ? person.birthDate() : null,
                random.inPercent(60) ? day() : null,
                List.of(),
                random.inPercent(80),
                Language.INDONESIAN,
                Instant.EPOCH));
    }

    /** Two days that everybody wants, others, and now and then one that cannot be. */
    private LocalDate day() {
        int kind = random.between(1, 100);
        return kind <= 60
                ? monday.plusDays(random.between(1, 2))
                : kind <= 92 ? monday.plusDays(random.between(0, 4)) : monday.plusDays(random.between(-2, 9));
    }

    private Person typed(Person person) {
        String name = person.name().value();
        String typed =
                switch (random.between(1, 10)) {
                    case 1 -> name.toLowerCase(Locale.ROOT);
                    case 2 -> name + " Putra";
                    case 3 -> name.replaceAll(" .*", "");
                    case 4 -> name.replaceAll("(.*) (.*)", "$2, $1");
                    default -> name;
                };
        return new Person(new PersonName(typed), person.birthDate());
    }

    private Envelope<Event> tap() {
        Offered choice = random.inPercent(60)
                ? offered.get(random.between(Math.max(0, offered.size() - 15), offered.size() - 1))
                : random.oneOf(offered);
        Sender sender = random.inPercent(90) ? choice.sender() : from(random.oneOf(households));
        String id = random.inPercent(95)
                ? choice.choice()
                : random.oneOf(
                        "b1:day:none:20261301", "b2:take:x", "b1:wait:none", "b1:drop:HIA-0000-0000", "b1:take:");
        return received(new ChoiceReceived(office(), messageId(), sender, id, Language.INDONESIAN, Instant.EPOCH));
    }

    private Envelope<Event> enquiry() {
        return received(new EnquiryReceived(
                office(),
                messageId(),
                from(random.oneOf(households)),
                random.oneOf(EnquiryReceived.Subject.values()),
                null,
                Instant.EPOCH));
    }

    /** Somebody gets another number; he writes from it from now on. */
    private Envelope<Event> changed() {
        int number = random.between(0, HOUSEHOLDS - 1);
        Household household = households.get(number);
        Sender before = household.whole();
        Sender now = new Sender(People.somePhone().phone(), before.userId());
        households.set(number, new Household(now, household.shy(), household.people()));
        return received(new SenderChanged(office(), messageId(), before, now, Instant.EPOCH));
    }

    /** What the verification service tells of visits: of places as they are or once were, and of unknown codes. */
    List<Envelope<Event>> visits(int size, Instant now) {
        return told.isEmpty()
                ? List.of()
                : IntStream.range(0, size).mapToObj(i -> visit(now)).toList();
    }

    private Envelope<Event> visit(Instant now) {
        Told place = random.oneOf(told);
        BookingCode code = random.inPercent(95)
                ? place.code()
                : BookingCode.of(office(), random.between(0L, BookingCode.RANDOM_PARTS - 1));
        Event event = random.inPercent(40)
                ? new VisitArrived(code, code.office(), random.between(1, 99), "officer1", now)
                : new VisitExpired(
                        code,
                        code.office(),
                        place.sender(),
                        place.person(),
                        random.inPercent(90)
                                ? place.slotStart()
                                : place.slotStart().plusHours(1),
                        null,
                        now);
        return sent("/verification-service", event);
    }
}
