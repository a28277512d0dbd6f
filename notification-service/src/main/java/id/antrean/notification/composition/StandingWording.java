package id.antrean.notification.composition;

import id.antrean.contracts.event.StandingExplained.Sign;
import id.antrean.contracts.value.Language;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How one language explains what is known against a number (R10). */
interface StandingWording {

    /** The wording of a language. */
    static StandingWording in(Language language) {
        return switch (language) {
            case INDONESIAN -> new IndonesianStanding();
            case ENGLISH -> new EnglishStanding();
        };
    }

    /** That nothing is known against the number. */
    String nothing();

    /** That something is known, but not enough to matter. */
    String clear();

    /** That a presence check is due at the counter, until when. */
    String flagged(@Nullable OffsetDateTime until);

    /** That the number may not register, until when. */
    String blacklisted(@Nullable OffsetDateTime until);

    /** What stands above the signs. */
    String signsTitle();

    /** One sign, in plain words: what, how often, when last. */
    String sign(Sign sign);

    /** How it ends by itself, and how a mistake is cleared. */
    String howToBeCleared(Place place);
}
