/**
 * Understands what people write (R1). Pure: no clock, no I/O; whatever is written gets an answer, and nothing is guessed.
 *
 * <p>A message says one thing. {@link id.antrean.intake.parsing.Lines} decides between its lines: the wish to cancel goes
 * first, then a command to show the status, then what is wrong with a line, then registrations (all or none), then other
 * wishes. A message without anything like a registration is read by {@link id.antrean.intake.parsing.Intents}.
 */
@NullMarked
package id.antrean.intake.parsing;

import org.jspecify.annotations.NullMarked;
