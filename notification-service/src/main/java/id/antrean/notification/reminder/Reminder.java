package id.antrean.notification.reminder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A reminder that is due.
 *
 * @param kind which of the two
 * @param appointment of what
 */
public record Reminder(Kind kind, Appointment appointment) {

    private static final int ID_BYTES = 16;

    /** Which of the two reminders of a booking. */
    public enum Kind {
        /** On the day before. */
        DAY_BEFORE,
        /** On the day itself. */
        MORNING
    }

    /**
     * The id of its message: the same however often it is made, and another one once the office moved the booking. A hash
     * as are the ids of other messages, since WhatsApp gets it.
     */
    public String messageId() {
        String text = "reminder " + appointment.code() + " " + kind + " "
                + appointment.slotStart().toInstant();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
