package id.antrean.booking.misuse;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import org.jboss.logging.Logger;

/** The configuration, checked at the start. */
@Singleton
final class MisuseSettings {

    private static final Logger LOG = Logger.getLogger(MisuseSettings.class);
    private static final String PREFIX = "antrean.misuse.";
    private static final int SHORTEST_KEY = 16;
    /** What the database keeps of a weight. */
    private static final BigDecimal MAX_WEIGHT = new BigDecimal("1000");

    private static final int WEIGHT_PLACES = 2;

    private final MisuseConfig config;
    private final StandingParameters standing;

    /** @throws IllegalStateException when the configuration contradicts itself; the message names the property */
    MisuseSettings(MisuseConfig config) {
        this.config = config;
        try {
            this.standing = new StandingParameters(
                    config.halfLife(), config.flaggedAt(), config.blacklistedAt(), config.blacklistedFor());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(PREFIX + e.getMessage(), e);
        }
        weight("no-show", config.noShow().weight());
        weight("identities", config.identities().weight());
        weight("numbers", config.numbers().weight());
        weight("flooding", config.flooding().weight());
        weight("scripted", config.scripted().weight());
        weight("mismatch", config.mismatch().weight());
        duration("no-show.free-after", config.noShow().freeAfter());
        duration("identities.within", config.identities().within());
        duration("numbers.within", config.numbers().within());
        duration("flooding.within", config.flooding().within());
        duration("check-every", config.checkEvery());
        duration("clean-every", config.cleanEvery());
        require(config.identities().from() >= 2, "identities.from must be 2 or more: one wrong name is no misuse");
        require(config.numbers().from() >= 2, "numbers.from must be 2 or more: a person may change the telephone");
        require(config.flooding().messages() >= 1, "flooding.messages must be 1 or more");
        require(
                config.flooding().many() >= config.flooding().messages(),
                "flooding.many must not be less than flooding.messages");
        require(
                config.scripted().from() >= 3 && config.scripted().from() <= Scripts.SEEN_TOGETHER,
                "scripted.from must be from 3 to " + Scripts.SEEN_TOGETHER + ": any two dates are in a row");
        require(
                config.hashKey().length() >= SHORTEST_KEY,
                "hash-key must have " + SHORTEST_KEY + " characters or more");
    }

    void start(@Observes StartupEvent event) {
        if (config.hashKey().equals(MisuseConfig.SANDBOX_HASH_KEY)) {
            LOG.warn("antrean.misuse.hash-key is the one of the sandbox; an office sets a secret of its own");
        }
    }

    private static void weight(String part, BigDecimal weight) {
        require(
                weight.signum() >= 0
                        && weight.compareTo(MAX_WEIGHT) <= 0
                        && weight.stripTrailingZeros().scale() <= WEIGHT_PLACES,
                part + ".weight must be from 0 to " + MAX_WEIGHT + ", with two places at most");
    }

    private static void duration(String property, Duration duration) {
        require(duration.toMillis() >= 1, property + " must be more than nothing");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(PREFIX + otherwise);
        }
    }

    MisuseConfig config() {
        return config;
    }

    StandingParameters standing() {
        return standing;
    }
}
