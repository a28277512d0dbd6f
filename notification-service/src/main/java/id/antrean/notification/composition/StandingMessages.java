package id.antrean.notification.composition;

import id.antrean.contracts.event.StandingExplained;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers KENAPA: what is known against a number, until when it counts, and how to be cleared (R10). */
public final class StandingMessages {

    private static final String PARAGRAPH = "\n\n";

    private StandingMessages() {}

    /** The explanation. */
    public static Outgoing explained(StandingExplained explained, Scene scene) {
        StandingWording wording = new StandingWording(scene.texts());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(what(explained, scene, wording));
        if (!explained.signs().isEmpty()) {
            paragraphs.add(wording.signsTitle() + "\n"
                    + explained.signs().stream().map(wording::sign).collect(Collectors.joining("\n")));
        }
        if (isKnownFor(explained)) {
            paragraphs.add(wording.howToBeCleared(scene.place()));
        }
        return new Outgoing.Text(String.join(PARAGRAPH, paragraphs));
    }

    private static String what(StandingExplained explained, Scene scene, StandingWording wording) {
        return switch (explained.standing()) {
            case CLEAR -> explained.signs().isEmpty() ? wording.nothing() : wording.clear();
            case FLAGGED -> wording.flagged(at(explained.until(), scene));
            case BLACKLISTED -> wording.blacklisted(at(explained.until(), scene));
        };
    }

    private static boolean isKnownFor(StandingExplained explained) {
        return switch (explained.standing()) {
            case CLEAR -> !explained.signs().isEmpty();
            case FLAGGED, BLACKLISTED -> true;
        };
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant until, Scene scene) {
        return until == null ? null : scene.at(until);
    }
}
