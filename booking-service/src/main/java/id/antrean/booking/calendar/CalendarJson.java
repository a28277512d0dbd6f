package id.antrean.booking.calendar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calendars and exceptions as JSON: in the API and in the database. */
final class CalendarJson {

    private static final String HORIZON_DAYS = "horizonDays";
    private static final String ALLOW_WITHDRAWAL = "allowWithdrawal";
    private static final String WEEKDAYS = "weekdays";
    private static final String HOURS = "hours";
    private static final String SLOT_LENGTH = "slotLength";
    private static final String CAPACITY = "capacity";
    private static final String PRIORITY = "priority";
    private static final String RESERVED = "reserved";
    private static final String PLACES = "places";
    private static final String REASON = "reason";
    private static final String CLOSED = "closed";
    private static final String OPEN = "open";
    private static final String CLOSED_DURING = "closedDuring";
    private static final String CLOSURE = "closure";

    /** The fields of a calendar's content. */
    static final List<String> CALENDAR_FIELDS = List.of(HORIZON_DAYS, ALLOW_WITHDRAWAL, WEEKDAYS);
    /** The fields of an exception's content that staff may set. */
    static final List<String> EXCEPTION_FIELDS =
            List.of(CLOSED, OPEN, HOURS, SLOT_LENGTH, CAPACITY, PRIORITY, RESERVED, CLOSED_DURING);

    private static final int MAX_CAPACITY = 10_000;
    private static final String HOW_TO_WRITE_HOURS = "tulis seperti 08:00-12:00,13:00-15:00";
    private static final Duration MAX_SLOT_LENGTH = Duration.ofHours(24);

    private CalendarJson() {}

