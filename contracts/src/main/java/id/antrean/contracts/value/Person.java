package id.antrean.contracts.value;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The one who wants the passport. Name and birth date together say who it is; nothing else is asked for.
 *
 * @param name the name as written in the registration
 * @param birthDate the date of birth
 */
public record Person(PersonName name, LocalDate birthDate) {

    public Person {
        requireNonNull(name, "name");
        requireNonNull(birthDate, "birthDate");
    }

    /** Tells whether both are the same person: born on one day, and with names that overlap. */
    public boolean isSameAs(Person other) {
        return birthDate.equals(other.birthDate) && name.overlaps(other.name);
    }

    @Override
    public String toString() {
        return "Person[" + name + ", ****-**-**]";
    }
}
