package id.antrean.intake.parsing;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people write it: day, month, year, in this order always. {@code 25011987}, {@code 250187},
 * {@code 25-01-1987}, {@code 25/1/87}, {@code 25 Januari 1987}. Whether the calendar has it shows in {@link #resolve}.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param day as written
 * @param month as written, a number or a name
 * @param year as written, two or four digits
 */
record WrittenDate(int start, int end, String day, String month, String year) {

    private static final Pattern FORM = Pattern.compile("(?<!\\d)"
            + "(?:(\\d\\d)(\\d\\d)(\\d{4}|\\d\\d)"
            + "|(\\d{1,2})(?: ?[-/.,\\\\_:] ?| )(\\d{1,2})(?: ?[-/.,\\\\_:] ?| )(\\d{4}|\\d\\d)"
            + "|(\\d{1,2}) ?[-/.,]? ?(\\p{L}{3,9}) ?[-/.,]? ?(\\d{4}|\\d\\d))"
            + "(?!\\d)");

    private static final Pattern GOES_ON = Pattern.compile("[ ./,:\\\\_-]*\\d");
    private static final int SHORT_YEAR = 2;
    private static final int SIX_DIGITS = 6;
    private static final int CENTURY = 100;

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            entry("jan", 1),
            entry("januari", 1),
            entry("january", 1),
            entry("feb", 2),
            entry("peb", 2),
            entry("februari", 2),
            entry("pebruari", 2),
            entry("february", 2),
            entry("mar", 3),
            entry("mrt", 3),
            entry("maret", 3),
            entry("march", 3),
            entry("apr", 4),
            entry("april", 4),
            entry("mei", 5),
            entry("may", 5),
            entry("jun", 6),
            entry("juni", 6),
            entry("june", 6),
            entry("jul", 7),
            entry("juli", 7),
            entry("july", 7),
            entry("agu", 8),
            entry("ags", 8),
            entry("agt", 8),
            entry("agustus", 8),
            entry("aug", 8),
            entry("august", 8),
            entry("sep", 9),
            entry("sept", 9),
            entry("september", 9),
            entry("okt", 10),
            entry("oct", 10),
            entry("oktober", 10),
            entry("october", 10),
            entry("nov", 11),
            entry("nop", 11),
            entry("november", 11),
            entry("nopember", 11),
            entry("des", 12),
            entry("dec", 12),
            entry("desember", 12),
            entry("december", 12));

    /** The date at the beginning of a part, if there is one and no other digits follow it closely. */
    static Optional<WrittenDate> opening(String part) {
        Matcher matcher = FORM.matcher(part);
        if (!matcher.lookingAt()
                || GOES_ON.matcher(part).region(matcher.end(), part.length()).lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(of(matcher));
    }

    /** The dates anywhere in a line, at most so many; six digits, or "3 orang 17", may be anything and are none here. */
    static List<WrittenDate> within(String line, int max) {
        List<WrittenDate> dates = new ArrayList<>();
        Matcher matcher = FORM.matcher(line);
        while (dates.size() < max && matcher.find()) {
            WrittenDate date = of(matcher);
            boolean sixDigits = matcher.group(1) != null && date.end - date.start == SIX_DIGITS;
            if (!sixDigits && date.monthNumber().isPresent()) {
                dates.add(date);
            }
        }
        return dates;
    }

    /**
     * Whether another day of the calendar is written after this date, in any form.
     *
     * @param part in which this date is
     * @param lastShortYear see {@link #resolve}
     */
    boolean isFollowedByAnother(String part, int lastShortYear) {
        Optional<LocalDate> ours = resolve(lastShortYear);
        return FORM.matcher(part)
                .region(end, part.length())
                .results()
                .map(match -> of(match).resolve(lastShortYear))
                .anyMatch(other -> other.isPresent() && !other.equals(ours));
    }

    private static WrittenDate of(MatchResult match) {
        int first = match.group(1) != null ? 1 : match.group(4) != null ? 4 : 7;
        return new WrittenDate(
                match.start(), match.end(), match.group(first), match.group(first + 1), match.group(first + 2));
    }

    /**
     * The day of the calendar; empty when it has no such day.
     *
     * @param lastShortYear the latest year that two digits may stand for
     */
    Optional<LocalDate> resolve(int lastShortYear) {
        return monthNumber().flatMap(number -> {
            try {
                return Optional.of(LocalDate.of(fullYear(lastShortYear), number, Integer.parseInt(day)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private Optional<Integer> monthNumber() {
        return Character.isDigit(month.charAt(0))
                ? Optional.of(Integer.valueOf(month))
                : Optional.ofNullable(MONTHS.get(month.toLowerCase(Locale.ROOT)));
    }

    private int fullYear(int lastShortYear) {
        int number = Integer.parseInt(year);
        return year.length() > SHORT_YEAR ? number : lastShortYear - Math.floorMod(lastShortYear - number, CENTURY);
    }
}
