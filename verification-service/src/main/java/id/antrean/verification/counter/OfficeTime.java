package id.antrean.verification.counter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Days and times as officers write them. */
final class OfficeTime {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
    private static final Map<String, String> ZONES = Map.of("+07:00", "WIB", "+08:00", "WITA", "+09:00", "WIT");

    private OfficeTime() {}

    /** For example {@code 24-11-2026}. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** For example {@code 08.00 WIB}. */
    static String time(OffsetDateTime time) {
        String offset = time.getOffset().getId();
        return TIME.format(time) + " " + ZONES.getOrDefault(offset, offset);
    }

    /** For example {@code 24-11-2026 pukul 08.00 WIB}. */
    static String moment(OffsetDateTime time) {
        return day(time.toLocalDate()) + " pukul " + time(time);
    }
}
