package id.antrean.notification.review;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingMoved;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.BookingRefused.Alternative;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.event.BookingWithdrawn;
import id.antrean.contracts.event.DetailAsked;
import id.antrean.contracts.event.DetailAsked.Detail;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.event.PlaceOffered;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import id.antrean.contracts.event.StandingExplained;
import id.antrean.contracts.event.StandingExplained.Sign;
import id.antrean.contracts.event.StatusReported;
import id.antrean.contracts.event.StatusReported.Waiting;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.event.WaitingJoined;
import id.antrean.contracts.event.WaitingLeft;
import id.antrean.contracts.event.WithdrawalAnswered;
import id.antrean.contracts.event.WithdrawalAnswered.Answer;
import id.antrean.contracts.event.WithdrawalAnswered.Option;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.contracts.value.Standing;
import id.antrean.notification.composition.Appointment;
import id.antrean.notification.composition.Scene;
import id.antrean.notification.texts.BuiltInTexts;
import id.antrean.notification.texts.Texts;
import id.antrean.platform.office.Coordinates;
import id.antrean.platform.office.Office;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events about invented people at an office in Bogor, on Monday, 23 November 2026. */
public final class Samples {

    /** The office of the samples. */
    public static final Office BOGOR = new Office(
            new OfficeCode("BGR"),
            "Kantor Imigrasi Kelas I Bogor",
            "100000000000001",
            "628111100333",
            ZoneId.of("Asia/Jakarta"),
            "Jl. Jenderal Ahmad Yani No. 65, Tanah Sareal, Kota Bogor",
            Duration.ofMinutes(30),
            new Coordinates(-6.5735, 106.8015));
    /** A Monday. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /** The day after it. */
    public static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    /** An adult. */
    public static final Person BUDI = person("Budi Santoso", 1987);
    /** Another adult. */
    public static final Person SITI = person("Siti Nur'aini", 1990);
    /** A toddler. */
    public static final Person PUTRI = person("Putri Santoso", 2024);
    /** What joins a waiting list. */
    public static final String WAIT = "b1:wait:Zk3vQ9xT1bLw7PfA";

    private static final long NUMBER = 20_170_807_090L;
    private static final Instant NOW = Instant.parse("2026-11-23T02:15:30Z");
    private static final Instant IN_A_MONTH = Instant.parse("2026-12-23T02:15:00Z");
    private static final MessageId MESSAGE = new MessageId("wamid.INVENTED");
    private static final Sender SENDER = Sender.ofPhone(new PhoneNumber("+6281100000021"));

    /** The code of everybody's booking at Bogor. */
    public static final BookingCode CODE = BookingCode.of(BOGOR.code(), NUMBER);

    /** A code that was replaced. */
    public static final BookingCode OLD_CODE = BookingCode.of(BOGOR.code(), NUMBER + 1);

    /** Events at Bogor. */
    public static final Samples AT_BOGOR = new Samples(BOGOR);

    private final Office office;
    private final BookingCode code;
    private final OffsetDateTime slot;

    /** Events at an office, by its clock. */
    Samples(Office office) {
        this.office = office;
        this.code = BookingCode.of(office.code(), NUMBER);
        this.slot = TUESDAY.atTime(9, 0).atZone(office.zone()).toOffsetDateTime();
    }

    /** A code that was replaced, at this office. */
    BookingCode oldCode() {
        return BookingCode.of(office.code(), NUMBER + 1);
    }

    /** Somebody born on 25 January of a year. */
    public static Person person(String name, int birthYear) {
        return new Person(new PersonName(name), LocalDate.of(birthYear, 1, 25));
    }

    /** A message from Bogor, in the words that the service comes with. */
    public static Scene scene(Language language) {
        return scene(BOGOR, BuiltInTexts.in(language), TODAY);
    }

    /** A message from an office. */
    public static Scene scene(Office office, Texts texts, LocalDate today) {
        return new Scene(
                office, texts, today, code -> code.equals(office.code()) ? office.name() : "Kantor " + code.value());
    }

    /** A place that was granted. */
    public BookingIssued booking(Person person, Category category) {
        return booking(person, category, slot);
    }

    /** A place that was granted. */
    public BookingIssued booking(Person person, Category category, OffsetDateTime slot) {
        return booking(person, category, slot, Standing.CLEAR, null);
    }

    /** A place that was granted. */
    public BookingIssued booking(Person person, Category category, Standing standing, @Nullable BookingCode replaces) {
        return booking(person, category, slot, standing, replaces);
    }

    /** A place that was granted. */
    public BookingIssued booking(
            Person person, Category category, OffsetDateTime slot, Standing standing, @Nullable BookingCode replaces) {
        return new BookingIssued(
                code,
                office.code(),
                MESSAGE,
                SENDER,
                person,
                category,
                slot.toLocalDate(),
                slot,
                slot.plusMinutes(30),
                slot.minusMinutes(30),
                standing,
                replaces,
                null,
                NOW);
    }

    /** A booking that the office moved to the next day. */
    public BookingMoved moved(Person person, String reason) {
        OffsetDateTime later = slot.plusDays(1).plusHours(1);
        return new BookingMoved(
                code,
                office.code(),
                SENDER,
                person,
                Category.ADULT,
                slot,
                later.toLocalDate(),
                later,
                later.plusMinutes(30),
                later.minusMinutes(30),
                reason,
                null,
                NOW);
    }

