package id.antrean.contracts.event;

import java.util.Arrays;
import java.util.Optional;

/** Every type of event there is: its CloudEvents name, which ends in its version, its topic and its record. */
public enum EventType {
    REGISTRATION_RECEIVED("id.antrean.registration.received.v1", Topics.REGISTRATIONS, RegistrationReceived.class),
    PARTS_RECEIVED("id.antrean.parts.received.v1", Topics.REGISTRATIONS, PartsReceived.class),
    ENQUIRY_RECEIVED("id.antrean.enquiry.received.v1", Topics.REGISTRATIONS, EnquiryReceived.class),
    CHOICE_RECEIVED("id.antrean.choice.received.v1", Topics.REGISTRATIONS, ChoiceReceived.class),
    SENDER_CHANGED("id.antrean.sender.changed.v1", Topics.REGISTRATIONS, SenderChanged.class),
    MESSAGE_RECEIVED("id.antrean.message.received.v1", Topics.CONVERSATIONS, MessageReceived.class),
    DELIVERY_REPORTED("id.antrean.delivery.reported.v1", Topics.DELIVERIES, DeliveryReported.class),
    ACCOUNT_REPORTED("id.antrean.account.reported.v1", Topics.DELIVERIES, AccountReported.class),
    BOOKING_ISSUED("id.antrean.booking.issued.v1", Topics.BOOKINGS, BookingIssued.class),
    BOOKING_REFUSED("id.antrean.booking.refused.v1", Topics.BOOKINGS, BookingRefused.class),
    BOOKING_MOVED("id.antrean.booking.moved.v1", Topics.BOOKINGS, BookingMoved.class),
    BOOKING_WITHDRAWN("id.antrean.booking.withdrawn.v1", Topics.BOOKINGS, BookingWithdrawn.class),
    WAITING_JOINED("id.antrean.waiting.joined.v1", Topics.BOOKINGS, WaitingJoined.class),
    WAITING_LEFT("id.antrean.waiting.left.v1", Topics.BOOKINGS, WaitingLeft.class),
    PLACE_OFFERED("id.antrean.place.offered.v1", Topics.BOOKINGS, PlaceOffered.class),
    DETAIL_ASKED("id.antrean.detail.asked.v1", Topics.BOOKINGS, DetailAsked.class),
    STATUS_REPORTED("id.antrean.status.reported.v1", Topics.BOOKINGS, StatusReported.class),
    WITHDRAWAL_ANSWERED("id.antrean.withdrawal.answered.v1", Topics.BOOKINGS, WithdrawalAnswered.class),
    STANDING_EXPLAINED("id.antrean.standing.explained.v1", Topics.BOOKINGS, StandingExplained.class),
    STANDING_CHANGED("id.antrean.standing.changed.v1", Topics.BOOKINGS, StandingChanged.class),
    VISIT_ARRIVED("id.antrean.visit.arrived.v1", Topics.VISITS, VisitArrived.class),
    VISIT_EXPIRED("id.antrean.visit.expired.v1", Topics.VISITS, VisitExpired.class),
    IDENTITY_MISMATCHED("id.antrean.identity.mismatched.v1", Topics.VISITS, IdentityMismatched.class);

    private final String typeName;
    private final String topic;
    private final Class<? extends Event> record;

    EventType(String typeName, String topic, Class<? extends Event> record) {
        this.typeName = typeName;
        this.topic = topic;
        this.record = record;
    }

    /** The CloudEvents {@code type}. */
    public String typeName() {
        return typeName;
    }

    /** The topic that carries it. */
    public String topic() {
        return topic;
    }

    /** The record of its data. */
    public Class<? extends Event> record() {
        return record;
    }

    /** The type with this CloudEvents name; empty for one that this version does not know. */
    public static Optional<EventType> named(String typeName) {
        return Arrays.stream(values())
                .filter(type -> type.typeName.equals(typeName))
                .findFirst();
    }

    static EventType of(Class<? extends Event> record) {
        return Arrays.stream(values())
                .filter(type -> type.record == record)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(record + " has no event type"));
    }
}
