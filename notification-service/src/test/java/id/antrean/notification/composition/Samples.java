package id.antrean.notification.composition;

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
import id.antrean.notification.texts.BuiltInTexts;
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
final class Samples {

    static final Office BOGOR = new Office(
            new OfficeCode("BGR"),
            "Kantor Imigrasi Kelas I Bogor",
            "100000000000001",
            "628111100333",
            ZoneId.of("Asia/Jakarta"),
            "Jl. Jenderal Ahmad Yani No. 65, Tanah Sareal, Kota Bogor",
            Duration.ofMinutes(30),
            new Coordinates(-6.5735, 106.8015));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    static final BookingCode CODE = BookingCode.of(BOGOR.code(), 20_170_807_090L);
    static final BookingCode OLD_CODE = BookingCode.of(BOGOR.code(), 20_170_807_091L);
    static final Person BUDI = person("Budi Santoso", 1987);
    static final Person SITI = person("Siti Nur'aini", 1990);
    static final Person PUTRI = person("Putri Santoso", 2024);
    static final String WAIT = "b1:wait:Zk3vQ9xT1bLw7PfA";

    private static final Instant NOW = Instant.parse("2026-11-23T02:15:30Z");
    private static final Instant IN_A_MONTH = Instant.parse("2026-12-23T02:15:00Z");
    private static final MessageId MESSAGE = new MessageId("wamid.INVENTED");
    private static final Sender SENDER = Sender.ofPhone(new PhoneNumber("+6281100000021"));
    private static final OffsetDateTime SLOT = OffsetDateTime.parse("2026-11-24T09:00:00+07:00");

    private Samples() {}

    static Person person(String name, int birthYear) {
        return new Person(new PersonName(name), LocalDate.of(birthYear, 1, 25));
    }

    static Scene scene(Language language) {
        return scene(BOGOR, language, TODAY);
    }

    static Scene scene(Office office, Language language, LocalDate today) {
        return new Scene(
                office,
                BuiltInTexts.in(language),
                today,
                code -> code.equals(BOGOR.code()) ? office.name() : "Kantor " + code.value());
    }

    static BookingIssued booking(Person person, Category category) {
        return booking(person, category, SLOT);
    }

    static BookingIssued booking(Person person, Category category, OffsetDateTime slot) {
        return booking(person, category, slot, Standing.CLEAR, null);
    }

    static BookingIssued booking(Person person, Category category, Standing standing, @Nullable BookingCode replaces) {
        return booking(person, category, SLOT, standing, replaces);
    }

