package id.antrean.booking.allocation;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Person;
import java.time.LocalDate;

/**
 * One for whom a place is asked.
 *
 * @param person who
 * @param date the day asked for, any day
 * @param code what the booking will be called if a place is granted
 */
public record Applicant(Person person, LocalDate date, BookingCode code) {

    /** What the age on the day of the visit makes of the person. */
    public Category category() {
        return Category.on(date, person.birthDate());
    }

    Applicant on(LocalDate other) {
        return new Applicant(person, other, code);
    }
}
