package id.antrean.booking.calendar;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holidays that somebody imports.
 *
 * @param source from where they are
 * @param holidays in any order
 */
record HolidayImport(String source, List<Holiday> holidays) {

    private static final String HOLIDAYS = "holidays";
    private static final String SOURCE = "source";
    private static final String DATE = "date";
    private static final String NAME = "name";
    private static final String KIND = "kind";

    /** Reads {@code {"source", "holidays": [{"date", "name", "kind"}]}}. */
    static HolidayImport ofJson(@Nullable JsonNode body) {
        JsonFields fields = JsonFields.of(body);
        // What an answer of ours holds besides may be sent back as it is.
        fields.only(SOURCE, HOLIDAYS, "version", "actor", "importedAt");
        List<Holiday> holidays = new ArrayList<>();
        for (JsonFields day : fields.objects(HOLIDAYS)) {
            day.only(DATE, NAME, KIND);
            LocalDate date = day.date(DATE);
            if (date == null) {
                day.wrong(DATE, "wajib diisi");
            }
            String name = day.requiredText(NAME, "wajib diisi: nama hari liburnya");
            Holiday.Kind kind = kind(day);
            if (date != null) {
                holidays.add(new Holiday(date, name, kind));
            }
        }
        String source = fields.requiredText(SOURCE, "wajib diisi: dari mana daftar ini, misalnya nomor SKB-nya");
        return checked(fields, source, holidays);
    }

    private static Holiday.Kind kind(JsonFields day) {
        String kind = day.text(KIND);
        if (kind == null || kind.equals(Holiday.Kind.NATIONAL.name())) {
            return Holiday.Kind.NATIONAL;
        }
        if (!kind.equals(Holiday.Kind.JOINT_LEAVE.name())) {
            day.wrong(KIND, "harus NATIONAL atau JOINT_LEAVE");
        }
        return Holiday.Kind.JOINT_LEAVE;
    }

    /** Reads an iCalendar file. */
    static HolidayImport ofCalendarFile(@Nullable String text, @Nullable String source) {
        JsonFields problems = JsonFields.of(JsonNodeFactory.instance.objectNode());
        List<Holiday> holidays = HolidayFile.read(text == null ? "" : text, problems);
        return checked(problems, source == null || source.isBlank() ? "iCalendar" : source.strip(), holidays);
    }

    private static HolidayImport checked(JsonFields fields, String source, List<Holiday> holidays) {
        if (holidays.isEmpty()) {
            fields.wrong(HOLIDAYS, "tidak ada satu pun hari libur di dalamnya");
        }
        ChangeRequest.check(fields);
        return new HolidayImport(source, holidays);
    }

    /**
     * The whole national calendar with these: they replace those of every year that they cover. Two holidays on one day
     * are one day with both names.
     */
    Map<LocalDate, Holiday> addedTo(Collection<Holiday> present) {
        Set<Integer> years =
                holidays.stream().map(holiday -> holiday.date().getYear()).collect(toSet());
        Map<LocalDate, Holiday> all = new TreeMap<>();
        present.stream()
                .filter(holiday -> !years.contains(holiday.date().getYear()))
                .forEach(holiday -> all.put(holiday.date(), holiday));
        holidays.forEach(holiday -> all.merge(holiday.date(), holiday, HolidayImport::joined));
        return all;
    }

    private static Holiday joined(Holiday one, Holiday other) {
        String name = one.name().equals(other.name()) ? one.name() : one.name() + "; " + other.name();
        return new Holiday(one.date(), name, one.kind().compareTo(other.kind()) <= 0 ? one.kind() : other.kind());
    }
}
