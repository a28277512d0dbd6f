package id.antrean.notification.picture;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.testing.SeededRandom;
import id.antrean.notification.picture.TextLines.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketTextLinesTest {

    private static final int WIDTH = 716;
    private static final List<Way> WAYS =
            List.of(new Way(Face.LARGE, 1), new Way(Face.MEDIUM, 1), new Way(Face.MEDIUM, 2), new Way(Face.SMALL, 2));
    private static final List<Way> ONE_LINE = List.of(new Way(Face.LARGE, 1), new Way(Face.SMALL, 1));

    @Test
    void aShortTextIsLarge() {
        assertThat(set("Siti Aminah")).isEqualTo(new TextLines(Face.LARGE, List.of("Siti Aminah")));
    }

    @Test
    void aLongerTextIsSmallerAndThenInTwoLinesAboutAsLong() {
        assertThat(set("Muhammad Syarifuddin Hadiningrat").face()).isEqualTo(Face.MEDIUM);
        assertThat(set("Muhammad Syarifuddin Hadiningrat Kusumawardhana"))
                .isEqualTo(new TextLines(Face.MEDIUM, List.of("Muhammad Syarifuddin", "Hadiningrat Kusumawardhana")));
        assertThat(set("Muhammad Syarifuddin Hadiningrat Kusumawardhana Prawirodirdjo bin Abdullah"))
                .isEqualTo(new TextLines(
                        Face.SMALL,
                        List.of("Muhammad Syarifuddin Hadiningrat", "Kusumawardhana Prawirodirdjo bin Abdullah")));
    }

    @Test
    void aTextThatFitsNoWayIsCutWithAnEllipsis() {
        TextLines cut = set("Soerjosoemarno ".repeat(8));
        assertThat(cut.face()).isEqualTo(Face.SMALL);
        assertThat(cut.lines()).hasSize(2);
        assertThat(cut.lines().get(0)).endsWith("Soerjosoemarno");
        assertThat(cut.lines().get(1)).startsWith("Soerjosoemarno S").endsWith("…");
        assertThat(TextLines.of("Soerjosoemarno ".repeat(8), ONE_LINE, WIDTH).lines())
                .singleElement()
                .asString()
                .endsWith("…");
    }

    @Test
    void aWordLongerThanALineIsBrokenWhereTheLineIsFull() {
        String word = "m".repeat(40);
        TextLines lines = set(word);
        assertThat(String.join("", lines.lines())).isEqualTo(word);
        assertThat(lines.lines()).hasSize(2);
    }

    @Test
    void aLetterThatIsMissingBecomesItsBaseLetter() {
        assertThat(set("Nguyễn Thị Ả").lines()).containsExactly("Nguyen Thi A");
        assertThat(set("Muller\u0308 e\u0301").lines()).containsExactly("Muller é");
        assertThat(set("Ｓｉｔｉ ﬁ").lines()).containsExactly("Siti fi");
    }

    @Test
    void spacesAreOneAndMarksThatNobodySeesAreLeftOut() {
        assertThat(set(" Siti\u00A0 \tAminah\u200F \u200B\n").lines()).containsExactly("Siti Aminah");
    }

    @Test
    void aTextInAnotherScriptIsLeftOutAsAWhole() {
        for (String text : List.of("ꦱꦶꦠꦶ", "محمد", "Siti 明", "Siti 😀", "Иван", "", " \u200E")) {
            assertThat(set(text).lines()).as(text).isEmpty();
        }
    }

    @Test
    void whateverTheTextItsLinesFitAndNothingIsLostUnlessItIsCut() {
        SeededRandom.check(2_000, random -> {
            String text = random.text("MWiljaé ' -", random.between(1, 130));
            TextLines lines = set(text);
            assertThat(lines.lines())
                    .hasSizeLessThanOrEqualTo(2)
                    .allSatisfy(line ->
                            assertThat(lines.face().width(line)).isPositive().isLessThanOrEqualTo(WIDTH));
            String shown = String.join("", lines.lines()).replace(" ", "");
            String whole = text.replace(" ", "");
            assertThat(
                            shown.endsWith("…")
                                    ? whole.startsWith(shown.substring(0, shown.indexOf('…')))
                                    : shown.equals(whole))
                    .isTrue();
        });
    }

    private static TextLines set(String text) {
        return TextLines.of(text, WAYS, WIDTH);
    }
}
