package id.antrean.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "BG", "BGRX", "bgr", "B1R", "BGÉ", "BGR\n", " BGR"})
    void onlyThreeCapitalLettersAreACode(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OfficeCode(value));
    }

    @Test
    void officesAreOrderedByTheirLetters() {
        TreeSet<OfficeCode> sorted =
                new TreeSet<>(List.of(new OfficeCode("MKS"), new OfficeCode("BGR"), new OfficeCode("JYP")));
        assertThat(sorted).map(OfficeCode::toString).containsExactly("BGR", "JYP", "MKS");
    }
}
