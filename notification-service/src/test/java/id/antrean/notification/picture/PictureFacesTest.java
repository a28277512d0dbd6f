package id.antrean.notification.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PictureFacesTest {

    @Test
    void theCodeIsWrittenWithEverythingACodeMayHaveAndInOneWidth() {
        assertThat(Face.CODE.glyphs()).containsOnlyKeys(boxed(FaceWriter.codeLetters()));
        assertThat(Face.CODE.glyphs().values()).extracting(Glyph::advance).containsOnly(55);
    }

    @Test
    void theTextFacesHaveAllLettersOfTheList() {
        for (Face face : List.of(Face.LARGE, Face.MEDIUM, Face.SMALL)) {
            assertThat(face.glyphs()).as("%s", face).containsOnlyKeys(boxed(FaceWriter.textLetters()));
        }
    }

    @Test
    void theListHasTheLettersOfNamesAndSentences() {
        assertThat(boxed(FaceWriter.textLetters()))
                .contains("AZaz09.,:;()/&'\"–—‘’“”•…éüñçøßŁşžĐő"
                        .codePoints()
                        .boxed()
                        .toArray(Integer[]::new));
    }

    @Test
    void everyLetterButTheSpaceHasInkOfItsSize() {
        for (Face face : Face.values()) {
            face.glyphs().forEach((letter, glyph) -> {
                assertThat(glyph.height() * glyph.width()).isEqualTo(glyph.ink().length);
                assertThat(glyph.width() > 0).as("ink of U+%04X", letter).isEqualTo(letter != ' ');
                assertThat(glyph.advance()).isPositive();
            });
        }
    }

    @Test
    void aCapitalLetterIsBlackInTheMiddleOfItsStem() {
        Glyph letter = Face.LARGE.letters("I").get(0);

        int middle = letter.height() / 2 * letter.width() + letter.width() / 2;
        assertThat(Byte.toUnsignedInt(letter.ink()[middle])).isEqualTo(255);
        assertThat(letter.height()).isEqualTo(letter.ascent()).isBetween(32, 36);
    }

    @Test
    void theFacesGoFromTheLargestToTheSmallest() {
        assertThat(Stream.of(Face.values()).map(Face::lineHeight).toList())
                .isSortedAccordingTo((one, other) -> other - one)
                .doesNotHaveDuplicates();
        assertThat(Face.SMALL.width("Bogor"))
                .isLessThan(Face.MEDIUM.width("Bogor"))
                .isPositive();
    }

    /** The line of this service replaces the shared default instead of adding to it. */
    @Test
    void aNativeImageGetsTheFacesAndWhatTheSharedDefaultSays() throws IOException {
        String key = "quarkus.native.resources.includes";
        ClassLoader classes = PictureFacesTest.class.getClassLoader();
        List<String> shared = new ArrayList<>();
        for (URL url : Collections.list(classes.getResources("META-INF/microprofile-config.properties"))) {
            String value = properties(url).getProperty(key, "");
            shared.addAll(value.isEmpty() ? List.of() : List.of(value.split(",")));
        }
        URL own = Objects.requireNonNull(classes.getResource("application.properties"));

        assertThat(properties(own).getProperty(key, "").split(","))
                .containsAll(shared)
                .contains("id/antrean/notification/picture/face-*.bin");
        assertThat(shared).isNotEmpty();
    }

    private static Properties properties(URL url) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = url.openStream()) {
            properties.load(in);
        }
        return properties;
    }

    private static Integer[] boxed(int[] letters) {
        return IntStream.of(letters).boxed().toArray(Integer[]::new);
    }
}