    /** Writes the content of a calendar. */
    static ObjectNode write(WeeklyCalendar calendar) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put(HORIZON_DAYS, calendar.horizonDays());
        content.put(ALLOW_WITHDRAWAL, calendar.allowsWithdrawal());
        ObjectNode weekdays = content.putObject(WEEKDAYS);
        for (DayOfWeek day : DayOfWeek.values()) {
            DayRule rule = calendar.weekdays().get(day);
            if (rule != null) {
                ObjectNode written = weekdays.putObject(day.name());
                written.put(HOURS, rule.hours().toString());
                written.put(SLOT_LENGTH, rule.slotLength().toString());
                written.put(CAPACITY, rule.capacity());
                write(written, PRIORITY, rule.priority());
                write(written, RESERVED, rule.reserved());
            }
        }
        return content;
    }

    private static void write(ObjectNode rule, String name, Quota quota) {
        if (quota.places() > 0) {
            rule.putObject(name).put(PLACES, quota.places()).put(REASON, quota.reason());
        }
    }

    /** Writes the content of an exception. */
    static ObjectNode write(DayException exception) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        flag(content, CLOSED, exception.closed());
        flag(content, OPEN, exception.open());
        OpeningHours hours = exception.hours();
        if (hours != null) {
            content.put(HOURS, hours.toString());
        }
        Duration slotLength = exception.slotLength();
        if (slotLength != null) {
            content.put(SLOT_LENGTH, slotLength.toString());
        }
        Integer capacity = exception.capacity();
        if (capacity != null) {
            content.put(CAPACITY, capacity);
        }
        writeIfOther(content, PRIORITY, exception.priority());
        writeIfOther(content, RESERVED, exception.reserved());
        if (!exception.closedDuring().isEmpty()) {
            content.put(CLOSED_DURING, new OpeningHours(exception.closedDuring()).toString());
        }
        flag(content, CLOSURE, exception.closure());
        return content;
    }

    private static void flag(ObjectNode content, String name, boolean value) {
        if (value) {
            content.put(name, true);
        }
    }

    /** That there are none is another number too. */
    private static void writeIfOther(ObjectNode content, String name, @Nullable Quota quota) {
        if (quota != null) {
            ObjectNode written = content.putObject(name).put(PLACES, quota.places());
            if (quota.reason() != null) {
                written.put(REASON, quota.reason());
            }
        }
    }

    /** Reads the content of a calendar; of no use where the fields have errors afterwards. */
    static WeeklyCalendar readCalendar(JsonFields fields, Duration arriveBefore) {
        Integer horizon = fields.integer(HORIZON_DAYS, 0, WeeklyCalendar.MAX_HORIZON_DAYS);
        if (horizon == null) {
            fields.wrong(HORIZON_DAYS, "wajib diisi: untuk berapa hari ke depan pendaftaran dibuka");
        }
        Map<DayOfWeek, DayRule> weekdays = new EnumMap<>(DayOfWeek.class);
        JsonFields days = fields.object(WEEKDAYS);
        if (days == null) {
            fields.wrong(WEEKDAYS, "wajib diisi; hari yang tidak disebut berarti tutup");
        } else {
            for (String name : days.names()) {
                readWeekday(days, name, arriveBefore, weekdays);
            }
        }
        return new WeeklyCalendar(horizon == null ? 0 : horizon, fields.flag(ALLOW_WITHDRAWAL), weekdays);
    }

    private static void readWeekday(
            JsonFields days, String name, Duration arriveBefore, Map<DayOfWeek, DayRule> weekdays) {
        List<DayOfWeek> named = new ArrayList<>(List.of(DayOfWeek.values()));
        named.removeIf(day -> !day.name().equals(name));
        JsonFields fields = days.object(name);
        if (named.isEmpty()) {
            days.wrong(name, "bukan nama hari; tulis MONDAY sampai SUNDAY");
        } else if (fields != null) {
            fields.only(HOURS, SLOT_LENGTH, CAPACITY, PRIORITY, RESERVED);
            DayRule rule = readRule(fields, arriveBefore);
            if (rule != null) {
                weekdays.put(named.get(0), rule);
            }
        }
    }

    private static @Nullable DayRule readRule(JsonFields fields, Duration arriveBefore) {
        DayException parts = readParts(fields);
        for (String name : List.of(HOURS, SLOT_LENGTH, CAPACITY)) {
            if (!fields.has(name)) {
                fields.wrong(name, "wajib diisi");
            }
        }
        DayRule rule = OfficeSchedule.ruleOf(parts, null);
        if (rule != null) {
            check(fields, rule, arriveBefore);
        }
        return rule;
    }

    /** Reads the content of an exception, be it of the API or of the database. */
    static DayException readException(JsonFields fields) {
        return readParts(fields);
    }

    private static DayException readParts(JsonFields fields) {
        OpeningHours closedDuring = hours(fields, CLOSED_DURING);
        return new DayException(
                fields.flag(CLOSED),
                fields.flag(OPEN),
                hours(fields, HOURS),
                slotLength(fields),
                fields.integer(CAPACITY, 1, MAX_CAPACITY),
                quota(fields, PRIORITY),
                quota(fields, RESERVED),
                closedDuring == null ? List.of() : closedDuring.periods(),
                fields.flag(CLOSURE));
    }

    /**
     * Checks an exception against the weekday that it changes.
     *
     * @param usual the rule of that weekday, or null where the office is closed then
     */
    static void check(JsonFields fields, DayException exception, @Nullable DayRule usual, Duration arriveBefore) {
        if (exception.saysNothing()) {
            fields.wrong(CLOSED, "isi apa yang berbeda pada hari ini: " + String.join(", ", EXCEPTION_FIELDS));
        } else if (exception.closed() && exception.opens()) {
            fields.wrong(CLOSED, "hari yang tutup tidak punya jam, kapasitas, atau kuota");
        } else if (!exception.closed()) {
            DayRule rule = OfficeSchedule.ruleOf(exception, usual);
            if (rule == null) {
                List.of(HOURS, SLOT_LENGTH, CAPACITY).forEach(name -> {
                    if (!fields.has(name)) {
                        fields.wrong(name, "wajib diisi karena kantor biasanya tutup pada hari ini");
                    }
                });
            } else {
                check(fields, rule, arriveBefore);
            }
        }
    }

    private static void check(JsonFields fields, DayRule rule, Duration arriveBefore) {
        if (!DayRule.fits(rule.hours(), rule.slotLength())) {
            fields.wrong(
                    fields.has(HOURS) ? HOURS : SLOT_LENGTH,
                    "ada rentang jam yang lebih pendek daripada satu jadwal ("
                            + rule.slotLength().toMinutes() + " menit)");
        }
        if (!DayRule.isReachable(rule.hours(), arriveBefore)) {
            fields.wrong(
                    HOURS,
                    "terlalu pagi: pemohon harus hadir " + arriveBefore.toMinutes()
                            + " menit sebelumnya, yaitu sehari sebelumnya");
        }
        if (rule.priority().places() + rule.reserved().places() > rule.capacity()) {
            fields.wrong(
                    fields.has(RESERVED) ? RESERVED : fields.has(PRIORITY) ? PRIORITY : CAPACITY,
                    "kuota prioritas (" + rule.priority().places() + ") dan tempat cadangan ("
                            + rule.reserved().places() + ") bersama-sama melebihi kapasitas (" + rule.capacity() + ")");
        }
    }

    private static @Nullable OpeningHours hours(JsonFields fields, String name) {
        String text = fields.text(name);
        try {
            return text == null ? null : OpeningHours.parse(text);
        } catch (OpeningHours.InvalidHoursException e) {
            fields.wrong(
                    name,
                    switch (e.fault()) {
                        case NO_PERIOD -> "'" + e.part() + "' bukan rentang jam; " + HOW_TO_WRITE_HOURS;
                        case ENDS_FIRST -> e.part() + " berakhir sebelum mulai; " + HOW_TO_WRITE_HOURS;
                        case OUT_OF_ORDER ->
                            e.part() + " mulai sebelum rentang di depannya selesai; " + HOW_TO_WRITE_HOURS;
                    });
            return null;
        }
    }

    private static @Nullable Duration slotLength(JsonFields fields) {
        String text = fields.text(SLOT_LENGTH);
        if (text == null) {
            return null;
        }
        try {
            Duration length = Duration.parse(text);
            if (length.toMinutes() >= 1
                    && length.compareTo(MAX_SLOT_LENGTH) <= 0
                    && length.equals(Duration.ofMinutes(length.toMinutes()))) {
                return length;
            }
        } catch (DateTimeParseException e) {
            // What has another form is as wrong as what is too short.
        }
        fields.wrong(SLOT_LENGTH, "bukan lama jadwal dalam menit penuh; tulis seperti PT30M atau PT1H");
        return null;
    }

    private static @Nullable Quota quota(JsonFields fields, String name) {
        JsonFields quota = fields.object(name);
        if (quota == null) {
            return null;
        }
        quota.only(PLACES, REASON);
        Integer places = quota.integer(PLACES, 0, MAX_CAPACITY);
        if (places == null) {
            quota.wrong(PLACES, "wajib diisi");
            return null;
        }
        String reason = quota.text(REASON);
        if (places > 0 && reason == null) {
            quota.wrong(REASON, "wajib diisi: alasan ini terbaca oleh umum");
        }
        return new Quota(places, reason);
    }
}
