package id.antrean.booking.misuse;

import id.antrean.contracts.value.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What signals come to.
 *
 * @param standing the standing that follows
 * @param until until when, if nothing else happens; null where it is clear
 * @param score the sum of the decayed weights, to 4 places
 */
public record Decision(Standing standing, @Nullable Instant until, BigDecimal score) {}
