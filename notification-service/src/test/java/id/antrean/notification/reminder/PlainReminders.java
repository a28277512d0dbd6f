package id.antrean.notification.reminder;

import id.antrean.notification.composition.Outgoing;
import id.antrean.notification.sending.NewMessage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Reminds with the bare facts. */
@Singleton
final class PlainReminders implements ReminderMessages {

    @Override
    public Optional<NewMessage> of(Reminder reminder, Instant now) {
        Appointment appointment = reminder.appointment();
        String words = String.join(
                " ",
                reminder.kind().name(),
                appointment.code().value(),
                appointment.name().value(),
                appointment.slotStart().toString(),
                appointment.language().name());
        return Optional.of(new NewMessage(
                reminder.messageId(),
                appointment.office(),
                NewMessage.Kind.ANSWER,
                appointment.sender(),
                null,
                new Outgoing.Text(words)));
    }
}
