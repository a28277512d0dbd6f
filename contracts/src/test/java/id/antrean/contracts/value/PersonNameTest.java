package id.antrean.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.antrean.contracts.testing.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Budi",
                "BUDI",
                "Jo",
                "Muh. Ali",
                "Siti Nur'aini",
                "Nur’aini",
                "M. Quraish Shihab",
                "I Gusti Ngurah Rai",
                "R.A. Kartini",
                "Abdul-Rahman Saleh",
                "H. Ahmad Syafi`i, S.H.",
                "Renée Zoë",
                "李明",
                "محمد علي"
            })
    void aNameIsKeptAsItWasWritten(String written) {
        assertThat(PersonName.parse(written)).map(PersonName::value).contains(written.replaceAll("[’`]", "'"));
        assertThat(new PersonName(written).value()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '  Budi   Santoso ', Budi Santoso
                    'Budi\u00A0Santoso', Budi Santoso
                    'Budi\tSantoso\n', Budi Santoso
                    'ＢＵＤＩ', BUDI
                    'Rene\u0301e', Renée
                    'Nur´aini', Nur'aini
                    'Nur‘aini', Nur'aini
                    'Nurʼaini', Nur'aini
                    'Abdul–Rahman', Abdul-Rahman
                    '\u200BBudi\u200E\uFE0F', Budi
                    """)
    void whatPlainlyIsANameIsRepaired(String typed, String name) {
        assertThat(PersonName.parse(typed)).map(PersonName::value).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "X",
                "X.",
                "''",
                "ʼʼ",
                "-",
                "...",
                "Budi2",
                "25011987",
                "B٣di",
                "Budi 😀",
                "👨\u200D👩\u200D👧",
                "Budi#",
                "Budi_Santoso",
                "<script>",
                "Budi/Ani",
                "+6281100000021",
                "-Budi",
                "\u0301Budi",
                "nul\0"
            })
    void whatIsNoNameIsNotRead(String typed) {
        assertThat(PersonName.parse(typed)).isEmpty();
    }

    @Test
    void aHundredCharactersAreTheLongestName() {
        assertThat(PersonName.parse("B".repeat(PersonName.MAX_LENGTH))).isPresent();
        assertThat(PersonName.parse("B".repeat(PersonName.MAX_LENGTH + 1))).isEmpty();
        assertThat(PersonName.parse("Budi ".repeat(2_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Budi  Santoso", " Budi", "Budi ", "Budi\tSantoso", "Budi2", "X"})
    void aValueIsTidyAlready(String untidy) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonName(untidy))
                .withMessageNotContaining(untidy);
    }

    @Test
    void readingANameAgainChangesNothing() {
        String alphabet = "abcXYZ éÉŉ\u0301.,'’´ʼ–-\u00A0\u200BＡ　😀7#李";
        SeededRandom.check(5_000, random -> PersonName.parse(random.text(alphabet, random.between(0, 12)))
                .ifPresent(name -> assertThat(PersonName.parse(name.value())).contains(name)));
    }

    @Test
    void onlyTheFirstLetterIsShown() {
        assertThat(new PersonName("Siti Nur'aini")).hasToString("S***");
        assertThat(new PersonName("\uD83A\uDD00\uD83A\uDD01")).hasToString("\uD83A\uDD00***");
    }
}