    /** A booking that is given back. */
    public BookingWithdrawn withdrawn(Person person, BookingWithdrawn.Cause cause) {
        return new BookingWithdrawn(code, office.code(), SENDER, person, slot, cause, MESSAGE, null, NOW);
    }

    /** A day with room. */
    public static Alternative alternative(LocalDate day) {
        return new Alternative(day, "b1:day:Zk3vQ9xT1bLw7PfA:" + DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    /** A registration that gets no place. */
    public BookingRefused refusal(Person person, Reason reason, LocalDate day, List<LocalDate> alternatives) {
        return refusal(List.of(person), reason, day, alternatives, null);
    }

    /** A registration that gets no place. */
    public BookingRefused refusal(
            List<Person> persons,
            Reason reason,
            LocalDate day,
            List<LocalDate> alternatives,
            @Nullable String waitChoice) {
        Person person = persons.get(0);
        return new BookingRefused(
                office.code(),
                MESSAGE,
                SENDER,
                person,
                persons.subList(1, persons.size()),
                day,
                reason,
                alternatives.stream().map(Samples::alternative).toList(),
                waitChoice,
                reason == Reason.ALREADY_BOOKED ? held(person) : null,
                reason == Reason.BLACKLISTED ? IN_A_MONTH : null,
                30,
                null,
                NOW);
    }

    /** The booking that somebody has here. */
    public HeldBooking held(Person person) {
        return new HeldBooking(code, office.code(), person, slot, slot.minusMinutes(30));
    }

    /** A booking at another office. */
    public HeldBooking heldInJakarta(Person person) {
        BookingCode code = BookingCode.of(new OfficeCode("JKS"), NUMBER + 2);
        return new HeldBooking(
                code,
                new OfficeCode("JKS"),
                person,
                slot.plusDays(2),
                slot.plusDays(2).minusMinutes(30));
    }

    /** A code that became void. */
    public VisitExpired expiry(Person person) {
        return new VisitExpired(code, office.code(), SENDER, person, slot, null, NOW);
    }

    /** People who came onto a waiting list. */
    public WaitingJoined joined(int ahead, List<Person> persons) {
        return new WaitingJoined(office.code(), MESSAGE, SENDER, persons, TUESDAY, ahead, null, NOW);
    }

    /** People who left a waiting list. */
    public WaitingLeft left(List<Person> persons) {
        return new WaitingLeft(office.code(), MESSAGE, SENDER, persons, TUESDAY, null, NOW);
    }

    /** A place that is kept for people. */
    public PlaceOffered offered(List<Person> persons) {
        return new PlaceOffered(
                "Zk3vQ9xT1bLw7PfA",
                office.code(),
                SENDER,
                persons,
                TUESDAY,
                slot,
                slot.minusMinutes(30),
                slot.minusDays(1).plusHours(3),
                "b1:take:Zk3vQ9xT1bLw7PfA",
                "b1:leave:Zk3vQ9xT1bLw7PfA",
                null,
                NOW);
    }

    /** What somebody has. */
    public StatusReported status(
            Subject subject, List<HeldBooking> bookings, List<Waiting> waiting, Standing standing) {
        return new StatusReported(office.code(), MESSAGE, SENDER, subject, bookings, waiting, standing, null, NOW);
    }

    /** A place on a waiting list. */
    public Waiting waiting(List<Person> persons) {
        return new Waiting(office.code(), TUESDAY.plusDays(3), persons);
    }

    /** What can be given back. */
    public WithdrawalAnswered withdrawal(Answer answer, HeldBooking... bookings) {
        List<Option> options = List.of(bookings).stream()
                .map(booking -> new Option(booking, "b1:drop:" + booking.code().value()))
                .toList();
        return new WithdrawalAnswered(office.code(), MESSAGE, SENDER, answer, options, null, NOW);
    }

    /** What is known against a number. */
    public StandingExplained explained(Standing standing, Sign... signs) {
        return new StandingExplained(
                office.code(),
                MESSAGE,
                SENDER,
                standing,
                standing == Standing.CLEAR ? null : IN_A_MONTH,
                List.of(signs),
                null,
                NOW);
    }

    /** A booking whose day is near. */
    public Appointment appointment(Person person, Category category) {
        return new Appointment(code, person.name(), category, slot, slot.plusMinutes(30), slot.minusMinutes(30));
    }

    /** A question for what a registration lacks. */
    public DetailAsked asked(
            Detail detail, @Nullable PersonName name, @Nullable LocalDate birthDate, List<LocalDate> days) {
        return asked(detail, name, birthDate, null, days);
    }

    /** A question for what a registration lacks. */
    public DetailAsked asked(
            Detail detail,
            @Nullable PersonName name,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate visitDate,
            List<LocalDate> days,
            Fault... faults) {
        return new DetailAsked(
                office.code(), MESSAGE, SENDER, detail, name, birthDate, visitDate, days, List.of(faults), null, NOW);
    }

    /** A faulty registration with what it may have meant. */
    public MessageReceived suggestion(List<Entry> readings, Fault... faults) {
        return new MessageReceived(
                office.code(), MESSAGE, SENDER, Intent.FAULTY_REGISTRATION, List.of(faults), readings, null, NOW);
    }

    /** A message that is no registration. */
    public MessageReceived message(Intent intent, Fault... faults) {
        return new MessageReceived(office.code(), MESSAGE, SENDER, intent, List.of(faults), null, null, NOW);
    }

    /** One thing that is wrong with a registration. */
    public static Fault fault(Fault.Kind kind, @Nullable String text) {
        return new Fault(kind, text);
    }
}
