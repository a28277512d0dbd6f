package id.antrean.notification.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.composition.ConversationMessages;
import id.antrean.notification.texts.OfficeTexts;
import id.antrean.notification.texts.TextsForTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts that an operator or an office words otherwise, from the file to the message. */
class RewordedTextsTest {

    private static final OfficeCode BOGOR = new OfficeCode("BGR");
    private static final OfficeCode JAYAPURA = new OfficeCode("JYP");

    @TempDir
    @SuppressWarnings("NullAway.Init") // The test framework sets it.
    Path folder;

    private void write(String file, String texts) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, texts);
    }

    private OfficeTexts texts() {
        return TextsForTest.in(folder, Set.of(BOGOR, JAYAPURA));
    }

    private static String welcome(OfficeTexts texts, OfficeCode office, Language language) {
        return ConversationMessages.answer(
                        Samples.AT_BOGOR.message(Intent.OTHER),
                        Samples.scene(Samples.BOGOR, texts.of(office, language), Samples.TODAY))
                .words();
    }

    @Test
    void anOfficeIsHeardInItsOwnWordsAndOthersInThoseOfAll() throws IOException {
        write("id.properties", "answer.welcome=Halo dari {office}.\nfree=Gratis.\n");
        write("BGR/id.properties", "answer.welcome=Wilujeng sumping.\n");
        OfficeTexts texts = texts();
        assertThat(welcome(texts, BOGOR, Language.INDONESIAN))
                .startsWith("Wilujeng sumping.")
                .endsWith("Gratis.");
        assertThat(welcome(texts, JAYAPURA, Language.INDONESIAN)).startsWith("Halo dari Kantor");
        assertThat(welcome(texts, BOGOR, Language.ENGLISH)).startsWith("Welcome");
        assertThatCode(() -> texts.check(TextsCheck::fault)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no.such.text=x                | BGR/id.properties, no.such.text: there is no such text",
                "free=Hubungi {phone}          | BGR/id.properties, free: nothing is known for {phone}",
                "booking.expired=Kode hangus.  | BGR/id.properties, booking.expired: it has to say {code}, {line}, {name}, {time}, {visitDate}",
                "free=Gratis { ya              | BGR/id.properties, free: a brace belongs to no placeholder",
                "free=Gra\\u0007tis            | BGR/id.properties, free: it has a control character",
                "free=                         | BGR/id.properties, free: it is empty",
            })
    void whatCannotBeUsedStopsTheServiceByOneLineThatNamesFileAndKey(String text, String fault) throws IOException {
        write("BGR/id.properties", text + "\n");
        assertThatThrownBy(this::texts)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("antrean.texts.directory: " + fault);
    }

    @Test
    void aTextThatStandsTwiceOrIsNotInUtf8StopsTheService() throws IOException {
        write("en.properties", "free=a\nfree=b\n");
        assertThatThrownBy(this::texts).hasMessageContaining("en.properties: free stands there twice");
        Files.write(folder.resolve("en.properties"), "free=Gratis \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(this::texts).hasMessageContaining("en.properties is not written in UTF-8");
    }

    @Test
    void aFileOrFolderOfNobodyIsAMistakeToo() throws IOException {
        write("indonesia.properties", "");
        assertThatThrownBy(this::texts).hasMessageContaining("indonesia.properties: files are called after languages");
        Files.delete(folder.resolve("indonesia.properties"));
        write("BGX/id.properties", "");
        assertThatThrownBy(this::texts).hasMessageContaining("BGX: there is no such office");
    }

    @Test
    void whatMountedVolumesHaveBesideIsPassedOver() throws IOException {
        write("..data/anything", "x");
        write(".hidden", "x");
        assertThatCode(this::texts).doesNotThrowAnyException();
    }

    @Test
    void aFolderThatIsNotThereStopsTheService() {
        assertThatThrownBy(() -> TextsForTest.in(folder.resolve("missing"), Set.of(BOGOR)))
                .hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @CsvSource({
        "refusal.opener, 21, a list's button",
        "waiting.take, 21, a button",
        "dialogue.button.info, 21, a button",
        "requirements.toddler, 600, a caption",
        "contact.ask, 1025, a body above a button",
        "answer.short-menu, 4000, a message",
        "free, 300, a body above buttons",
    })
    void aTextThatMakesAMessageTooLongIsNamed(String key, int length, String what) throws IOException {
        write("BGR/en.properties", "answer.not-text=Only text.\n" + key + "=" + "x".repeat(length) + "\n");
        assertThatThrownBy(() -> texts().check(TextsCheck::fault))
                .hasMessageStartingWith("antrean.texts.directory: BGR/en.properties, " + key + ": with it, ")
                .hasMessageContaining(" must have 1 to ");
    }

    @ParameterizedTest
    @EnumSource
    void theTextsThatTheServiceComesWithPassTheSameCheck(Language language) {
        assertThat(TextsCheck.fault(Samples.scene(language).texts())).isEmpty();
    }
}
