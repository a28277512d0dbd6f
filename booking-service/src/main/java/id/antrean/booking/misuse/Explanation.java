package id.antrean.booking.misuse;

import id.antrean.contracts.event.StandingExplained.Sign;
import id.antrean.contracts.value.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a number is told about itself.
 *
 * @param standing what it has come to
 * @param until until when, or null where the number is clear
 * @param signs what speaks against it, the latest first
 */
public record Explanation(Standing standing, @Nullable Instant until, List<Sign> signs) {

    public Explanation {
        signs = List.copyOf(signs);
    }
}
