package id.antrean.intake.parsing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people write it: day, month, year, in this order always. {@code 25011987}, {@code 250187},
 * {@code 25-01-1987}, {@code 25/1/87}, {@code 25 Januari 1987}, {@code 25 bulan 1 tahun 1987}; or with the year first, as in
 * {@code 1987-01-25}, or with the month's name first, {@code January 25, 1987}. Whether the calendar has it shows in {@link #resolve}.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param day as written
 * @param month as written, a number or a name
 * @param year as written, two or four digits
 */
record WrittenDate(int start, int end, String day, String month, String year) {

    private static final String BETWEEN = "(?: ?[-/.,\\\\_:] ?| )";
    private static final String MONTH_WORD = "(?:(?i:bulan|bln|bl)\\.? ?)?";
    private static final String YEAR_WORD = "(?:(?i:tahun|thn|th)\\.? ?)?";
    private static final String YEAR = "(\\d{4}|\\d\\d)";
    private static final String MONTH_FIRST =
            "(?i:jan|feb|peb|mar|apr|mei|may|jun|jul|ag|aug|sep|okt|oct|nov|nop|des|dec)\\p{L}{0,7}";
    private static final Pattern FORM = Pattern.compile("(?<!\\d)"
            + "(?:(\\d\\d)(\\d\\d)((?: (?=(?:19|20)\\d\\d))?+\\d{4}|\\d\\d)"
            + "|(\\d{1,2})" + BETWEEN + MONTH_WORD + "(\\d{1,2})" + BETWEEN + YEAR_WORD + YEAR
            + "|(\\d{1,2})(?:st|nd|rd|th)? ?[-/.,]? ?" + MONTH_WORD + "(\\p{L}{3,10}|[IVX]{1,4}) ?[-/.,]? ?" + YEAR_WORD
            + YEAR
            // The year leads in one order only: nobody writes it before the day.
            + "|(\\d{4}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{1,2})"
            // Nor does it matter where the month stands that has a name.
            + "|(?<!\\p{L})(" + MONTH_FIRST + ")\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4}))"
            + "(?!\\d)");

    private static final Pattern GOES_ON = Pattern.compile("[ ./,:\\\\_-]*\\d");
    private static final int SHORT_YEAR = 2;
    private static final int SIX_DIGITS = 6;
    private static final int ISO_YEAR = 10;
    private static final int NAMED_MONTH = 13;
    private static final int CENTURY = 100;

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
        return all(line).stream()
                .filter(date -> !date.isSixDigits() && date.monthNumber().isPresent())
                .limit(max)
                .toList();
    }

    /** Everything in a text that has the form of a date, of the calendar or not. */
    static List<WrittenDate> all(String text) {
        return FORM.matcher(text).results().map(WrittenDate::of).toList();
    }

    /** Six digits without signs may be anything. */
    boolean isSixDigits() {
        return end - start == SIX_DIGITS && day.length() + month.length() + year.length() == SIX_DIGITS;
    }

    /** Whether only the last two digits of the year are written. */
    boolean hasShortYear() {
        return year.length() == SHORT_YEAR;
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
        if (match.group(ISO_YEAR) != null) {
            return new WrittenDate(
                    match.start(),
                    match.end(),
                    match.group(ISO_YEAR + 2),
                    match.group(ISO_YEAR + 1),
                    match.group(ISO_YEAR));
        }
        if (match.group(NAMED_MONTH) != null) {
            return new WrittenDate(
                    match.start(),
                    match.end(),
                    match.group(NAMED_MONTH + 1),
                    match.group(NAMED_MONTH),
                    match.group(NAMED_MONTH + 2));
        }
        int first = match.group(1) != null ? 1 : match.group(4) != null ? 4 : 7;
        return new WrittenDate(
                match.start(),
                match.end(),
                match.group(first),
                match.group(first + 1),
                match.group(first + 2).strip());
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
        return Character.isDigit(month.charAt(0)) ? Optional.of(Integer.valueOf(month)) : Months.number(month);
    }

    private int fullYear(int lastShortYear) {
        int number = Integer.parseInt(year);
        return year.length() > SHORT_YEAR ? number : lastShortYear - Math.floorMod(lastShortYear - number, CENTURY);
    }
}
