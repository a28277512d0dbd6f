package id.antrean.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.testing.SeededRandom;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CategoryTest {

    @ParameterizedTest(name = "{2}: born {0}, visit {1}")
    @CsvSource(textBlock = """
                    2026-11-24, 2026-11-24, TODDLER
                    2021-11-25, 2026-11-24, TODDLER
                    2021-11-24, 2026-11-24, CHILD
                    2009-11-25, 2026-11-24, CHILD
                    2009-11-24, 2026-11-24, ADULT
                    1966-11-25, 2026-11-24, ADULT
                    1966-11-24, 2026-11-24, ELDERLY
                    1900-01-01, 2026-11-24, ELDERLY
                    """)
    void aBirthdayOnTheDayOfTheVisitCounts(LocalDate born, LocalDate visit, Category category) {
        assertThat(Category.on(visit, born)).isEqualTo(category);
    }

    @ParameterizedTest(name = "{2}: born {0}, visit {1}")
    @CsvSource(textBlock = """
                    2020-02-29, 2025-02-28, TODDLER
                    2020-02-29, 2025-03-01, CHILD
                    2008-02-29, 2025-02-28, CHILD
                    2008-02-29, 2025-03-01, ADULT
                    1968-02-29, 2028-02-28, ADULT
                    1968-02-29, 2028-02-29, ELDERLY
                    """)
    void theBirthdayOf29FebruaryIs1MarchInOtherYears(LocalDate born, LocalDate visit, Category category) {
        assertThat(Category.on(visit, born)).isEqualTo(category);
    }

    @Test
    void whoIsNotBornYetIsAToddler() {
        assertThat(Category.on(LocalDate.of(2026, 11, 24), LocalDate.of(2030, 1, 1)))
                .isEqualTo(Category.TODDLER);
    }

    @Test
    void nobodyGetsYoungerFromDayToDay() {
        SeededRandom.check(1_000, random -> {
            LocalDate born = random.date(LocalDate.of(1920, 1, 1), LocalDate.of(2026, 1, 1));
            LocalDate visit = random.date(born, born.plusYears(80));
            assertThat(stage(Category.on(visit.plusDays(random.between(1, 400)), born)))
                    .isGreaterThanOrEqualTo(stage(Category.on(visit, born)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void toddlersAndElderlyPeopleAreCalledFirst(Category category) {
        boolean first = category == Category.TODDLER || category == Category.ELDERLY;
        assertThat(category.isPriority()).isEqualTo(first);
    }

    private static int stage(Category category) {
        return switch (category) {
            case TODDLER -> 0;
            case CHILD -> 1;
            case ADULT -> 2;
            case ELDERLY -> 3;
        };
    }
}
