package id.antrean.intake.parsing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the day of the visit, from whatever stands in its place. */
final class VisitDay {

    static final int LAST_SHORT_YEAR = 2099;
    /** An earlier year is a typing error, not a past day. */
    private static final int FIRST_YEAR = 1900;

    /** A day and a month; the year is that in which it comes next. */
    private static final Pattern WITHOUT_YEAR = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?: ?[-/.] ?(\\d{1,2})| ?-? ?(?:(?:bulan|bln) )?(\\p{L}{3,10}))(?![\\p{L}\\d])");

    private static final Pattern TIME = Pattern.compile(
            "(?:jam|pukul|pkl|jm|at) ?\\d{1,2}(?:[.:]\\d\\d)?(?: ?(?:am|pm|wib|wita|wit|pagi|siang|sore))?(?!\\p{L})");
    private static final Pattern OR = Pattern.compile("[\\s,]*(?:atau|or|/)[\\s,]*(?:tgl|tanggal)?[\\s.]*");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern WORD_GAP = Pattern.compile("[^\\p{L}\\p{M}']+");
    private static final Set<String> FILLER = Words.set("""
            aja saja ya yah pak bu kak mas mbak min pagi siang sore dong deh kok sih untuk utk tgl tanggal mau datang
            please pls in morning afternoon terima kasih makasih thanks thank you
            """);

    private static final int WEEK = 7;
    private static final int HALF_A_WEEK = 3;

    private VisitDay() {}

    /**
     * The days that it may mean, the likeliest first.
     *
     * @param part what is written there
     * @param today the day of the message
     * @return one day where it is plain, more where it must be asked, none where nobody knows
     */
    static List<LocalDate> in(String part, LocalDate today) {
        String bare = PartReader.withoutLabels(part);
        String dated = PartReader.withoutLabels(withoutWeekday(bare));
        Optional<WrittenDate> written = WrittenDate.opening(dated);
        if (written.isPresent()) {
            return written(dated, written.get(), weekday(bare));
        }
        List<LocalDate> relative = relative(part, today);
        return relative.isEmpty() ? withoutYear(dated, today) : relative;
    }

    private static List<LocalDate> written(String part, WrittenDate date, Optional<DayOfWeek> weekday) {
        Optional<LocalDate> day = resolve(date);
        if (day.isEmpty() || !date.isFollowedByAnother(part, LAST_SHORT_YEAR)) {
            return day.map(known -> agreeing(known, weekday)).orElse(List.of());
        }
        List<WrittenDate> dates = WrittenDate.all(part);
        boolean eitherOr = dates.size() == 2
                && OR.matcher(part.substring(dates.get(0).end(), dates.get(1).start()))
                        .matches();
        return eitherOr ? dates.stream().flatMap(one -> resolve(one).stream()).toList() : List.of();
    }

    private static Optional<LocalDate> resolve(WrittenDate date) {
        return date.resolve(LAST_SHORT_YEAR).filter(day -> day.getYear() >= FIRST_YEAR);
    }

    /** Where the day of the week is another one than the date's, either may be the slip. */
    static List<LocalDate> agreeing(LocalDate date, Optional<DayOfWeek> weekday) {
        if (weekday.isEmpty() || weekday.get() == date.getDayOfWeek()) {
            return List.of(date);
        }
        int ahead = Math.floorMod(weekday.get().getValue() - date.getDayOfWeek().getValue(), WEEK);
        return List.of(date, date.plusDays(ahead > HALF_A_WEEK ? ahead - WEEK : ahead));
    }

    private static Optional<DayOfWeek> weekday(String part) {
        return RelativeDay.weekday(firstWord(part));
    }

    private static String withoutWeekday(String part) {
        String first = firstWord(part);
        return RelativeDay.weekday(first).isPresent() ? part.substring(first.length()) : part;
    }

    private static String firstWord(String part) {
        int end = 0;
        while (end < part.length() && (Character.isLetter(part.charAt(end)) || part.charAt(end) == '\'')) {
            end++;
        }
        return part.substring(0, end);
    }

    /** Every word counts: "jangan besok" is not tomorrow. */
    private static List<LocalDate> relative(String part, LocalDate today) {
        String words = TIME.matcher(part.toLowerCase(Locale.ROOT)).replaceAll(" ");
        if (DIGIT.matcher(words).find()) {
            return List.of();
        }
        return RelativeDay.of(
                Arrays.stream(WORD_GAP.split(words.replaceAll("[‘’`]", "'")))
                        .filter(word -> !word.isEmpty() && !FILLER.contains(word))
                        .collect(Collectors.joining(" ")),
                today);
    }

    private static List<LocalDate> withoutYear(String part, LocalDate today) {
        Matcher matcher = WITHOUT_YEAR.matcher(part);
        if (!matcher.lookingAt()
                || DIGIT.matcher(TIME.matcher(part.substring(matcher.end()).toLowerCase(Locale.ROOT))
                                .replaceAll(" "))
                        .find()) {
            return List.of();
        }
        return next(matcher.group(1), matcher.group(2) != null ? matcher.group(2) : matcher.group(3), today).stream()
                .toList();
    }

    /** The dates without a year in a text: day and month, which is group 2 or 3. */
    static List<MatchResult> allWithoutYear(String text) {
        return WITHOUT_YEAR.matcher(text).results().toList();
    }

    /** When this day of a month comes next, today included. */
    static Optional<LocalDate> next(String day, String month, LocalDate today) {
        Optional<Integer> number =
                Character.isDigit(month.charAt(0)) ? Optional.of(Integer.valueOf(month)) : Months.number(month);
        return number.flatMap(known -> Stream.of(today.getYear(), today.getYear() + 1)
                .flatMap(year -> date(year, known, Integer.parseInt(day)).stream())
                .filter(date -> !date.isBefore(today))
                .findFirst());
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
