/** Registrations that come in parts: what is known, what lacks, and how it is asked for. */
@NullMarked
package id.antrean.booking.dialogue;

import org.jspecify.annotations.NullMarked;
