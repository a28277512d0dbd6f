/** Understands what people write (R1). Pure: no clock, no I/O; whatever is written gets an answer, and nothing is guessed. */
@NullMarked
package id.antrean.intake.parsing;

import org.jspecify.annotations.NullMarked;
