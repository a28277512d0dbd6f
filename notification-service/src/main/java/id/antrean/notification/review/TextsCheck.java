package id.antrean.notification.review;

import id.antrean.notification.texts.OfficeTexts;
import id.antrean.notification.texts.Texts;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Makes every message of the texts that are worded otherwise, at start: somebody who waits for an answer is the last who
 * should find out that one is too long.
 */
@Singleton
final class TextsCheck {

    private static final int BEFORE_ANY_MESSAGE = 1;

    private final OfficeTexts texts;

    TextsCheck(OfficeTexts texts) {
        this.texts = texts;
    }

    /** @throws IllegalStateException naming file and key */
    void check(@Observes @Priority(BEFORE_ANY_MESSAGE) StartupEvent start) {
        texts.check(TextsCheck::fault);
    }

    /** Why a message cannot be made; empty when all can. */
    static Optional<String> fault(Texts texts) {
        return faultOf(() -> SampleMessages.in(Samples.scene(Samples.BOGOR, texts, Samples.TODAY), Cast.USUAL))
                .or(() -> faultOf(() -> SampleMessages.in(WidestMessages.scene(texts), Cast.WITH_LONGEST_NAMES)))
                .or(() -> WidestMessages.in(texts).values().stream()
                        .flatMap(message -> faultOf(message::get).stream())
                        .findFirst());
    }

    private static Optional<String> faultOf(Runnable making) {
        try {
            making.run();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("with it, " + e.getMessage());
        }
    }
}
