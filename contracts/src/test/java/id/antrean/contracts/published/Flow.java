package id.antrean.contracts.published;

import static id.antrean.contracts.event.EventType.ACCOUNT_REPORTED;
import static id.antrean.contracts.event.EventType.BOOKING_ISSUED;
import static id.antrean.contracts.event.EventType.BOOKING_MOVED;
import static id.antrean.contracts.event.EventType.BOOKING_REFUSED;
import static id.antrean.contracts.event.EventType.BOOKING_WITHDRAWN;
import static id.antrean.contracts.event.EventType.CHOICE_RECEIVED;
import static id.antrean.contracts.event.EventType.DELIVERY_REPORTED;
import static id.antrean.contracts.event.EventType.DETAIL_ASKED;
import static id.antrean.contracts.event.EventType.ENQUIRY_RECEIVED;
import static id.antrean.contracts.event.EventType.IDENTITY_MISMATCHED;
import static id.antrean.contracts.event.EventType.MESSAGE_RECEIVED;
import static id.antrean.contracts.event.EventType.PARTS_RECEIVED;
import static id.antrean.contracts.event.EventType.PLACE_OFFERED;
import static id.antrean.contracts.event.EventType.REGISTRATION_RECEIVED;
import static id.antrean.contracts.event.EventType.SENDER_CHANGED;
import static id.antrean.contracts.event.EventType.STANDING_CHANGED;
import static id.antrean.contracts.event.EventType.STANDING_EXPLAINED;
import static id.antrean.contracts.event.EventType.STATUS_REPORTED;
import static id.antrean.contracts.event.EventType.VISIT_ARRIVED;
import static id.antrean.contracts.event.EventType.VISIT_EXPIRED;
import static id.antrean.contracts.event.EventType.WAITING_JOINED;
import static id.antrean.contracts.event.EventType.WAITING_LEFT;
import static id.antrean.contracts.event.EventType.WITHDRAWAL_ANSWERED;

import id.antrean.contracts.event.EventType;
import id.antrean.contracts.event.Topics;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one service sends to or takes from one topic.
 *
 * @param service its name
 * @param action {@code send} or {@code receive}, seen from the service
 * @param topic the topic
 * @param types the events; none for dead letters
 */
record Flow(String service, String action, String topic, List<EventType> types) {

    private static final String INTAKE = "intake-service";
    private static final String BOOKING = "booking-service";
    private static final String VERIFICATION = "verification-service";
    private static final String NOTIFICATION = "notification-service";

    private static final List<Flow> EVENTS = List.of(
            send(INTAKE, REGISTRATION_RECEIVED, PARTS_RECEIVED, ENQUIRY_RECEIVED, CHOICE_RECEIVED, SENDER_CHANGED),
            send(INTAKE, MESSAGE_RECEIVED),
            send(INTAKE, DELIVERY_REPORTED, ACCOUNT_REPORTED),
            receive(BOOKING, REGISTRATION_RECEIVED, PARTS_RECEIVED, ENQUIRY_RECEIVED, CHOICE_RECEIVED, SENDER_CHANGED),
            receive(BOOKING, MESSAGE_RECEIVED),
            receive(BOOKING, VISIT_ARRIVED, VISIT_EXPIRED, IDENTITY_MISMATCHED),
            send(
                    BOOKING,
                    BOOKING_ISSUED,
                    BOOKING_REFUSED,
                    BOOKING_MOVED,
                    BOOKING_WITHDRAWN,
                    WAITING_JOINED,
                    WAITING_LEFT,
                    PLACE_OFFERED,
                    DETAIL_ASKED,
                    STATUS_REPORTED,
                    WITHDRAWAL_ANSWERED,
                    STANDING_EXPLAINED,
                    STANDING_CHANGED),
            receive(VERIFICATION, BOOKING_ISSUED, BOOKING_MOVED, BOOKING_WITHDRAWN, STANDING_CHANGED),
            send(VERIFICATION, VISIT_ARRIVED, VISIT_EXPIRED, IDENTITY_MISMATCHED),
            receive(NOTIFICATION, MESSAGE_RECEIVED),
            receive(
                    NOTIFICATION,
                    REGISTRATION_RECEIVED,
                    PARTS_RECEIVED,
                    ENQUIRY_RECEIVED,
                    CHOICE_RECEIVED,
                    SENDER_CHANGED),
            receive(NOTIFICATION, DELIVERY_REPORTED, ACCOUNT_REPORTED),
            receive(
                    NOTIFICATION,
                    BOOKING_ISSUED,
                    BOOKING_REFUSED,
                    BOOKING_MOVED,
                    BOOKING_WITHDRAWN,
                    WAITING_JOINED,
                    WAITING_LEFT,
                    PLACE_OFFERED,
                    DETAIL_ASKED,
                    STATUS_REPORTED,
                    WITHDRAWAL_ANSWERED,
                    STANDING_EXPLAINED),
            receive(NOTIFICATION, VISIT_ARRIVED, VISIT_EXPIRED));

    /** Every flow of the system, the dead letters last. */
    static List<Flow> all() {
        return Stream.concat(
                        EVENTS.stream(),
                        Topics.CONSUMERS.stream()
                                .map(service -> new Flow(service, "send", Topics.deadLetters(service), List.of())))
                .toList();
    }

    /** The one service that writes to a topic. */
    static String senderTo(String topic) {
        return EVENTS.stream()
                .filter(flow -> flow.action.equals("send") && flow.topic.equals(topic))
                .map(Flow::service)
                .findFirst()
                .orElseThrow();
    }

    /** A name of its own, for example {@code booking-service.send.bookings}. */
    String name() {
        return service + "." + action + "." + (types.isEmpty() ? "dead-letters" : topic.substring("antrean.".length()));
    }

    /** What happens, in a sentence. */
    String summary() {
        if (types.isEmpty()) {
            return service + " puts aside what it cannot process.";
        }
        List<String> names =
                types.stream().map(type -> type.record().getSimpleName()).toList();
        return service + (action.equals("send") ? " announces " : " acts on ") + String.join(" and ", names) + ".";
    }

    private static Flow send(String service, EventType... types) {
        return new Flow(service, "send", types[0].topic(), List.of(types));
    }

    private static Flow receive(String service, EventType... types) {
        return new Flow(service, "receive", types[0].topic(), List.of(types));
    }
}
