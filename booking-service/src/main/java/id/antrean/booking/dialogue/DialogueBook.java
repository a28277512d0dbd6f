package id.antrean.booking.dialogue;

import id.antrean.booking.dialogue.Reply.Ask;
import id.antrean.booking.dialogue.Reply.Complete;
import id.antrean.booking.misuse.Attempt;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.value.OfficeCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The dialogues of a batch of messages, each on what the messages before it left. Pure. */
final class DialogueBook {

    private final Map<Key, Dialogue> stored;
    private final Map<Key, Dialogue> open;
    private final Set<Key> ended = new HashSet<>();
    private final Duration lasts;
    private final Instant now;

    /**
     * Opens the book.
     *
     * @param stored the dialogues that there are with those who sent parts
     * @param lasts for how long a question waits for its answer
     * @param now when the messages are answered
     */
    DialogueBook(Map<Key, Dialogue> stored, Duration lasts, Instant now) {
        this.stored = Map.copyOf(stored);
        this.open = new HashMap<>(stored);
        this.lasts = lasts;
        this.now = now;
    }

    /**
     * With whom a dialogue is.
     *
     * @param senderId the sender's row
     * @param office where
     */
    record Key(long senderId, OfficeCode office) {}

    /** Adds a part to what is known; at its office it is this day. */
    Heard hear(Key key, PartsReceived parts, LocalDate today) {
        Reply reply = DialogueRules.hear(open.get(key), parts, lasts, now, today);
        if (reply instanceof Ask ask) {
            open.put(key, ask.dialogue());
            return new Heard(parts, ask.dialogue().question(ask.faults()));
        }
        if (reply instanceof Complete complete) {
            open.remove(key);
            return new Heard(registration(parts, complete), null);
        }
        // If there was one, its time is over.
        open.remove(key);
        return new Heard(parts, Question.anything(parts.faults()));
    }

    private static RegistrationReceived registration(PartsReceived parts, Complete complete) {
        return new RegistrationReceived(
                parts.office(),
                parts.messageId(),
                parts.sender(),
                complete.person(),
                complete.visitDate(),
                List.of(),
                Attempt.ASKED_TOGETHER,
                parts.language(),
                parts.sentAt());
    }

    /** The sender has done with it, whether or not there was one: it need not have been looked up. */
    void end(Key key) {
        open.remove(key);
        ended.add(key);
    }

    /** The dialogues to be stored. */
    Map<Key, Dialogue> changed() {
        Map<Key, Dialogue> changed = new HashMap<>(open);
        changed.entrySet().removeAll(stored.entrySet());
        return changed;
    }

    /** The dialogues that are no more, if they were. */
    Set<Key> over() {
        Set<Key> over = new HashSet<>(stored.keySet());
        over.addAll(ended);
        over.removeAll(open.keySet());
        return over;
    }
}
