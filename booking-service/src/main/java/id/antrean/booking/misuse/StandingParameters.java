package id.antrean.booking.misuse;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * By what scores are judged.
 *
 * @param halfLife in what time a signal loses half its weight
 * @param flaggedAt from which score on a number is flagged
 * @param blacklistedAt from which score on it is blacklisted
 * @param blacklistedFor for how long, counted from the signal that reached that score
 */
public record StandingParameters(
        Duration halfLife, BigDecimal flaggedAt, BigDecimal blacklistedAt, Duration blacklistedFor) {

    /** @throws IllegalArgumentException when they contradict each other; the message names what is wrong */
    public StandingParameters {
        require(halfLife.toSeconds() > 0, "half-life must be a second or more");
        require(flaggedAt.compareTo(new BigDecimal("0.01")) >= 0, "flagged-at must be 0.01 or more");
        require(blacklistedAt.compareTo(flaggedAt) > 0, "blacklisted-at must be more than flagged-at");
        require(blacklistedFor.toSeconds() > 0, "blacklisted-for must be a second or more");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
