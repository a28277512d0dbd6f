/** Misuse of numbers: signals, their sum, and what follows from it (R10, R14). */
@NullMarked
package id.antrean.booking.misuse;

import org.jspecify.annotations.NullMarked;
