package id.antrean.notification.reminder;

import id.antrean.notification.sending.NewMessage;
import java.time.Instant;
import java.util.Optional;

/** Makes the message of a reminder. */
public interface ReminderMessages {

    /**
     * The message, whose id is {@link Reminder#messageId()} and which nobody needs after the appointment's start.
     *
     * @param now by the office's clock
     * @return empty where nothing is to be said
     * @throws IllegalStateException when the appointment's office is not configured here
     */
    Optional<NewMessage> of(Reminder reminder, Instant now);
}
