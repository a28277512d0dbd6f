package id.antrean.notification.composition;

import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A registration to show to a person, so that it only needs to be copied (R1).
 *
 * @param person for whom
 * @param visitDate for which day
 */
record Registration(Person person, LocalDate visitDate) {

    private static final Person SOMEBODY = new Person(new PersonName("Budi"), LocalDate.of(1987, 1, 25));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT);

    /** An example for somebody of whom nothing is known, on the first working day after today. */
    static Registration example(LocalDate today) {
        return new Registration(SOMEBODY, workingDayAfter(today));
    }

    /** The first day after this one that is Monday to Friday. */
    static LocalDate workingDayAfter(LocalDate today) {
        LocalDate day = today.plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The message to send, for example {@code #BUDI#25011987#25112026}. */
    String line() {
        return "#" + nameOf(person).toUpperCase(Locale.ROOT) + "#" + DAY.format(person.birthDate()) + "#"
                + DAY.format(visitDate);
    }

    /** A name as it may stand in a message. */
    static String nameOf(Person person) {
        return PlainText.of(person.name().value(), PersonName.MAX_LENGTH);
    }
}
