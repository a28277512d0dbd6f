package id.antrean.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.antrean.contracts.testing.SeededRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Siti Nur'aini,      SITI NURAINI
                    SITI NURAINI,       SITI NURAINI
                    Siti Nur’aini,      SITI NURAINI
                    Muh. Ali,           MUH ALI
                    Renée-Zoë,          RENEE ZOE
                    'Santoso, Budi',    SANTOSO BUDI
                    R.A. Kartini,       R A KARTINI
                    Groß,               GROSS
                    """)
    void namesAreComparedWithoutCaseAccentsAndPunctuation(String name, String key) {
        assertThat(new PersonName(name).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    BUDI,            Budi Santoso
                    Budi Santoso,    'Santoso, Budi'
                    Siti Nur'aini,   NURAINI
                    Budi,            Budi
                    """)
    void namesOfOnePersonOverlap(String one, String other) {
        assertThat(new PersonName(one).overlaps(new PersonName(other))).isTrue();
        assertThat(new PersonName(other).overlaps(new PersonName(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Budi,            Budiman
                    Budi Santoso,    Budi Hartono
                    Siti Nur'aini,   Nur Aini
                    """)
    void otherNamesDoNotOverlap(String one, String other) {
        assertThat(new PersonName(one).overlaps(new PersonName(other))).isFalse();
        assertThat(new PersonName(other).overlaps(new PersonName(one))).isFalse();
    }

    @Test
    void aNameOverlapsItselfInAnyOrderAndWithWordsLeftOut() {
        SeededRandom.check(1_000, random -> {
            List<String> words = words(random);
            PersonName whole = new PersonName(String.join(" ", words));
            List<String> part = new ArrayList<>(words);
            Collections.shuffle(part, new Random(random.between(0, Long.MAX_VALUE)));
            PersonName shorter = new PersonName(String.join(" ", part.subList(0, random.between(1, part.size())))
                    .toLowerCase(Locale.ROOT));
            assertThat(whole.overlaps(shorter)).isTrue();
            assertThat(shorter.overlaps(whole)).isTrue();
        });
    }

    @Test
    void readingANameAgainChangesNothing() {
        String alphabet = "abcXYZ éÉŉ\u0301.,'’´ʼ–-\u00A0\u200BＡ　😀7#李";
        SeededRandom.check(5_000, random -> PersonName.parse(random.text(alphabet, random.between(0, 12)))
                .ifPresent(name -> {
                    assertThat(PersonName.parse(name.value())).contains(name);
                    assertThat(name.key()).isNotBlank();
                    assertThat(name.overlaps(name)).isTrue();
                }));
    }

    @Test
    void onlyTheFirstLetterIsShown() {
        assertThat(new PersonName("Siti Nur'aini")).hasToString("S***");
        assertThat(new PersonName("\uD83A\uDD00\uD83A\uDD01")).hasToString("\uD83A\uDD00***");
    }

    private static List<String> words(SeededRandom random) {
        List<String> words = new ArrayList<>();
        for (int i = random.between(1, 4); i > 0; i--) {
            words.add(random.text("ABCDEFGHIJ", random.between(2, 8)));
        }
        return words;
    }
}
