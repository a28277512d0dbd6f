package id.antrean.intake.parsing;

import static java.util.Objects.requireNonNull;

import id.antrean.contracts.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a message.
 *
 * @param understood what it says
 * @param language the language its words show, or null when they show none
 */
public record Reading(Understood understood, @Nullable Language language) {
    public Reading {
        requireNonNull(understood, "understood");
    }
}
