package id.antrean.notification.testing;

import id.antrean.contracts.event.AccountReported;
import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.event.BookingWithdrawn;
import id.antrean.contracts.event.BookingWithdrawn.Cause;
import id.antrean.contracts.event.DeliveryReported;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.event.PlaceOffered;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.VisitExpired;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Events about one invented sender, who is another one for each test. */
public final class Events {

    /** The name of everybody here. */
    public static final String NAME = "Raden Ayu Kartini";

    /** What books the next day. */
    public static final String DAY_CHOICE = "b1:day:Zk3vQ9xT1bLw7PfA:20261125";

    /** What joins the waiting list. */
    public static final String WAIT_CHOICE = "b1:wait:Zk3vQ9xT1bLw7PfA";

    /** What takes the place offered. */
    public static final String TAKE_CHOICE = "b1:take:Zk3vQ9xT1bLw7PfA";

    /** What leaves it. */
    public static final String LEAVE_CHOICE = "b1:leave:Zk3vQ9xT1bLw7PfA";

    private static final AtomicLong NUMBERS = new AtomicLong(6_281_100_000_100L);
    private static final OfficeCode BOGOR = new OfficeCode("BGR");
    private static final Person PERSON = new Person(new PersonName(NAME), LocalDate.of(1979, 4, 21));
    private static final OffsetDateTime SLOT = OffsetDateTime.parse("2026-11-24T09:00:00+07:00");

    private final Sender sender;
    private final MessageId message = new MessageId("wamid." + UUID.randomUUID());
    private final BookingCode code;

    private Events(Sender sender, long number) {
        this.sender = sender;
        this.code = BookingCode.of(BOGOR, number);
    }

    /** Events of a sender whose number is known. */
    public static Events ofNewNumber() {
        long number = NUMBERS.incrementAndGet();
        return new Events(Sender.ofPhone(new PhoneNumber("+" + number)), number % BookingCode.RANDOM_PARTS);
    }

    /** Events of a sender who hides the number. */
    public static Events ofNewHiddenNumber() {
        long number = NUMBERS.incrementAndGet();
        return new Events(new Sender(null, "ID." + number), number % BookingCode.RANDOM_PARTS);
    }

    /** The sender's number or user id. */
    public String sender() {
        return sender.key();
    }

    /** The message that everything answers. */
    public String messageId() {
        return message.value();
    }

    /** The code of the sender's booking. */
    public BookingCode code() {
        return code;
    }

    /** The event in an envelope of its own. */
    public static Envelope<Event> envelope(Event event) {
        return new Envelope<>(UUID.randomUUID().toString(), "/test", Instant.now(), event);
    }

    /** A place was granted. */
    public Envelope<Event> issued(@Nullable Language language) {
        return envelope(new BookingIssued(
                code,
                BOGOR,
                message,
                sender,
                PERSON,
                Category.ADULT,
                SLOT.toLocalDate(),
                SLOT,
                SLOT.plusMinutes(30),
                SLOT.minusMinutes(30),
                Standing.CLEAR,
                null,
                language,
                Instant.now()));
    }

    /** The person asked for a place at this moment; the booking service answers it. */
    public Envelope<Event> registered(Instant at) {
        return envelope(new RegistrationReceived(
                BOGOR, message, sender, PERSON, SLOT.toLocalDate(), List.of(), "#A#9#9", null, at));
    }

    /** A template's state changed. */
    public static Envelope<Event> templateStatus(String template, String status) {
        return envelope(new AccountReported(
                "message_template_status_update", "200000000000001", status, template, "id", null, Instant.now()));
    }

    /** A day without room; the next one has some. */
    public Envelope<Event> refused(Reason reason) {
        return envelope(new BookingRefused(
                BOGOR,
                message,
                sender,
                PERSON,
                List.of(),
                SLOT.toLocalDate(),
                reason,
                List.of(new BookingRefused.Alternative(SLOT.toLocalDate().plusDays(1), DAY_CHOICE)),
                WAIT_CHOICE,
                null,
                null,
                30,
                null,
                Instant.now()));
    }

    /** A place that became free, kept for two hours. */
    public Envelope<Event> offered() {
        return offered(OffsetDateTime.now(ZoneOffset.UTC).plusHours(2));
    }

    /** A place that became free, kept until then. */
    public Envelope<Event> offered(OffsetDateTime keptUntil) {
        return envelope(new PlaceOffered(
                "offer",
                BOGOR,
                sender,
                List.of(PERSON),
                SLOT.toLocalDate(),
                SLOT,
                SLOT.minusMinutes(30),
                keptUntil,
                TAKE_CHOICE,
                LEAVE_CHOICE,
                null,
                Instant.now()));
    }

    /** A booking that was given back. */
    public Envelope<Event> withdrawn(Cause cause) {
        return envelope(new BookingWithdrawn(code, BOGOR, sender, PERSON, SLOT, cause, message, null, Instant.now()));
    }

    /** A code that became void. */
    public Envelope<Event> expired() {
        return envelope(new VisitExpired(code, BOGOR, sender, PERSON, SLOT, null, Instant.now()));
    }

    /** A message that is no registration. */
    public Envelope<Event> wrote(Intent intent, @Nullable Language language) {
        return wroteTo(BOGOR, intent, language);
    }

    /** A message to another office. */
    public Envelope<Event> wroteTo(OfficeCode office, Intent intent, @Nullable Language language) {
        return envelope(
                new MessageReceived(office, message, sender, intent, List.of(), List.of(), language, Instant.now()));
    }

    /** A delivery report. */
    public static Envelope<Event> report(
            String wamid, @Nullable String callbackData, String status, @Nullable Integer code) {
        return envelope(new DeliveryReported(new MessageId(wamid), callbackData, status, code, null, Instant.now()));
    }
}
