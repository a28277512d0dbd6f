package id.antrean.acceptance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What people told about themselves, and where it is found again: as it was told, in the other forms that are usual, and
 * by the shape of what nobody told here. Safe for use by several threads.
 */
final class PersonalData {

    /** What all tests of one run tell. */
    static final PersonalData OF_ALL_TESTS = new PersonalData();

    private static final Pattern REGISTRATION = Pattern.compile("#([^#\n]*)#([^#\n]*)#[^#\n]*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    /** The shorter ones are part of other words, and words of other languages. */
    private static final int LONG_WORD = 5;

    private static final int TYPED_DIGITS = 8;
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "ddMMuuuu", "uuuuMMdd", "uuuu-MM-dd", "dd-MM-uuuu", "dd/MM/uuuu", "dd.MM.uuuu", "d MMMM uuuu")
            .flatMap(form -> Stream.of(Locale.forLanguageTag("id"), Locale.ENGLISH)
                    .map(language -> DateTimeFormatter.ofPattern(form, language)))
            .toList();

    private static final Pattern DATE = Pattern.compile(
            "(?<![0-9])" + "(?:[0-9]{8}|[0-9]{2,4}[-/.][0-9]{2}[-/.][0-9]{2,4}|[0-9]{1,2} \\p{L}+ [0-9]{4})(?![0-9])");

    private static final String COUNTRY = "62";
    /** A country code or the trunk zero, and a mobile number of Indonesia. */
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])(?:62|0)8[0-9]{8,11}(?![0-9])");

    /** Of the numbers that tests have, without the country code. */
    private static final int SHORTEST = 9;

    private static final int LONGEST = 12;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{8,}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])[ ().-]{1,2}(?=[0-9])");
    private static final Pattern USER_ID = Pattern.compile("\\b[A-Z]{2}\\.[0-9]{12,}");
    /** The offices' own numbers stand in advertisements. */
    private static final String OFFICES_NUMBERS = "6281111003";

    private final Set<String> numbers = ConcurrentHashMap.newKeySet();
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final Set<String> words = ConcurrentHashMap.newKeySet();
    private final Set<String> usernames = ConcurrentHashMap.newKeySet();
    private final Set<String> dates = ConcurrentHashMap.newKeySet();

    /** Somebody has this number: digits with the country code. */
    void number(String number) {
        numbers.add(number.startsWith(COUNTRY) ? number.substring(COUNTRY.length()) : number);
    }

    /** Somebody has this name. */
    void name(String name) {
        List<String> parts = wordsOf(name);
        if (!parts.isEmpty()) {
            names.add(" " + String.join(" ", parts) + " ");
            parts.stream().filter(part -> part.length() >= LONG_WORD).forEach(words::add);
        }
    }

    /** Somebody is called so at WhatsApp. */
    void username(String username) {
        usernames.add(username.toLowerCase(Locale.ROOT));
    }

    /** Somebody was born on this day. */
    void birthDate(LocalDate date) {
        FORMS.forEach(form -> dates.add(date.format(form).toLowerCase(Locale.ROOT)));
    }

    /** Somebody wrote this: registrations in one line are understood. */
    void written(String text) {
        Matcher registration = REGISTRATION.matcher(text);
        while (registration.find()) {
            name(registration.group(1));
            born(registration.group(2).replaceAll("[^0-9]", ""));
        }
    }

    private void born(String typed) {
        if (typed.length() == TYPED_DIGITS) {
            dates.add(typed);
            day(typed).ifPresent(this::birthDate);
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed, TYPED));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** What of it is in a line; empty when nothing is. What is found is named by its kind, and shown. */
    List<String> in(String line) {
        List<String> found = new ArrayList<>();
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.contains("wamid.")) {
            found.add("a message's id");
        }
        usernames.stream().filter(lower::contains).forEach(username -> found.add("a user name: " + username));
        match(USER_ID, line).forEach(id -> found.add("a user id: " + id));
        match(DATE, lower).filter(dates::contains).forEach(date -> found.add("a birth date: " + date));
        List<String> parts = wordsOf(line);
        parts.stream().filter(words::contains).distinct().forEach(word -> found.add("a name: " + word));
        String phrase = " " + String.join(" ", parts) + " ";
        names.stream().filter(phrase::contains).forEach(name -> found.add("a name:" + name));
        Stream.of(line, BETWEEN_DIGITS.matcher(line).replaceAll(""))
                .flatMap(this::numbersIn)
                .distinct()
                .forEach(number -> found.add("a number: " + number));
        return found;
    }

    private Stream<String> numbersIn(String line) {
        Stream<String> ofShape = match(MOBILE, line).filter(number -> !number.startsWith(OFFICES_NUMBERS));
        Stream<String> known =
                match(DIGITS, line).filter(digits -> partsOf(digits).anyMatch(numbers::contains));
        return Stream.concat(ofShape, known);
    }

    /** All that a number may be hidden in: what stands before and behind it may be digits, too. */
    private static Stream<String> partsOf(String digits) {
        return IntStream.rangeClosed(SHORTEST, LONGEST).boxed().flatMap(length -> IntStream.rangeClosed(
                        0, digits.length() - length)
                .mapToObj(from -> digits.substring(from, from + length)));
    }

    private static Stream<String> match(Pattern pattern, String line) {
        return pattern.matcher(line).results().map(result -> result.group());
    }

    private static List<String> wordsOf(String text) {
        return match(WORD, text).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