    static BookingIssued booking(
            Person person, Category category, OffsetDateTime slot, Standing standing, @Nullable BookingCode replaces) {
        return new BookingIssued(
                CODE,
                BOGOR.code(),
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

    static BookingMoved moved(Person person, String reason) {
        OffsetDateTime slot = SLOT.plusDays(1).plusHours(1);
        return new BookingMoved(
                CODE,
                BOGOR.code(),
                SENDER,
                person,
                Category.ADULT,
                SLOT,
                slot.toLocalDate(),
                slot,
                slot.plusMinutes(30),
                slot.minusMinutes(30),
                reason,
                null,
                NOW);
    }

    static BookingWithdrawn withdrawn(Person person, BookingWithdrawn.Cause cause) {
        return new BookingWithdrawn(CODE, BOGOR.code(), SENDER, person, SLOT, cause, MESSAGE, null, NOW);
    }

    static Alternative alternative(LocalDate day) {
        return new Alternative(day, "b1:day:Zk3vQ9xT1bLw7PfA:" + DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    static BookingRefused refusal(Person person, Reason reason, LocalDate day, List<LocalDate> alternatives) {
        return refusal(List.of(person), reason, day, alternatives, null);
    }

    static BookingRefused refusal(
            List<Person> persons,
            Reason reason,
            LocalDate day,
            List<LocalDate> alternatives,
            @Nullable String waitChoice) {
        Person person = persons.get(0);
        return new BookingRefused(
                BOGOR.code(),
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

    static HeldBooking held(Person person) {
        return new HeldBooking(CODE, BOGOR.code(), person, SLOT, SLOT.minusMinutes(30));
    }

    static HeldBooking heldInJakarta(Person person) {
        BookingCode code = BookingCode.of(new OfficeCode("JKS"), 20_170_807_092L);
        return new HeldBooking(
                code,
                new OfficeCode("JKS"),
                person,
                SLOT.plusDays(2),
                SLOT.plusDays(2).minusMinutes(30));
    }

    static VisitExpired expiry(Person person) {
        return new VisitExpired(CODE, BOGOR.code(), SENDER, person, SLOT, null, NOW);
    }

    static WaitingJoined joined(int ahead, Person... persons) {
        return new WaitingJoined(BOGOR.code(), MESSAGE, SENDER, List.of(persons), TUESDAY, ahead, null, NOW);
    }

    static WaitingLeft left(Person... persons) {
        return new WaitingLeft(BOGOR.code(), MESSAGE, SENDER, List.of(persons), TUESDAY, null, NOW);
    }

    static PlaceOffered offered(Person... persons) {
        return new PlaceOffered(
                "Zk3vQ9xT1bLw7PfA",
                BOGOR.code(),
                SENDER,
                List.of(persons),
                TUESDAY,
                SLOT,
                SLOT.minusMinutes(30),
                SLOT.minusDays(1).plusHours(3),
                "b1:take:Zk3vQ9xT1bLw7PfA",
                "b1:leave:Zk3vQ9xT1bLw7PfA",
                null,
                NOW);
    }

    static StatusReported status(
            Subject subject, List<HeldBooking> bookings, List<Waiting> waiting, Standing standing) {
        return new StatusReported(BOGOR.code(), MESSAGE, SENDER, subject, bookings, waiting, standing, null, NOW);
    }

    static Waiting waiting(Person... persons) {
        return new Waiting(BOGOR.code(), TUESDAY.plusDays(3), List.of(persons));
    }

    static WithdrawalAnswered withdrawal(Answer answer, HeldBooking... bookings) {
        List<Option> options = List.of(bookings).stream()
                .map(booking -> new Option(booking, "b1:drop:" + booking.code().value()))
                .toList();
        return new WithdrawalAnswered(BOGOR.code(), MESSAGE, SENDER, answer, options, null, NOW);
    }

    static StandingExplained explained(Standing standing, Sign... signs) {
        return new StandingExplained(
                BOGOR.code(),
                MESSAGE,
                SENDER,
                standing,
                standing == Standing.CLEAR ? null : IN_A_MONTH,
                List.of(signs),
                null,
                NOW);
    }

    static Appointment appointment(Person person, Category category) {
        return new Appointment(CODE, person, category, SLOT, SLOT.plusMinutes(30), SLOT.minusMinutes(30));
    }

    static DetailAsked asked(
            Detail detail, @Nullable PersonName name, @Nullable LocalDate birthDate, List<LocalDate> days) {
        return asked(detail, name, birthDate, null, days);
    }

    static DetailAsked asked(
            Detail detail,
            @Nullable PersonName name,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate visitDate,
            List<LocalDate> days,
            Fault... faults) {
        return new DetailAsked(
                BOGOR.code(), MESSAGE, SENDER, detail, name, birthDate, visitDate, days, List.of(faults), null, NOW);
    }

    static MessageReceived suggestion(List<Entry> readings, Fault... faults) {
        return new MessageReceived(
                BOGOR.code(), MESSAGE, SENDER, Intent.FAULTY_REGISTRATION, List.of(faults), readings, null, NOW);
    }

    static MessageReceived message(Intent intent, Fault... faults) {
        return new MessageReceived(BOGOR.code(), MESSAGE, SENDER, intent, List.of(faults), null, null, NOW);
    }

    static Fault fault(Fault.Kind kind, @Nullable String text) {
        return new Fault(kind, text);
    }
}
