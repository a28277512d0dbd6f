package id.antrean.booking.sender;

import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sender as the database knows it.
 *
 * @param id its row
 * @param phone its number, or null while nobody showed one, or when it went to somebody else
 * @param userId its user id, or null while nobody showed one
 * @param owner whose number it is, or null when nobody's yet (R2)
 * @param blockedUntil until when it is blacklisted, or null when it is not (R10)
 * @param flaggedUntil until when it is flagged, or null when it is not
 * @param lastSeenAt when it last wrote
 */
public record SenderRow(
        long id,
        @Nullable PhoneNumber phone,
        @Nullable String userId,
        @Nullable Person owner,
        @Nullable Instant blockedUntil,
        @Nullable Instant flaggedUntil,
        Instant lastSeenAt) {}
