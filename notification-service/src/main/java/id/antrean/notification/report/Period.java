package id.antrean.notification.report;

import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days of which a report tells, each as the office's zone has it.
 *
 * @param from the first day
 * @param to the last day
 */
record Period(LocalDate from, LocalDate to) {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    /** Today and the days before it. */
    private static final int USUAL_DAYS = 7;

    static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * Reads the days of a request; where they are missing, the week until today.
     *
     * @throws ProblemException {@code invalid-request} when one is no day, or the last is before the first
     */
    static Period parse(@Nullable String from, @Nullable String to, LocalDate today) {
        LocalDate last = to == null || to.isEmpty() ? today : date("to", to);
        LocalDate first = from == null || from.isEmpty() ? last.minusDays(USUAL_DAYS - 1L) : date("from", from);
        if (last.isBefore(first)) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Tanggal akhir tidak boleh sebelum tanggal awal.",
                    Map.of("to", "sebelum tanggal awal"));
        }
        return new Period(first, last);
    }

    private static LocalDate date(String name, String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // A day that no calendar has is as wrong as another form.
        }
        throw new ProblemException(
                ProblemType.INVALID_REQUEST,
                "Tanggal harus tanggal kalender berbentuk TTTT-BB-HH, misalnya 2026-11-24.",
                Map.of(name, "bukan tanggal berbentuk TTTT-BB-HH"));
    }

    /**
     * Reads the month of a request; where it is missing, the one of today.
     *
     * @throws ProblemException {@code invalid-request} when it is none
     */
    static YearMonth month(@Nullable String text, LocalDate today) {
        if (text == null || text.isEmpty()) {
            return YearMonth.from(today);
        }
        try {
            if (MONTH.matcher(text).matches()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException e) {
            // As above.
        }
        throw new ProblemException(
                ProblemType.INVALID_REQUEST,
                "Bulan ditulis dalam bentuk TTTT-BB, misalnya 2026-11.",
                Map.of("month", "bukan bulan berbentuk TTTT-BB"));
    }

    /** When it begins. */
    Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
