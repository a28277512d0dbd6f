package id.antrean.booking.closure;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.booking.calendar.DayClosing.Closing;
import id.antrean.booking.calendar.JsonFields;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The request to close a day: {@code {"date", "from", "to", "reason"}}, without times for the whole day. */
final class ClosureBody {

    private static final String DATE = "date";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String REASON = "reason";
    private static final int MAX_DAYS_AHEAD = 366;

    private ClosureBody() {}

    /**
     * Checks the body.
     *
     * @param today the day that it is at the office
     * @throws ProblemException {@code invalid-request} that names every part which is wrong
     */
    static Closing check(@Nullable JsonNode body, LocalDate today) {
        JsonFields fields = JsonFields.of(body).only(DATE, FROM, TO, REASON);
        LocalDate date = fields.date(DATE);
        if (date == null) {
            fields.wrong(DATE, "wajib diisi, misalnya 2026-12-24");
        } else if (date.isBefore(today)) {
            fields.wrong(DATE, "sudah lewat");
        } else if (date.isAfter(today.plusDays(MAX_DAYS_AHEAD))) {
            fields.wrong(DATE, "terlalu jauh; paling jauh satu tahun ke depan");
        }
        LocalTime from = time(fields, FROM);
        LocalTime to = time(fields, TO);
        if (fields.has(FROM) != fields.has(TO)) {
            fields.wrong(
                    fields.has(FROM) ? TO : FROM, "wajib diisi bersama pasangannya; kosongkan keduanya untuk sehari");
        } else if (from != null && to != null && !from.isBefore(to)) {
            fields.wrong(TO, "harus sesudah " + from);
        }
        String reason = fields.requiredText(REASON, "wajib diisi: alasan ini disampaikan kepada pemohon");
        if (!fields.errors().isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "Ada isian yang keliru. Tidak ada yang ditutup.", fields.errors());
        }
        return new Closing(Objects.requireNonNull(date), from, to, reason);
    }

    private static @Nullable LocalTime time(JsonFields fields, String name) {
        String text = fields.text(name);
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            fields.wrong(name, "bukan jam; tulis seperti 10:00");
            return null;
        }
    }
}
