package id.antrean.notification.reminder;

import id.antrean.notification.sending.NewMessage;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Says nothing: stands in where no texts of reminders are installed. */
@Singleton
@DefaultBean
final class NoReminders implements ReminderMessages {

    @Override
    public Optional<NewMessage> of(Reminder reminder, Instant now) {
        return Optional.empty();
    }
}
