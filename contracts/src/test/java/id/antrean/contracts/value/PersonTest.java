package id.antrean.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final LocalDate BORN = LocalDate.of(1987, 1, 25);

    @Test
    void onePersonHasOneBirthDateAndNamesThatOverlap() {
        Person budi = person("BUDI", BORN);
        assertThat(budi.isSameAs(person("Budi Santoso", BORN))).isTrue();
        assertThat(budi.isSameAs(person("Budi", BORN.plusDays(1)))).isFalse();
        assertThat(budi.isSameAs(person("Ani", BORN))).isFalse();
    }

    @Test
    void neitherNameNorBirthDateIsShown() {
        assertThat(person("Budi", BORN)).hasToString("Person[B***, ****-**-**]");
    }

    private static Person person(String name, LocalDate birthDate) {
        return new Person(new PersonName(name), birthDate);
    }
}
