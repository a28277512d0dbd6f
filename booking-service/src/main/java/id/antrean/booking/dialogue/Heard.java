package id.antrean.booking.dialogue;

import id.antrean.contracts.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * A message after the dialogue had a look at it.
 *
 * @param message the message, or the registration that it completed
 * @param question what the sender is to be asked, for a part that completed nothing; else null
 */
public record Heard(Event message, @Nullable Question question) {}
