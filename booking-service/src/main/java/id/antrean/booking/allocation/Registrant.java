package id.antrean.booking.allocation;

import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The number that asks, as it was when the decisions began.
 *
 * @param id its row
 * @param sender who writes, as this message shows it
 * @param owner whose number it is, or null when nobody's yet (R2)
 * @param silent whether it was silent for so long that it is nobody's any more, if it has no open booking
 * @param blockedUntil until when it is blacklisted, or null when it is not (R10)
 */
public record Registrant(
        long id,
        Sender sender,
        @Nullable Person owner,
        boolean silent,
        @Nullable Instant blockedUntil) {}
