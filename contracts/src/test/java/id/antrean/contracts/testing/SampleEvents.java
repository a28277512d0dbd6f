package id.antrean.contracts.testing;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.DeliveryReported;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.EventType;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.VisitArrived;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** One event of every type, about invented people; each with all its parts, and again without the optional ones. */
public final class SampleEvents {

    private static final OfficeCode OFFICE = new OfficeCode("BGR");
    private static final BookingCode CODE = BookingCode.of(OFFICE, 20_170_807_090L);
    private static final PhoneNumber PHONE = new PhoneNumber("+6281100000021");
    private static final String USER_ID = "ID.70000000000000021";
    private static final Sender SENDER = new Sender(PHONE, USER_ID);
    private static final Sender SENDER_WITHOUT_NUMBER = new Sender(null, USER_ID);
    private static final Sender SENDER_WITHOUT_USER_ID = Sender.ofPhone(PHONE);
    private static final Person PERSON = new Person(new PersonName("Siti Nur'aini"), LocalDate.of(1987, 1, 25));
    private static final MessageId MESSAGE = new MessageId("wamid.HBgNNjI4MTEwMDAwMDAyMRUCABIYAA==");
    private static final Instant NOW = Instant.parse("2026-11-23T02:15:30Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final OffsetDateTime ARRIVE_BY = OffsetDateTime.parse("2026-11-24T07:30:00+07:00");
    private static final OffsetDateTime SLOT_START = OffsetDateTime.parse("2026-11-24T08:00:00+07:00");
    private static final OffsetDateTime SLOT_END = OffsetDateTime.parse("2026-11-24T08:30:00+07:00");

    private SampleEvents() {}

    /** The event of this type with every part that it can have. */
    public static Event full(EventType type) {
        return switch (type) {
            case REGISTRATION_RECEIVED ->
                new RegistrationReceived(OFFICE, MESSAGE, SENDER, PERSON, DAY, Language.INDONESIAN, NOW);
            case MESSAGE_RECEIVED ->
                new MessageReceived(
                        OFFICE,
                        MESSAGE,
                        SENDER,
                        MessageReceived.Intent.FAULTY_REGISTRATION,
                        List.of(new Fault(Fault.Kind.BIRTH_DATE, "31022017")),
                        Language.ENGLISH,
                        NOW);
            case DELIVERY_REPORTED -> new DeliveryReported(MESSAGE, "booking:" + CODE.value(), "failed", 131_047, NOW);
            case BOOKING_ISSUED ->
                new BookingIssued(
                        CODE,
                        OFFICE,
                        MESSAGE,
                        SENDER,
                        PERSON,
                        Category.ADULT,
                        DAY,
                        SLOT_START,
                        SLOT_END,
                        ARRIVE_BY,
                        Language.INDONESIAN,
                        NOW);
            case BOOKING_REFUSED ->
                new BookingRefused(
                        OFFICE,
                        MESSAGE,
                        SENDER,
                        PERSON,
                        DAY,
                        BookingRefused.Reason.ALREADY_BOOKED,
                        List.of(DAY.plusDays(1), DAY.plusDays(2)),
                        new BookingRefused.Held(CODE, OFFICE, SLOT_START, ARRIVE_BY),
                        30,
                        Language.INDONESIAN,
                        NOW);
            case VISIT_ARRIVED -> new VisitArrived(CODE, OFFICE, 12, "officer1", NOW);
            case VISIT_EXPIRED -> new VisitExpired(CODE, OFFICE, SENDER, PERSON, SLOT_START, Language.INDONESIAN, NOW);
        };
    }

    /** The event of this type with nothing that may be missing, by turns without the number and without the user id. */
    public static Event minimal(EventType type) {
        return switch (type) {
            case REGISTRATION_RECEIVED ->
                new RegistrationReceived(OFFICE, MESSAGE, SENDER_WITHOUT_NUMBER, PERSON, DAY, null, NOW);
            case MESSAGE_RECEIVED ->
                new MessageReceived(
                        OFFICE,
                        MESSAGE,
                        SENDER_WITHOUT_USER_ID,
                        MessageReceived.Intent.FAULTY_REGISTRATION,
                        List.of(new Fault(Fault.Kind.PARTS, null)),
                        null,
                        NOW);
            case DELIVERY_REPORTED -> new DeliveryReported(MESSAGE, null, "read", null, NOW);
            case BOOKING_ISSUED ->
                new BookingIssued(
                        CODE,
                        OFFICE,
                        MESSAGE,
                        SENDER_WITHOUT_NUMBER,
                        PERSON,
                        Category.ADULT,
                        DAY,
                        SLOT_START,
                        SLOT_END,
                        ARRIVE_BY,
                        null,
                        NOW);
            case BOOKING_REFUSED ->
                new BookingRefused(
                        OFFICE,
                        MESSAGE,
                        SENDER_WITHOUT_USER_ID,
                        PERSON,
                        DAY,
                        BookingRefused.Reason.DAY_CLOSED,
                        List.of(),
                        null,
                        30,
                        null,
                        NOW);
            case VISIT_ARRIVED -> full(type);
            case VISIT_EXPIRED -> new VisitExpired(CODE, OFFICE, SENDER_WITHOUT_NUMBER, PERSON, SLOT_START, null, NOW);
        };
    }
}
