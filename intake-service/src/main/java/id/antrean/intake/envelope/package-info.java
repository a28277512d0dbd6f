/** Takes WhatsApp's webhook bodies apart. Pure, and tolerant: whatever Meta may add one day is read or left alone. */
@NullMarked
package id.antrean.intake.envelope;

import org.jspecify.annotations.NullMarked;
