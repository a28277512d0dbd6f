package id.antrean.intake.parsing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A day told from the day of the message: "besok", "lusa", "hari Kamis", "Senin depan", "next Monday". Where people differ in
 * what such words mean, there is more than one day.
 */
final class RelativeDay {

    private static final Set<String> TOMORROW = Words.set("""
            besok besuk besoknya bsk bsok bsuk esok isukan enjing benjing mbenjing sesuk sesok isuak tomorrow tommorow tomorow
            tommorrow tmrw tmr
            """);

    private static final List<String> WEEKDAYS = List.of(
            "senin senen monday mon",
            "selasa slasa salasa tuesday tue",
            "rabu rebo wednesday wed",
            "kamis kemis thursday thu",
            "jumat jum'at jumaat jemuah friday fri",
            "sabtu saptu setu saturday sat",
            "minggu ahad sunday sun");

    private static final Map<String, DayOfWeek> WEEKDAY = weekdays();
    private static final String DAY = "(?:" + String.join("|", WEEKDAY.keySet()) + ")";
    private static final String COMING = "(?:" + String.join("|", TOMORROW) + ")";
    private static final Pattern TODAY = Pattern.compile("hari ini|today|sekarang|skrg|skrang");
    private static final Pattern AFTER_TOMORROW = Pattern.compile("(?:hari )?lusa|(?:the )?day after tomorrow");
    private static final Pattern ONE_OF_TWO = Pattern.compile(COMING + " (?:atau |or )?lusa");
    private static final Pattern ON_TOMORROW =
            Pattern.compile("(?:hari )?" + COMING + "(?: (?:hari )?" + DAY + ")?|(?:hari )?" + DAY + " " + COMING);
    private static final Pattern WEEKDAY_ALONE = Pattern.compile("(?:hari |on )?" + DAY);
    private static final Pattern THIS = Pattern.compile("(?:hari )?" + DAY + " ini|this " + DAY);
    private static final Pattern NEXT =
            Pattern.compile("(?:hari )?" + DAY + " (?:depan|dpn|yang akan datang|yad|berikutnya)|next " + DAY);
    private static final String NEXT_WEEK_WORDS = "(?:(?:minggu|pekan) depan|next week)";
    private static final Pattern NEXT_WEEK = Pattern.compile(
            "(?:hari )?" + DAY + " " + NEXT_WEEK_WORDS + "|" + NEXT_WEEK_WORDS + "(?: hari| on)? " + DAY);

    private static final int WEEK = 7;

    private RelativeDay() {}

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> weekdays = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (String name : WEEKDAYS.get(day.getValue() - 1).split(" ")) {
                weekdays.put(name, day);
            }
        }
        return Map.copyOf(weekdays);
    }

    /** The day of the week that a word names. */
    static Optional<DayOfWeek> weekday(String word) {
        return Optional.ofNullable(WEEKDAY.get(word.toLowerCase(Locale.ROOT)));
    }

    /**
     * The days that a phrase may mean, the nearest first.
     *
     * @param phrase words with single spaces between them, in lower case, and nothing else
     * @param today the day of the message
     * @return empty where the phrase is something else
     */
    static List<LocalDate> of(String phrase, LocalDate today) {
        if (TODAY.matcher(phrase).matches()) {
            return List.of(today);
        }
        if (AFTER_TOMORROW.matcher(phrase).matches()) {
            return List.of(today.plusDays(2));
        }
        if (ONE_OF_TWO.matcher(phrase).matches()) {
            return List.of(today.plusDays(1), today.plusDays(2));
        }
        if (ON_TOMORROW.matcher(phrase).matches()) {
            return tomorrow(day(phrase), today);
        }
        return ofWeek(phrase, today);
    }

    /** "Besok Selasa" only where tomorrow is one. */
    private static List<LocalDate> tomorrow(Optional<DayOfWeek> named, LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);
        return named.isEmpty() || tomorrow.getDayOfWeek() == named.get() ? List.of(tomorrow) : List.of();
    }

    private static List<LocalDate> ofWeek(String phrase, LocalDate today) {
        if (NEXT_WEEK.matcher(phrase).matches()) {
            // On a Sunday, the week that begins tomorrow is the next one to some only.
            return today.getDayOfWeek() == DayOfWeek.SUNDAY
                    ? List.of()
                    : dates(day(phrase.replaceAll(NEXT_WEEK_WORDS, ""))
                            .map(day -> inWeekOf(today, day).plusDays(WEEK)));
        }
        Optional<DayOfWeek> day = day(phrase).filter(named -> !isWeekItself(phrase));
        if (NEXT.matcher(phrase).matches()) {
            return day.map(named -> next(named, today)).orElse(List.of());
        }
        if (WEEKDAY_ALONE.matcher(phrase).matches()) {
            return day.map(named -> coming(named, today)).orElse(List.of());
        }
        return THIS.matcher(phrase).matches()
                ? dates(day.map(named -> inWeekOf(today, named)).filter(date -> !date.isBefore(today)))
                : List.of();
    }

    private static List<LocalDate> dates(Optional<LocalDate> date) {
        return date.stream().toList();
    }

    /** "Minggu" is the Sunday and the week; only "hari Minggu" is the Sunday for certain. */
    private static boolean isWeekItself(String phrase) {
        return phrase.startsWith("minggu");
    }

    private static Optional<DayOfWeek> day(String phrase) {
        return Arrays.stream(phrase.split(" "))
                .flatMap(word -> weekday(word).stream())
                .findFirst();
    }

    /** Said on that day of the week itself, it may be today or in a week. */
    private static List<LocalDate> coming(DayOfWeek day, LocalDate today) {
        int ahead = Math.floorMod(day.getValue() - today.getDayOfWeek().getValue(), WEEK);
        return ahead == 0 ? List.of(today, today.plusDays(WEEK)) : List.of(today.plusDays(ahead));
    }

    /** "Jumat depan", said on a Monday, is this week's Friday to some and next week's to others. */
    private static List<LocalDate> next(DayOfWeek day, LocalDate today) {
        LocalDate thisWeek = inWeekOf(today, day);
        return thisWeek.isAfter(today) ? List.of(thisWeek, thisWeek.plusDays(WEEK)) : List.of(thisWeek.plusDays(WEEK));
    }

    private static LocalDate inWeekOf(LocalDate date, DayOfWeek day) {
        return date.plusDays((long) day.getValue() - date.getDayOfWeek().getValue());
    }
}
