package id.antrean.intake.parsing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that somebody may have meant who wrote no day of the calendar: with the month first, the year first, a digit too
 * many or too few. They are suggested, never taken.
 */
final class NearDates {

    private static final Pattern PARTED = Pattern.compile("(\\d{1,4}) ?[-/. ] ?(\\d{1,2}) ?[-/. ] ?(\\d{1,5})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("\\d{4,9}(?![ /.-]?\\d)");
    private static final int SHORT_YEAR = 3;
    private static final int YEAR = 4;
    private static final int LONG_YEAR = 5;
    private static final int MOST_DIGITS = 9;
    private static final String DIGITS = "0123456789";

    private final Predicate<LocalDate> sensible;
    private final Set<LocalDate> dates = new LinkedHashSet<>();

    private NearDates(Predicate<LocalDate> sensible) {
        this.sensible = sensible;
    }

    /**
     * What it may mean, the likeliest first.
     *
     * @param part as it was written, without labels
     * @param sensible which days make sense
     */
    static List<LocalDate> of(String part, Predicate<LocalDate> sensible) {
        NearDates near = new NearDates(sensible);
        Matcher parted = PARTED.matcher(part);
        if (parted.lookingAt()) {
            near.readParted(parted.group(1), parted.group(2), parted.group(3));
        } else {
            Matcher compact = COMPACT.matcher(part);
            if (compact.lookingAt()) {
                near.readCompact(compact.group());
            }
        }
        return List.copyOf(near.dates);
    }

    private void readParted(String first, String second, String third) {
        if (first.length() == YEAR) {
            add(first, third, second);
        } else if (third.length() == YEAR) {
            add(third, first, second);
        } else if (third.length() == 2) {
            add("19" + third, first, second);
            add("20" + third, first, second);
        } else if (third.length() == SHORT_YEAR || third.length() == LONG_YEAR) {
            addYearsNear(third, second, first);
        }
    }

    private void readCompact(String digits) {
        switch (digits.length()) {
            // Day and month only: years are tried by those who know which make sense.
            case 4 -> addYearsNear("20", digits.substring(2), digits.substring(0, 2));
            case 6 -> add(digits.substring(2), digits.substring(1, 2), digits.substring(0, 1));
            case 7 -> {
                add(digits.substring(3), digits.substring(1, 3), digits.substring(0, 1));
                add(digits.substring(3), digits.substring(2, 3), digits.substring(0, 2));
            }
            case 8 -> {
                add(digits.substring(4), digits.substring(0, 2), digits.substring(2, 4));
                add(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6));
            }
            case MOST_DIGITS -> addYearsNear(digits.substring(4), digits.substring(2, 4), digits.substring(0, 2));
            default -> {}
        }
    }

    /** With a digit put in where the year has too few, and one taken out where it has too many. */
    private void addYearsNear(String year, String month, String day) {
        if (year.length() < SHORT_YEAR) {
            DIGITS.chars().forEach(digit -> addYearsNear(year + (char) digit, month, day));
            return;
        }
        for (int at = year.length(); at >= 0; at--) {
            String before = year.substring(0, at);
            if (year.length() == LONG_YEAR && at < LONG_YEAR) {
                add(before + year.substring(at + 1), month, day);
            } else if (year.length() == SHORT_YEAR) {
                String after = year.substring(at);
                DIGITS.chars().forEach(digit -> add(before + (char) digit + after, month, day));
            }
        }
    }

    private void add(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (sensible.test(date)) {
                dates.add(date);
            }
        } catch (DateTimeException e) {
            return; // No day of the calendar: not what was meant either.
        }
    }
}
