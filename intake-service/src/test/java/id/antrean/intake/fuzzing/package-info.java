/** Makes inputs that nobody would think of, and tries them. */
@NullMarked
package id.antrean.intake.fuzzing;

import org.jspecify.annotations.NullMarked;
