package id.antrean.notification.announcement;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.PlaceOffered;
import id.antrean.contracts.value.Language;
import id.antrean.notification.composition.ConversationMessages;
import id.antrean.notification.composition.LateMessages;
import id.antrean.notification.composition.Scene;
import id.antrean.notification.scene.Scenes;
import id.antrean.notification.sending.NewMessage;
import id.antrean.notification.sending.NewMessage.Kind;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Makes the message that an event calls for. */
@Singleton
final class Announcements {

    private static final int ID_BYTES = 16;
    /** Later the person would no longer know why. */
    private static final Duration NUMBER_REQUEST_ENDS = Duration.ofHours(12);

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
                        idOf(envelope, ""),
                        told.office(),
                        told.kind(),
                        told.sender(),
                        told.answers(),
                        content,
                        LateMessages.of(envelope.data(), scene),
                        envelope.data() instanceof PlaceOffered offer
                                ? offer.keptUntil().toInstant()
                                : null));
    }

    /**
     * Asks somebody who hides the number to share it, in a message of its own: the button for it goes with nothing else.
     *
     * @param envelope the booking that it goes with
     */
    NewMessage numberRequest(Envelope<Event> envelope, Told told, Language language) {
        Scene scene = scenes.of(told.office(), language, clock.instant());
        return new NewMessage(
                idOf(envelope, "/number"),
                told.office(),
                Kind.NUMBER_REQUEST,
                told.sender(),
                told.answers(),
                ConversationMessages.askForNumber(scene),
                null,
                clock.instant().plus(NUMBER_REQUEST_ENDS));
    }

    /** Short, of a known length, and the same for every repetition of the event. */
    private static String idOf(Envelope<Event> envelope, String suffix) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((envelope.source() + " " + envelope.id() + suffix).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
