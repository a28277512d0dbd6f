package id.antrean.notification.composition;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.testing.SeededRandom;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    private static final int LIMIT = 40;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Siti Nur'aini|Siti Nur'aini",
                "25.01.1987|25.01.1987",
                "H. Muh. Amin, S.Pd|H. Muh. Amin, S. Pd",
                "*Budi* _Santoso_ ~x~ `y` > z|Budi Santoso x y z",
                "https://evil.example/x|evil. example/x",
                "hthttp://tps://evil.com|evil. com",
                "www.evil.com|www. evil. com",
                "mailto:a@evil.com|a@evil. com",
            })
    void marksAndLinksAreTakenAway(String text, String plain) {
        assertThat(PlainText.of(text, LIMIT)).isEqualTo(plain);
    }

    @Test
    void severalLinesBecomeOneAndInvisibleSignsGo() {
        assertThat(PlainText.of(" a\r\n\tb\u0000\u2028c\u202e\u200b\ue000\ud83d d ", LIMIT))
                .isEqualTo("a b c d");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        String emoji = "\ud83d\ude00";
        assertThat(PlainText.of(emoji.repeat(30), LIMIT)).isEqualTo(emoji.repeat(19) + "…");
        assertThat(PlainText.of("a".repeat(LIMIT), LIMIT)).isEqualTo("a".repeat(LIMIT));
        assertThat(PlainText.of("", LIMIT)).isEmpty();
    }

    @Test
    void whateverComesInTheResultIsOneShortLineThatCanBeWritten() {
        SeededRandom.check(5_000, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.between(0, 80); i > 0; i--) {
                text.append((char) (random.inPercent(50) ? random.between(0, 0x7F) : random.between(0, 0xFFFF)));
            }
            String plain = PlainText.of(text.toString(), LIMIT);
            assertThat(plain).hasSizeLessThanOrEqualTo(LIMIT).doesNotContainPattern("[*_~`\\p{Cc}\\p{Cf}]");
            assertThat(new String(plain.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(plain);
        });
    }
}
