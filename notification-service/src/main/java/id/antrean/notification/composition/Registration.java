package id.antrean.notification.composition;

import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A registration to show to a person, so that it only needs to be copied (R1).
 *
 * @param person for whom
 * @param visitDate for which day
 */
record Registration(Person person, LocalDate visitDate) {

    private static final Person SOMEBODY = new Person(new PersonName("Budi"), LocalDate.of(1987, 1, 25));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT);
    /** One message takes five. */
    private static final int MOST_LINES = 5;

    /** An example for somebody of whom nothing is known. */
    static Registration example(LocalDate visitDate) {
        return new Registration(SOMEBODY, visitDate);
    }

    /** The first day after this one that is Monday to Friday. */
    static LocalDate workingDayAfter(LocalDate today) {
        LocalDate day = today.plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The message that registers all of them for one day, a line each. */
    static String lines(List<Person> persons, LocalDate visitDate) {
        return persons.stream()
                .limit(MOST_LINES)
                .map(person -> new Registration(person, visitDate).line())
                .collect(Collectors.joining("\n"));
    }

    /** The message to send, for example {@code #BUDI#25011987#25112026}. */
    String line() {
        return "#" + nameOf(person).toUpperCase(Locale.ROOT) + "#" + digits(person.birthDate()) + "#"
                + digits(visitDate);
    }

    /** The day as a registration has it: day, month and year, eight digits. */
    static String digits(LocalDate day) {
        return DAY.format(day);
    }

    /** A name as it may stand in a message. */
    static String nameOf(Person person) {
        return nameOf(person.name());
    }

    /** A name as it may stand in a message. */
    static String nameOf(PersonName name) {
        return PlainText.of(name.value(), PersonName.MAX_LENGTH);
    }
}
