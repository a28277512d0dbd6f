package id.antrean.notification.reminder;

import id.antrean.notification.composition.Appointment;
import id.antrean.notification.composition.LateMessages;
import id.antrean.notification.composition.ReminderMessages;
import id.antrean.notification.composition.ReminderMessages.When;
import id.antrean.notification.composition.Scene;
import id.antrean.notification.scene.Scenes;
import id.antrean.notification.sending.NewMessage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes the message of a reminder. */
@Singleton
final class ReminderComposer {

    private final Scenes scenes;

    ReminderComposer(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * The message, whose id is {@link Reminder#messageId()} and which has an end.
     *
     * @param now by the office's clock
     * @throws IllegalStateException when the appointment's office is not configured here
     */
    NewMessage of(Reminder reminder, Instant now) {
        Expected expected = reminder.expected();
        Appointment appointment = expected.appointment();
        Scene scene = scenes.of(expected.office(), expected.language(), now);
        return new NewMessage(
                reminder.messageId(),
                expected.office(),
                NewMessage.Kind.REMINDER,
                expected.sender(),
                null,
                ReminderMessages.reminder(appointment, reminder.when(), scene),
                LateMessages.reminder(appointment, scene),
                endOf(reminder.when(), appointment));
    }

    /** "Tomorrow" is wrong once the day has come, and on the day nobody can be there in time after the arrival time. */
    private static Instant endOf(When when, Appointment appointment) {
        return switch (when) {
            case DAY_BEFORE ->
                appointment.slotStart().truncatedTo(ChronoUnit.DAYS).toInstant();
            case MORNING -> appointment.arriveBy().toInstant();
        };
    }
}
