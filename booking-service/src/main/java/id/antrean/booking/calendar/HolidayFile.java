package id.antrean.booking.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads holidays from an iCalendar file (RFC 5545): every whole-day event is one. An event is a joint leave day where its
 * category or its name says "cuti bersama".
 */
final class HolidayFile implements VObjectDataListener {

    private static final String EVENT = "VEVENT";
    private static final String JOINT_LEAVE = "cuti bersama";
    /** Nothing that a ministry decrees is longer. */
    private static final int MAX_DAYS = 31;

    private static final int MAX_NAME = 200;

    private final JsonFields problems;
    private final List<Holiday> holidays = new ArrayList<>();
    private Map<String, String> event = new HashMap<>();
    private boolean calendar;

    private HolidayFile(JsonFields problems) {
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param problems takes what is wrong, by the line of the file
     * @return the days in the order of the file
     */
    static List<Holiday> read(String text, JsonFields problems) {
        HolidayFile file = new HolidayFile(problems);
        try (VObjectReader reader = new VObjectReader(new StringReader(text), SyntaxRules.iCalendar())) {
            reader.parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!file.calendar) {
            problems.wrong("body", "bukan berkas iCalendar: BEGIN:VCALENDAR tidak ada");
        }
        return file.holidays;
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        calendar |= name.equalsIgnoreCase("VCALENDAR");
        if (name.equalsIgnoreCase(EVENT)) {
            event = new HashMap<>();
        }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        List<String> parents = context.getParentComponents();
        if (!parents.isEmpty() && parents.get(parents.size() - 1).equalsIgnoreCase(EVENT)) {
            event.put(property.getName().toUpperCase(Locale.ROOT), property.getValue());
        }
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        if (name.equalsIgnoreCase(EVENT) && !"CANCELLED".equalsIgnoreCase(event.get("STATUS"))) {
            add("baris " + context.getLineNumber());
        }
    }

    private void add(String line) {
        LocalDate first = date(event.get("DTSTART"));
        String end = event.get("DTEND");
        LocalDate after = end == null && first != null ? first.plusDays(1) : date(end);
        String name = VObjectPropertyValues.unescape(event.getOrDefault("SUMMARY", ""))
                .strip();
        if (event.containsKey("RRULE") || event.containsKey("RDATE")) {
            problems.wrong(line, "hari berulang tidak dapat diimpor; tulis setiap hari sebagai acara sendiri");
        } else if (first == null || after == null) {
            problems.wrong(line, "acara harus sehari penuh, misalnya DTSTART;VALUE=DATE:20260817");
        } else if (!first.isBefore(after) || first.plusDays(MAX_DAYS).isBefore(after)) {
            problems.wrong(line, "DTEND harus sesudah DTSTART, paling banyak " + MAX_DAYS + " hari");
        } else if (name.isEmpty() || name.length() > MAX_NAME) {
            problems.wrong(line, "SUMMARY wajib diisi: nama hari liburnya, paling banyak " + MAX_NAME + " huruf");
        } else {
            String words = (event.getOrDefault("CATEGORIES", "") + " " + name).toLowerCase(Locale.ROOT);
            Holiday.Kind kind = words.contains(JOINT_LEAVE) ? Holiday.Kind.JOINT_LEAVE : Holiday.Kind.NATIONAL;
            first.datesUntil(after).forEach(date -> holidays.add(new Holiday(date, name, kind)));
        }
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip(), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public void onVersion(String value, Context context) {
        // RFC 5545 and the vCalendar before it write a whole day the same way.
    }

    @Override
    public void onWarning(
            Warning warning, @Nullable VObjectProperty property, @Nullable Exception thrown, Context context) {
        problems.wrong("baris " + context.getLineNumber(), "bukan baris iCalendar");
    }
}
