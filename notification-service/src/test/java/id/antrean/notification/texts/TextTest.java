package id.antrean.notification.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.contracts.value.Language;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void placeholdersAreFilledInAndWhatIsFilledInIsNotReadAgain() {
        Text text = Text.parse("Halo {name}, kode {code}");
        assertThat(text.placeholders()).containsExactlyInAnyOrder("name", "code");
        assertThat(text.with(Map.of("name", "{code}", "code", "BGR"))).isEqualTo("Halo {code}, kode BGR");
    }

    @Test
    void aLineOfNothingButEmptyPlaceholdersDisappearsAndAnEmptyLineStays() {
        Text text = Text.parse("A\n{one}{two}\n\nB {one}");
        assertThat(text.with(Map.of("one", "", "two", ""))).isEqualTo("A\n\nB ");
        assertThat(text.with(Map.of("one", "1", "two", ""))).isEqualTo("A\n1\n\nB 1");
    }

    @Test
    void aValueThatIsMissingIsNamed() {
        assertThatThrownBy(() ->
                        BuiltInTexts.in(Language.INDONESIAN).say("status.more").text())
                .hasMessage("text status.more: nothing is known for {count}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "a } b", "{Name}", "{a b}", "tab\tulator", "bell\u0007", "turned \u202e round"})
    void bracesOfNoPlaceholderAndControlCharactersAreRefused(String text) {
        assertThatThrownBy(() -> Text.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyThatStandsTwiceInAFileIsAMistake() throws IOException {
        assertThat(TextFile.read(new StringReader("a=1\nb=\\\n2\\n\\\n3")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", "1", "b", "2\n3"));
        assertThatThrownBy(() -> TextFile.read(new StringReader("a=1\na=2"))).hasMessage("a stands there twice");
    }
}
