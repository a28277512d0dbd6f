package id.antrean.verification.arrival;

import id.antrean.contracts.value.PersonName;
import java.time.LocalDate;

/**
 * What the document says that the person shows at the counter (R3).
 *
 * @param name the name on it
 * @param birthDate the birth date on it
 */
public record Shown(PersonName name, LocalDate birthDate) {

    @Override
    public String toString() {
        return "Shown[***]";
    }
}
