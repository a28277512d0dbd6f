package id.antrean.notification.composition;

import static id.antrean.notification.review.Samples.scene;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.value.Language;
import id.antrean.notification.composition.Outgoing.Choice;
import id.antrean.notification.review.Cast;
import id.antrean.notification.review.SampleMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every message as people get it, in the files of {@code src/test/resources/messages}; what can be tapped stands below a
 * line. Where a text is changed on purpose, the new one is in {@code target/messages}: read it, and copy it over the old
 * one.
 */
class ApprovedMessagesTest {

    private static final Path APPROVED = Path.of("src/test/resources/messages");
    private static final Path NOW = Path.of("target/messages");

    @TestFactory
    Stream<DynamicTest> everyMessageIsAsItWasApproved() {
        return Stream.of(Language.values())
                .flatMap(language -> SampleMessages.in(scene(language), Cast.USUAL).entrySet().stream()
                        .map(message -> DynamicTest.dynamicTest(
                                language + " " + message.getKey(),
                                () -> assertApproved(language, message.getKey(), message.getValue()))));
    }

    private static void assertApproved(Language language, String name, Outgoing message) throws IOException {
        Path file = folder(language).resolve(name + ".txt");
        Path now = NOW.resolve(file);
        Files.createDirectories(now.getParent());
        Files.writeString(now, shown(message));
        assertThat(APPROVED.resolve(file)).hasSameTextualContentAs(now);
    }

    private static Path folder(Language language) {
        return Path.of(language.name().toLowerCase(Locale.ROOT));
    }

    private static String shown(Outgoing message) {
        if (message instanceof Outgoing.RowList list) {
            return list.words() + "\n----\n[ " + list.opener() + " ]\n" + lines(list.rows());
        }
        if (message instanceof Outgoing.Buttons buttons) {
            return buttons.words() + "\n----\n" + lines(buttons.buttons());
        }
        if (message instanceof Outgoing.Location place) {
            return "[ map: " + place.latitude() + ", " + place.longitude() + " ]\n" + place.words() + "\n";
        }
        if (message instanceof Outgoing.ContactRequest) {
            return message.words() + "\n----\n[ WhatsApp's own button ]\n";
        }
        return message.words() + "\n";
    }

    private static String lines(List<Choice> choices) {
        return choices.stream()
                .map(choice -> choice.title() + (choice.description() == null ? "" : " | " + choice.description())
                        + " | " + choice.id() + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void everyApprovedTextIsThatOfAMessage() throws IOException {
        for (Language language : Language.values()) {
            try (Stream<Path> files = Files.list(APPROVED.resolve(folder(language)))) {
                assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                        .containsExactlyInAnyOrderElementsOf(
                                SampleMessages.in(scene(language), Cast.USUAL).keySet());
            }
        }
    }
}
