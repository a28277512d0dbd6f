package id.antrean.notification.announcement;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.value.Language;
import id.antrean.notification.composition.Scene;
import id.antrean.notification.composition.Scenes;
import id.antrean.notification.sending.NewMessage;
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

    private final Scenes scenes;
    private final Clock clock;

    Announcements(Scenes scenes, Clock clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /**
     * The message for an event, in a language.
     *
     * @return empty for events that people are not told of
     * @throws IllegalStateException when the event's office is not configured here
     */
    Optional<NewMessage> of(Envelope<Event> envelope, Told told, Language language) {
        Scene scene = scenes.of(told.office(), language, clock.instant());
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
