package id.antrean.intake.parsing;

import id.antrean.contracts.value.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was understood of one message.
 *
 * @param parts at least one; several where the message has several registrations
 * @param language the language its words show, or null when they show none
 */
public record Reading(List<Understood> parts, @Nullable Language language) {
    public Reading {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("every message means something, if only 'other'");
        }
    }
}
