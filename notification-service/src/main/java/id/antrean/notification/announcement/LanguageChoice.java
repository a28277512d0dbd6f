package id.antrean.notification.announcement;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.Sender;
import id.antrean.notification.announcement.SenderLanguages.Known;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the language for each event of a batch, in their order, and gathers what the batch shows of its senders. */
final class LanguageChoice {

    private final Map<String, Known> known;
    private final Map<String, Known> shown = new HashMap<>();

    LanguageChoice(Map<String, Known> known) {
        this.known = new HashMap<>(known);
    }

    /** Who is to be told of the event; empty where nobody is. */
    static Optional<Sender> senderOf(Event event) {
        if (event instanceof BookingIssued booking) {
            return Optional.of(booking.sender());
        }
        if (event instanceof BookingRefused refusal) {
            return Optional.of(refusal.sender());
        }
        if (event instanceof VisitExpired expiry) {
            return Optional.of(expiry.sender());
        }
        return event instanceof MessageReceived message ? Optional.of(message.sender()) : Optional.empty();
    }

    /** The language in which to tell the sender of the event. */
    Language of(Envelope<Event> envelope, Sender sender) {
        Language fresh = shownBy(envelope.data());
        if (fresh != null) {
            Known now = new Known(fresh, envelope.time());
            SenderLanguages.keysOf(sender).forEach(key -> {
                known.put(key, now);
                shown.put(key, now);
            });
            return fresh;
        }
        return SenderLanguages.keysOf(sender)
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Known::language)
                .orElse(Language.INDONESIAN);
    }

    /** An expiry shows nothing: its language is that of a message of days ago, which was remembered then. */
    private static @Nullable Language shownBy(Event event) {
        if (event instanceof BookingIssued booking) {
            return booking.language();
        }
        if (event instanceof BookingRefused refusal) {
            return refusal.language();
        }
        return event instanceof MessageReceived message ? message.language() : null;
    }

    /** What is to be remembered. */
    Map<String, Known> shown() {
        return shown;
    }
}
