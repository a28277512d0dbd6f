package id.antrean.notification.composition;

import id.antrean.contracts.event.StandingExplained.Sign;
import id.antrean.notification.texts.Texts;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How it is explained what is known against a number (R10). */
final class StandingWording {

    private final Texts texts;
    private final Phrases phrases;

    StandingWording(Texts texts) {
        this.texts = texts;
        this.phrases = new Phrases(texts);
    }

    /** That nothing is known against the number. */
    String nothing() {
        return texts.text("standing.nothing");
    }

    /** That something is known, but not enough to matter. */
    String clear() {
        return texts.text("standing.clear");
    }

    /** That a presence check is due at the counter, until when. */
    String flagged(@Nullable OffsetDateTime until) {
        return texts.say("standing.flagged").with("until", phrases.until(until)).text();
    }

    /** That the number may not register, until when. */
    String blacklisted(@Nullable OffsetDateTime until) {
        return texts.say("standing.blacklisted")
                .with("until", phrases.until(until))
                .text();
    }

    /** What stands above the signs. */
    String signsTitle() {
        return texts.text("standing.signs");
    }

    /** One sign, in plain words: what, how often, when last. */
    String sign(Sign sign) {
        return texts.say("standing.sign")
                .with("what", texts.text("standing.sign", sign.kind()))
                .with("times", times(sign.times()))
                .with("date", phrases.date(sign.lastOn()))
                .text();
    }

    private String times(int times) {
        return times == 1
                ? texts.text("standing.once")
                : texts.say("standing.times").with("count", times).text();
    }

    /** How it ends by itself, and how a mistake is cleared. */
    String howToBeCleared(Place place) {
        return texts.say("standing.how-to-be-cleared")
                .with("office", place.name())
                .with("address", place.address())
                .text();
    }
}
