package id.antrean.notification.composition;

/** Reminds of an appointment, inside WhatsApp's window of 24 hours, where no template is needed. */
public final class ReminderMessages {

    private static final String PARAGRAPH = "\n\n";

    private ReminderMessages() {}

    /** When somebody is reminded. */
    public enum When {
        /** On the day before. */
        DAY_BEFORE,
        /** In the morning of the day. */
        MORNING
    }

    /** The reminder: when, where, the code, and what to bring (R5 to R7). */
    public static Outgoing reminder(Appointment appointment, When when, Scene scene) {
        Phrases phrases = new Phrases(scene.texts());
        Place place = scene.place();
        return new Outgoing.Text(scene.texts()
                        .say("reminder.appointment")
                        .with("title", scene.texts().text("reminder", when))
                        .with("date", phrases.date(appointment.slotStart().toLocalDate()))
                        .with("from", phrases.time(appointment.slotStart()))
                        .with("to", phrases.timeInZone(appointment.slotEnd()))
                        .with("name", Registration.nameOf(appointment.name()))
                        .with("office", place.name())
                        .with("address", place.address())
                        .with("code", appointment.code().value())
                        .with("arriveBy", phrases.timeInZone(appointment.arriveBy()))
                        .with("requirements", phrases.requirements(appointment.category()))
                        .text()
                + PARAGRAPH
                + phrases.freeOfCharge());
    }
}
