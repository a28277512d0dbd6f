package id.antrean.notification.reminder;

import id.antrean.notification.composition.ReminderMessages.When;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A reminder that is due.
 *
 * @param when which of the two of a booking
 * @param expected of what
 */
record Reminder(When when, Expected expected) {

    private static final int ID_BYTES = 16;

    /**
     * The id of its message: the same however often it is made, and another one once the office moved the booking. A hash
     * as are the ids of other messages, since WhatsApp gets it.
     */
    String messageId() {
        String text = "reminder " + expected.appointment().code() + " " + when + " "
                + expected.appointment().slotStart().toInstant();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
