package id.antrean.notification.report;

import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list of messages, the latest first. It holds nothing personal, since it is part of an address.
 *
 * @param at when the message failed
 * @param id which of those that failed at that moment
 */
record Cursor(Instant at, String id) {

    private static final char SEPARATOR = '_';

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws ProblemException {@code invalid-request} when it is something else
     */
    static @Nullable Cursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        int end = text.indexOf(SEPARATOR);
        try {
            if (end > 0) {
                return new Cursor(Instant.parse(text.substring(0, end)), text.substring(end + 1));
            }
        } catch (DateTimeException e) {
            // No time is as wrong as no separator.
        }
        throw new ProblemException(
                ProblemType.INVALID_REQUEST,
                "Pakai nilai next dari halaman sebelumnya.",
                Map.of("before", "bukan nilai next dari halaman sebelumnya"));
    }

    String text() {
        return at.toString() + SEPARATOR + id;
    }
}
