package id.antrean.booking.calendar;

import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

/** Days in addresses. */
final class Dates {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Dates() {}

    /**
     * Reads a day such as {@code 2026-12-24}.
     *
     * @param name what the day is called in the request
     * @throws ProblemException {@code invalid-request} when it is none
     */
    static LocalDate parse(String name, String text) {
        try {
            if (FORM.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // A day that no calendar has is as wrong as another form.
        }
        throw new ProblemException(
                ProblemType.INVALID_REQUEST,
                "Tanggal harus tanggal kalender berbentuk TTTT-BB-HH, misalnya 2026-12-24.",
                Map.of(name, "bukan tanggal berbentuk TTTT-BB-HH"));
    }
}
