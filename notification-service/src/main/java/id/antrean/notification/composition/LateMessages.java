package id.antrean.notification.composition;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingMoved;
import id.antrean.contracts.event.Choices;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.PlaceOffered;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.notification.template.TemplateMessage;
import id.antrean.notification.template.TemplateMessage.Purpose;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same messages for those who did not write for a day: WhatsApp then takes only templates, whose words are in
 * {@code deploy/whatsapp/templates}; here are the values.
 */
public final class LateMessages {

    private static final String INFO = Choices.ofText("INFO");
    private static final String STATUS = Choices.ofText("STATUS");
    private static final String REGISTER = Choices.ofText("DAFTAR");
    /** So that a body stays within Meta's 1,024 characters. */
    private static final int REASON_LIMIT = 150;

    private LateMessages() {}

    /** What tells of an event; for events without a template of their own, that there is an answer. */
    public static TemplateMessage of(Event event, Scene scene) {
        if (event instanceof BookingIssued e) {
            Appointment booked = new Appointment(
                    e.code(), e.person().name(), e.category(), e.slotStart(), e.slotEnd(), e.arriveBy());
            return appointment(Purpose.BOOKING_ISSUED, booked, scene);
        }
        if (event instanceof BookingMoved e) {
            return moved(e, scene);
        }
        if (event instanceof VisitExpired e) {
            return expired(e, scene);
        }
        if (event instanceof PlaceOffered e) {
            return offered(e, scene);
        }
        return message(Purpose.ANSWER_WAITING, scene, values(scene), STATUS);
    }

    /** What reminds of a visit. */
    public static TemplateMessage reminder(Appointment appointment, Scene scene) {
        return appointment(Purpose.VISIT_REMINDER, appointment, scene);
    }

    private static TemplateMessage appointment(Purpose purpose, Appointment appointment, Scene scene) {
        Map<String, String> values = values(scene);
        values.put("name", Registration.nameOf(appointment.name()));
        values.put("code", appointment.code().value());
        values.put("visit_time", phrases(scene).at(appointment.slotStart()));
        values.put("arrive_by", phrases(scene).timeInZone(appointment.arriveBy()));
        return message(purpose, scene, values, INFO);
    }

    private static TemplateMessage moved(BookingMoved booking, Scene scene) {
        Map<String, String> values = values(scene);
        String reason = PlainText.of(booking.reason(), REASON_LIMIT);
        values.put("name", Registration.nameOf(booking.person()));
        values.put("code", booking.code().value());
        values.put("previous_time", phrases(scene).at(booking.previousSlotStart()));
        values.put("visit_time", phrases(scene).at(booking.slotStart()));
        values.put("arrive_by", phrases(scene).timeInZone(booking.arriveBy()));
        values.put("reason", reason.isEmpty() ? scene.texts().text("reason.none") : reason);
        return message(Purpose.VISIT_MOVED, scene, values, STATUS);
    }

    private static TemplateMessage expired(VisitExpired expiry, Scene scene) {
        Map<String, String> values = values(scene);
        values.put("name", Registration.nameOf(expiry.person()));
        values.put("code", expiry.code().value());
        values.put("visit_time", phrases(scene).at(expiry.slotStart()));
        return message(Purpose.BOOKING_EXPIRED, scene, values, REGISTER);
    }

    private static TemplateMessage offered(PlaceOffered offer, Scene scene) {
        Map<String, String> values = values(scene);
        OffsetDateTime until = offer.keptUntil();
        values.put("name", phrases(scene).names(offer.persons()));
        values.put("visit_time", phrases(scene).at(offer.slotStart()));
        values.put("until", phrases(scene).at(until));
        return message(Purpose.PLACE_OFFERED, scene, values, offer.takeChoice(), offer.leaveChoice());
    }

    private static Map<String, String> values(Scene scene) {
        Map<String, String> values = new TreeMap<>();
        values.put("office", scene.place().name());
        return values;
    }

    private static Phrases phrases(Scene scene) {
        return new Phrases(scene.texts());
    }

    private static TemplateMessage message(
            Purpose purpose, Scene scene, Map<String, String> values, String... payloads) {
        return new TemplateMessage(purpose, scene.language(), values, List.of(payloads));
    }
}
