package id.antrean.notification.announcement;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.composition.Composer;
import id.antrean.notification.composition.Outgoing;
import id.antrean.notification.sending.NewMessage;
import id.antrean.notification.sending.NewMessage.Kind;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/** Makes the message that an event calls for. */
@Singleton
final class Announcements {

    private static final int ID_BYTES = 16;

    private final OfficeDirectory offices;
    private final Clock clock;

    Announcements(OfficeDirectory offices, Clock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * The message for an event, in a language.
     *
     * @return empty for events that people are not told of
     * @throws IllegalStateException when the event's office is not configured here
     */
    Optional<NewMessage> of(Envelope<Event> envelope, Language language) {
        Event event = envelope.data();
        String id = idOf(envelope);
        if (event instanceof BookingIssued booking) {
            Outgoing content = Composer.issued(booking, offices.get(booking.office()), language);
            return Optional.of(
                    new NewMessage(id, booking.office(), Kind.BOOKING, booking.sender(), booking.messageId(), content));
        }
        if (event instanceof BookingRefused refusal) {
            Office office = offices.get(refusal.office());
            Outgoing content =
                    Composer.refused(refusal, office, heldAt(refusal), language, office.dayOf(clock.instant()));
            return Optional.of(
                    new NewMessage(id, refusal.office(), Kind.REFUSAL, refusal.sender(), refusal.messageId(), content));
        }
        if (event instanceof VisitExpired expiry) {
            Office office = offices.get(expiry.office());
            Outgoing content = Composer.expired(expiry, office, language, office.dayOf(clock.instant()));
            return Optional.of(new NewMessage(id, expiry.office(), Kind.EXPIRY, expiry.sender(), null, content));
        }
        if (event instanceof MessageReceived message) {
            Office office = offices.get(message.office());
            Outgoing content = Composer.answer(message, office, language, office.dayOf(clock.instant()));
            return Optional.of(
                    new NewMessage(id, message.office(), Kind.ANSWER, message.sender(), message.messageId(), content));
        }
        return Optional.empty();
    }

    private String heldAt(BookingRefused refusal) {
        OfficeCode code =
                refusal.held() == null ? refusal.office() : refusal.held().office();
        return offices.find(code).map(Office::name).orElseGet(code::value);
    }

    /** Short, of a known length, and the same for every repetition of the event. */
    private static String idOf(Envelope<Event> envelope) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((envelope.source() + " " + envelope.id()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
