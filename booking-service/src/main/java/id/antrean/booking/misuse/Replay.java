package id.antrean.booking.misuse;

import java.time.Instant;

/** Makes a decision again from what its row says that it was made of. */
public final class Replay {

    private Replay() {}

    /**
     * The decision that the rules make of a row of {@code standing_decision}.
     *
     * @param evidence the row's evidence, JSON
     * @param parameters the row's parameters, JSON
     * @param at when it was decided
     */
    public static Decision of(String evidence, String parameters, Instant at) {
        return StandingRules.decide(Evidence.read(evidence), Evidence.readParameters(parameters), at);
    }

    /** Tells whether the rules still make the same decision as the row holds. */
    public static boolean agrees(Decision kept, Decision again) {
        return kept.standing() == again.standing()
                && (kept.until() == null
                        ? again.until() == null
                        : again.until() != null && kept.until().equals(again.until()))
                && kept.score().compareTo(again.score()) == 0;
    }
}
