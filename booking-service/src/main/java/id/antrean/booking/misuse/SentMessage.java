package id.antrean.booking.misuse;

import id.antrean.contracts.value.OfficeCode;
import java.time.Instant;

/**
 * A message of any kind.
 *
 * @param senderId the row of the sender
 * @param office where to
 * @param sentAt when it was sent, to the second
 */
public record SentMessage(long senderId, OfficeCode office, Instant sentAt) {}
