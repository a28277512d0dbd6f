package id.antrean.booking.dialogue;

import id.antrean.booking.dialogue.Reply.Ask;
import id.antrean.booking.dialogue.Reply.Complete;
import id.antrean.booking.dialogue.Reply.NotAPart;
import id.antrean.contracts.event.DetailAsked.Detail;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Adds what was written to what is known. Pure. */
final class DialogueRules {

    private DialogueRules() {}

    /**
     * What a message comes to. Parts given now replace those known; what was tried anew but is wrong is asked for again.
     *
     * @param stored what is known of the sender at this office, or null
     * @param parts the message
     * @param lasts for how long a question waits for its answer
     * @param now when it is answered
     * @param today the day at the office
     */
    static Reply hear(@Nullable Dialogue stored, PartsReceived parts, Duration lasts, Instant now, LocalDate today) {
        Dialogue dialogue = stored == null || stored.isOver(parts.sentAt(), lasts) ? null : stored;
        if (dialogue == null && !parts.certain()) {
            return new NotAPart();
        }
        Given given = dialogue == null
                ? Given.in(parts, null, null, today)
                : Given.in(parts, dialogue.asked(), dialogue.visitDate(), today);
        PersonName name = given.or(Detail.NAME, given.name(), dialogue == null ? null : dialogue.name());
        LocalDate birthDate =
                given.or(Detail.BIRTH_DATE, given.birthDate(), dialogue == null ? null : dialogue.birthDate());
        LocalDate visitDate =
                given.or(Detail.VISIT_DATE, given.visitDate(), dialogue == null ? null : dialogue.visitDate());
        return name == null || birthDate == null || visitDate == null
                ? new Ask(new Dialogue(name, birthDate, visitDate, now), given.faults())
                : new Complete(new Person(name, birthDate), visitDate);
    }
}
