package id.antrean.contracts.testing;

import id.antrean.contracts.event.AccountReported;
import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingMoved;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.BookingWithdrawn;
import id.antrean.contracts.event.ChoiceReceived;
import id.antrean.contracts.event.Choices;
import id.antrean.contracts.event.DeliveryReported;
import id.antrean.contracts.event.DetailAsked;
import id.antrean.contracts.event.EnquiryReceived;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.EventType;
import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.event.IdentityMismatched;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.event.PlaceOffered;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.event.StandingChanged;
import id.antrean.contracts.event.StandingExplained;
import id.antrean.contracts.event.StatusReported;
import id.antrean.contracts.event.VisitArrived;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.event.WaitingJoined;
import id.antrean.contracts.event.WaitingLeft;
import id.antrean.contracts.event.WithdrawalAnswered;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.contracts.value.SignalKind;
import id.antrean.contracts.value.Standing;
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
    private static final Person CHILD = new Person(new PersonName("Putri Nur'aini"), LocalDate.of(2024, 5, 17));
    private static final PhoneNumber OTHER_PHONE = new PhoneNumber("+6281100000083");
    private static final BookingCode OTHER_CODE = BookingCode.of(OFFICE, 20_170_807_091L);
    private static final String CHOICE = Choices.PREFIX + "day:Zk3vQ9xT1bLw7PfA:20261125";
    private static final Instant NOW = Instant.parse("2026-11-23T02:15:30Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final OffsetDateTime ARRIVE_BY = OffsetDateTime.parse("2026-11-24T07:30:00+07:00");
    private static final OffsetDateTime SLOT_START = OffsetDateTime.parse("2026-11-24T08:00:00+07:00");
    private static final OffsetDateTime SLOT_END = OffsetDateTime.parse("2026-11-24T08:30:00+07:00");
    private static final HeldBooking HELD = new HeldBooking(CODE, OFFICE, PERSON, SLOT_START, ARRIVE_BY);

    private SampleEvents() {}

    /** The event of this type with every part that it can have. */
    public static Event full(EventType type) {
        return switch (type) {
            case REGISTRATION_RECEIVED ->
                new RegistrationReceived(
                        OFFICE,
                        MESSAGE,
                        SENDER,
                        PERSON,
                        DAY,
                        List.of(new RegistrationReceived.Entry(CHILD, DAY)),
                        "#A#9#9",
                        Language.INDONESIAN,
                        NOW);
            case ENQUIRY_RECEIVED ->
                new EnquiryReceived(OFFICE, MESSAGE, SENDER, EnquiryReceived.Subject.STATUS, Language.INDONESIAN, NOW);
            case CHOICE_RECEIVED -> new ChoiceReceived(OFFICE, MESSAGE, SENDER, CHOICE, Language.INDONESIAN, NOW);
            case SENDER_CHANGED ->
                new SenderChanged(OFFICE, MESSAGE, SENDER, new Sender(OTHER_PHONE, "ID.70000000000000083"), NOW);
            case MESSAGE_RECEIVED ->
                new MessageReceived(
                        OFFICE,
                        MESSAGE,
                        SENDER,
                        MessageReceived.Intent.FAULTY_REGISTRATION,
                        List.of(new Fault(Fault.Kind.BIRTH_DATE, "31022017")),
                        List.of(new RegistrationReceived.Entry(PERSON, DAY)),
                        Language.ENGLISH,
                        NOW);
            case PARTS_RECEIVED ->
                new PartsReceived(
                        OFFICE,
                        MESSAGE,
                        SENDER,
                        PERSON.name(),
                        PERSON.birthDate(),
                        DAY,
                        List.of(new Fault(Fault.Kind.VISIT_DATE, "31022017")),
                        true,
                        Language.INDONESIAN,
                        NOW);
            case DELIVERY_REPORTED ->
                new DeliveryReported(
                        MESSAGE,
                        "booking:" + CODE.value(),
                        "failed",
                        131_047,
                        new DeliveryReported.Pricing("utility", "regular"),
                        NOW);
            case ACCOUNT_REPORTED ->
                new AccountReported(
                        "message_template_status_update",
                        "200000000000001",
                        "PAUSED",
                        "visit_reminder_v1",
                        "id",
                        131_042,
                        NOW);
            case DETAIL_ASKED ->
                new DetailAsked(
                        OFFICE,
                        MESSAGE,
                        SENDER,
                        DetailAsked.Detail.VISIT_DATE,
                        PERSON.name(),
                        PERSON.birthDate(),
                        DAY,
                        List.of(DAY, DAY.plusDays(1)),
                        List.of(new Fault(Fault.Kind.VISIT_DATE, "31022017")),
                        Language.ENGLISH,
                        NOW);
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
                        Standing.FLAGGED,
                        OTHER_CODE,
                        Language.INDONESIAN,
                        NOW);
            case BOOKING_REFUSED ->
                new BookingRefused(
                        OFFICE,
                        MESSAGE,
                        SENDER,
                        PERSON,
                        List.of(CHILD),
                        DAY,
                        BookingRefused.Reason.ALREADY_BOOKED,
                        List.of(
                                new BookingRefused.Alternative(DAY.plusDays(1), CHOICE),
                                new BookingRefused.Alternative(DAY.plusDays(2), CHOICE)),
                        CHOICE,
                        HELD,
                        NOW,
                        30,
                        Language.INDONESIAN,
                        NOW);
            case BOOKING_MOVED ->
                new BookingMoved(
                        CODE,
                        OFFICE,
                        SENDER,
                        PERSON,
                        Category.ADULT,
                        SLOT_START.minusDays(1),
                        DAY,
                        SLOT_START,
                        SLOT_END,
                        ARRIVE_BY,
                        "Listrik padam",
                        Language.INDONESIAN,
                        NOW);
            case BOOKING_WITHDRAWN ->
                new BookingWithdrawn(
                        CODE,
                        OFFICE,
                        SENDER,
                        PERSON,
                        SLOT_START,
                        BookingWithdrawn.Cause.BY_SENDER,
                        MESSAGE,
                        Language.INDONESIAN,
                        NOW);
            case WAITING_JOINED ->
                new WaitingJoined(OFFICE, MESSAGE, SENDER, List.of(PERSON, CHILD), DAY, 3, Language.INDONESIAN, NOW);
            case WAITING_LEFT ->
                new WaitingLeft(OFFICE, MESSAGE, SENDER, List.of(PERSON, CHILD), DAY, Language.INDONESIAN, NOW);
            case PLACE_OFFERED ->
                new PlaceOffered(
                        "7",
                        OFFICE,
                        SENDER,
                        List.of(PERSON),
                        DAY,
                        SLOT_START,
                        ARRIVE_BY,
                        ARRIVE_BY.minusHours(1),
                        CHOICE,
                        CHOICE,
                        Language.INDONESIAN,
                        NOW);
            case STATUS_REPORTED ->
                new StatusReported(
                        OFFICE,
                        MESSAGE,
                        SENDER,
                        EnquiryReceived.Subject.STATUS,
                        List.of(HELD),
                        List.of(new StatusReported.Waiting(OFFICE, DAY, List.of(PERSON))),
                        Standing.FLAGGED,
                        Language.INDONESIAN,
                        NOW);
            case WITHDRAWAL_ANSWERED ->
                new WithdrawalAnswered(
                        OFFICE,
                        MESSAGE,
                        SENDER,
                        WithdrawalAnswered.Answer.CHOOSE,
                        List.of(new WithdrawalAnswered.Option(HELD, CHOICE)),
                        Language.INDONESIAN,
                        NOW);
            case STANDING_EXPLAINED ->
                new StandingExplained(
                        OFFICE,
                        MESSAGE,
                        SENDER,
                        Standing.BLACKLISTED,
                        NOW,
                        List.of(new StandingExplained.Sign(SignalKind.NO_SHOW, 3, DAY)),
                        Language.INDONESIAN,
                        NOW);
            case STANDING_CHANGED -> new StandingChanged(SENDER, Standing.BLACKLISTED, NOW, NOW);
            case VISIT_ARRIVED -> new VisitArrived(CODE, OFFICE, 12, "officer1", NOW);
            case VISIT_EXPIRED -> new VisitExpired(CODE, OFFICE, SENDER, PERSON, SLOT_START, Language.INDONESIAN, NOW);
            case IDENTITY_MISMATCHED -> new IdentityMismatched(CODE, OFFICE, "officer1", NOW);
        };
    }

    /** The event of this type with nothing that may be missing, by turns without the number and without the user id. */
    public static Event minimal(EventType type) {
        return switch (type) {
            case REGISTRATION_RECEIVED ->
                new RegistrationReceived(
                        OFFICE, MESSAGE, SENDER_WITHOUT_NUMBER, PERSON, DAY, List.of(), "#A#9#9", null, NOW);
            case ENQUIRY_RECEIVED ->
                new EnquiryReceived(OFFICE, MESSAGE, SENDER_WITHOUT_NUMBER, EnquiryReceived.Subject.STATUS, null, NOW);
            case CHOICE_RECEIVED -> new ChoiceReceived(OFFICE, MESSAGE, SENDER_WITHOUT_NUMBER, CHOICE, null, NOW);
            case MESSAGE_RECEIVED ->
                new MessageReceived(
                        OFFICE,
                        MESSAGE,
                        SENDER_WITHOUT_USER_ID,
                        MessageReceived.Intent.FAULTY_REGISTRATION,
                        List.of(new Fault(Fault.Kind.PARTS, null)),
                        null,
                        null,
                        NOW);
            case PARTS_RECEIVED ->
                new PartsReceived(
                        OFFICE, MESSAGE, SENDER_WITHOUT_NUMBER, null, null, null, List.of(), false, null, NOW);
            case DELIVERY_REPORTED -> new DeliveryReported(MESSAGE, null, "read", null, null, NOW);
            case ACCOUNT_REPORTED -> new AccountReported("error", "", null, null, null, null, NOW);
            case DETAIL_ASKED ->
                new DetailAsked(
                        OFFICE,
                        MESSAGE,
                        SENDER_WITHOUT_USER_ID,
                        DetailAsked.Detail.ANYTHING,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        NOW);
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
                        Standing.CLEAR,
                        null,
                        null,
                        NOW);
            case BOOKING_REFUSED ->
                new BookingRefused(
                        OFFICE,
                        MESSAGE,
                        SENDER_WITHOUT_USER_ID,
                        PERSON,
                        List.of(),
                        DAY,
                        BookingRefused.Reason.DAY_CLOSED,
                        List.of(),
                        null,
                        null,
                        null,
                        30,
                        null,
                        NOW);
            case BOOKING_MOVED ->
                new BookingMoved(
                        CODE,
                        OFFICE,
                        SENDER_WITHOUT_NUMBER,
                        PERSON,
                        Category.ADULT,
                        SLOT_START.minusDays(1),
                        DAY,
                        SLOT_START,
                        SLOT_END,
                        ARRIVE_BY,
                        "Listrik padam",
                        null,
                        NOW);
            case BOOKING_WITHDRAWN ->
                new BookingWithdrawn(
                        CODE,
                        OFFICE,
                        SENDER_WITHOUT_USER_ID,
                        PERSON,
                        SLOT_START,
                        BookingWithdrawn.Cause.REPLACED,
                        null,
                        null,
                        NOW);
            case WAITING_JOINED ->
                new WaitingJoined(OFFICE, MESSAGE, SENDER_WITHOUT_NUMBER, List.of(PERSON), DAY, 0, null, NOW);
            case WAITING_LEFT ->
                new WaitingLeft(OFFICE, MESSAGE, SENDER_WITHOUT_USER_ID, List.of(PERSON), DAY, null, NOW);
            case PLACE_OFFERED ->
                new PlaceOffered(
                        "7",
                        OFFICE,
                        SENDER_WITHOUT_NUMBER,
                        List.of(PERSON),
                        DAY,
                        SLOT_START,
                        ARRIVE_BY,
                        ARRIVE_BY.minusHours(1),
                        CHOICE,
                        CHOICE,
                        null,
                        NOW);
            case STATUS_REPORTED ->
                new StatusReported(
                        OFFICE,
                        MESSAGE,
                        SENDER_WITHOUT_NUMBER,
                        EnquiryReceived.Subject.CHANGE,
                        List.of(),
                        List.of(),
                        Standing.CLEAR,
                        null,
                        NOW);
            case WITHDRAWAL_ANSWERED ->
                new WithdrawalAnswered(
                        OFFICE,
                        MESSAGE,
                        SENDER_WITHOUT_USER_ID,
                        WithdrawalAnswered.Answer.NOT_ALLOWED,
                        List.of(),
                        null,
                        NOW);
            case STANDING_EXPLAINED ->
                new StandingExplained(
                        OFFICE, MESSAGE, SENDER_WITHOUT_NUMBER, Standing.CLEAR, null, List.of(), null, NOW);
            case STANDING_CHANGED -> new StandingChanged(SENDER_WITHOUT_USER_ID, Standing.CLEAR, null, NOW);
            case SENDER_CHANGED ->
                new SenderChanged(
                        OFFICE, MESSAGE, SENDER_WITHOUT_NUMBER, new Sender(null, "ID.70000000000000083"), NOW);
            case VISIT_ARRIVED, IDENTITY_MISMATCHED -> full(type);
            case VISIT_EXPIRED -> new VisitExpired(CODE, OFFICE, SENDER_WITHOUT_NUMBER, PERSON, SLOT_START, null, NOW);
        };
    }
}
