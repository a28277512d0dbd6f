package id.antrean.notification.announcement;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.composition.Scene;
import id.antrean.notification.sending.NewMessage;
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
    Optional<NewMessage> of(Envelope<Event> envelope, Told told, Language language) {
        Office office = offices.get(told.office());
        Scene scene = new Scene(office, language, office.dayOf(clock.instant()), this::nameOf);
        return told.words()
                .apply(scene)
                .map(content -> new NewMessage(
                        idOf(envelope),
                        told.office(),
                        told.kind(),
                        told.sender(),
                        told.answers(),
                        content,
                        null,
                        null));
    }

    private String nameOf(OfficeCode code) {
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
