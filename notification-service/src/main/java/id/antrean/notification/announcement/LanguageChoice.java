package id.antrean.notification.announcement;

import id.antrean.contracts.value.Language;
import id.antrean.notification.announcement.SenderLanguages.Known;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Chooses the language for each event of a batch, in their order, and gathers what the batch shows of its senders. */
final class LanguageChoice {

    private final Map<String, Known> known;
    private final Map<String, Known> shown = new HashMap<>();

    LanguageChoice(Map<String, Known> known) {
        this.known = new HashMap<>(known);
    }

    /**
     * The language in which to tell the sender: what the message shows that is answered, else what was known last. The
     * language of an event that answers nothing is that of a message of days ago, which was remembered then.
     *
     * @param at when the event was written
     */
    Language of(Told told, Instant at) {
        Language fresh = told.shown();
        if (fresh != null) {
            Known now = new Known(fresh, at);
            SenderLanguages.keysOf(told.sender()).forEach(key -> {
                known.put(key, now);
                shown.put(key, now);
            });
            return fresh;
        }
        return SenderLanguages.keysOf(told.sender())
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Known::language)
                .or(() -> Optional.ofNullable(told.language()))
                .orElse(Language.INDONESIAN);
    }

    /** What is to be remembered. */
    Map<String, Known> shown() {
        return shown;
    }
}
